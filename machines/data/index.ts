export { amount, entries, group, KEY, list, mark, someOf, text, wholeNumber, word } from './fields.ts';
export { named, parseWith } from './schema-problems.ts';
