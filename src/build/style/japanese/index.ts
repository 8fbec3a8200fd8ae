import type { Engine } from '../engine.ts';
import { readWithTextlint } from '../textlint.ts';
import { CHARACTERS } from './characters.ts';
import { SENTENCES } from './sentences.ts';
import { WORDS } from './words.ts';

/**
 * textlint's rules for technical Japanese that matter to readers. Not included: no `？`, since the diagnosis asks
 * questions; long vowels at word ends (`セキュリティー`), since products differ; kanji that could be kana, since the glossary
 * decides.
 */
export const japanese: Engine = {
  // Quoted labels are not part of the sentence. Double quotes, since a label may already be in quotes.
  nameOf: (text) => `『${text}』`,
  read: (texts) => readWithTextlint({ ...SENTENCES, ...WORDS, ...CHARACTERS }, texts),
};
