export { sentencesOf, type Sentence } from './sentences.ts';
