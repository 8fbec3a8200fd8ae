import { CHARACTERS } from '../japanese/characters.ts';
import { SENTENCES } from '../japanese/sentences.ts';
import { WORDS } from '../japanese/words.ts';
import { japanese } from '../japanese/index.ts';
import type { Engine } from '../engine.ts';
import { readWithTextlint } from '../textlint.ts';
import { EASY } from './easy.ts';

/** かもしれません is how a learner is told of a doubt; 可能性があります comes much later. */
const { 'ja-no-weak-phrase': _, ...words } = WORDS;

/**
 * やさしい日本語: all that Japanese is held to, in shorter sentences, and without what a learner meets late: honorifics, the
 * passive, negations within negations. Which words are everyday ones says the edition's own list.
 */
export const easyJapanese: Engine = {
  nameOf: japanese.nameOf,
  read: (texts) => readWithTextlint({ ...SENTENCES, ...words, ...CHARACTERS, ...EASY }, texts),
};
