export { ANSWERS, type AnswerFact } from './answers.ts';
export { figuresOf, guideFact, GUIDES, siblingsOf } from './guides.ts';
export * as labels from './labels.ts';
export { PROBLEMS, type ProblemFact } from './problems.ts';
export { REFERENCES, type ReferenceFact } from './references.ts';
export * from './types.ts';
export { VOCABULARY } from './vocabulary.ts';

/** No article covers a first activation on Android: the product points to this reference instead. */
export const FIRST_ACTIVATION_ON_ANDROID = 'KB2277';
