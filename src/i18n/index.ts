export * from './addresses.ts';
export { lineBreaker, phrasesIn, unbroken } from './line-breaks.ts';
export { memoized } from './memoized.ts';
export * from './scripts.ts';
export * from './translator.ts';
