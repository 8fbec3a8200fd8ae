import type { Engine } from '../engine.ts';
import { readWithTextlint } from '../textlint.ts';
import { CHARACTERS } from './characters.ts';
import { SENTENCES } from './sentences.ts';
import { WORDS } from './words.ts';

/**
 * Japanese as a help is written: textlint's rules for technical writing, as far as a reader would notice. Left out: no
 * `？`, since the diagnosis asks; long vowels at a word's end (`セキュリティー`), since products spell them as they
 * like; kanji that could be kana, since the glossary says which.
 */
export const japanese: Engine = {
  // In quotes, the words of a label are no words of the sentence. Double ones, for it may stand in quotes already.
  nameOf: (text) => `『${text}』`,
  read: (texts) => readWithTextlint({ ...SENTENCES, ...WORDS, ...CHARACTERS }, texts),
};
