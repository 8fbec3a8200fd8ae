import { CHARACTERS } from '../japanese/characters.ts';
import { SENTENCES } from '../japanese/sentences.ts';
import { WORDS } from '../japanese/words.ts';
import { japanese } from '../japanese/index.ts';
import type { Engine } from '../engine.ts';
import { readWithTextlint } from '../textlint.ts';
import { EASY } from './easy.ts';

/** Learners know かもしれません long before 可能性があります. */
const { 'ja-no-weak-phrase': _, ...words } = WORDS;

/**
 * やさしい日本語: the rules for Japanese with shorter sentences, and without forms that learners meet late: honorifics,
 * passive, double negation. The edition lists its vocabulary.
 */
export const easyJapanese: Engine = {
  nameOf: japanese.nameOf,
  read: (texts) => readWithTextlint({ ...SENTENCES, ...words, ...CHARACTERS, ...EASY }, texts),
};
