export { addressesOf, baseOf, type Addresses } from './addresses.ts';
export { foreign, type Foreign } from './foreign.ts';
export { canBeMarked, marked, resolveMarks, unmarked, withLanguages } from './marks.ts';
export { memoized } from './memoized.ts';
export { phrasesIn } from './phrases.ts';
export { directionOf, lettersOf, scriptOf, traitsOf } from './scripts.ts';
export { createTranslator, type Translator, type UiKey } from './translator.ts';
export { unbroken } from './unbroken.ts';
export { widthOf } from './width.ts';
