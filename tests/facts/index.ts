export { ANSWERS } from './answers.ts';
export { figuresOf, guideFact, GUIDES, siblingsOf } from './guides.ts';
export * as labels from './labels.ts';
export { PROBLEMS, type ProblemFact } from './problems.ts';
export { REFERENCES, type ReferenceFact } from './references.ts';
export * from './types.ts';
export { VOCABULARY } from './vocabulary.ts';
