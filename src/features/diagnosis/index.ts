export { sentencesOf, type Sentence, type Speaker } from './sentences.ts';
