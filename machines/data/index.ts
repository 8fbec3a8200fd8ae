export { amount, entries, group, KEY, list, mark, text, wholeNumber, word } from './fields.ts';
export { named, parseWith } from './schema-problems.ts';
