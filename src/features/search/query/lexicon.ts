import type { LexiconData } from './lexicon.types.ts';
import { isLatin, lineOf, normalise } from './normal.ts';
import { readingIn, soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

/** Something that a question can name: a word of the index, a group of synonyms, or a stop word. */
export type Term =
  { kind: 'word'; word: string } | { kind: 'group'; group: number; names: readonly string[] } | { kind: 'stop' };

/** A lexicon ready for questions. */
export interface Lexicon {
  data: LexiconData;
  /** Terms by their spelling, without spaces. */
  written: ReadonlyMap<string, Term>;
  /** Terms by their sound; empty for a language without readings. */
  sounds: ReadonlyMap<string, Term>;
  /** Words by their stem. */
  stems: ReadonlyMap<string, string>;
  words: readonly string[];
  /**
   * Words that typing errors can be corrected to, including those inside synonyms, such as `swapped` in `swapped
   * phones`.
   */
  correctable: readonly string[];
  isWord(text: string): boolean;
  rarityOf(word: string): number;
  /** Replaces ideographs in a text by their readings, if known. */
  read(text: string): string;
  /** The lengths of the longest names. */
  longest: { written: number; sound: number };
}

const longestOf = (keys: Iterable<string>): number => Math.max(0, ...[...keys].map((key) => key.length));

export function prepare(data: LexiconData): Lexicon {
  const words = data.words === '' ? [] : data.words.split(' ');
  const rarity = new Map(words.map((word, index) => [word, (data.rarity[index] ?? NaN) / 10]));
  const indexed = data.entries.filter(({ kind }) => kind !== 'place').length;
  const rarest = Math.log(1 + (indexed + 0.5) / 0.5);
  const readings = new Map(Object.entries(data.readings));
  const longestReading = longestOf(readings.keys());
  const read = (text: string): string => readingIn(text, (word) => readings.get(word), longestReading);
  const written = new Map<string, Term>();
  const sounds = new Map<string, Term>();
  const stems = new Map<string, string>();
  const add = (text: string, term: Term, minSound: number): void => {
    const key = lineOf(normalise(text)).text;
    if (!written.has(key)) written.set(key, term);
    const reading = read(text);
    // Only kana have a sound: not Latin letters, and not ideographs without a known reading.
    const isKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(reading) && !/\p{Script=Han}/u.test(reading);
    const sound = readings.size > 0 && isKana ? soundOf(lineOf(normalise(reading)).text) : '';
    if (sound.length >= minSound && !sounds.has(sound)) sounds.set(sound, term);
  };
  // The first to be added wins: groups before words before stop words.
  data.synonyms.forEach((names, group) => names.forEach((text) => add(text, { kind: 'group', group, names }, 3)));
  // Forms of one word belong to the same group: `activation` to that of `activate`.
  const forms = new Map<string, Term>();
  for (const [text, term] of written) if (!forms.has(stemOf(text))) forms.set(stemOf(text), term);
  for (const word of words) {
    add(word, forms.get(stemOf(word)) ?? { kind: 'word', word }, 3);
    if (!stems.has(stemOf(word))) stems.set(stemOf(word), word);
  }
  for (const word of data.stop) add(word, { kind: 'stop' }, 1);
  // Inflected words share their beginning: `新しい` and `新しく`.
  for (const [word, term] of [...written]) {
    const stem = /^(\p{Script=Han}+\p{Script=Hiragana}+)\p{Script=Hiragana}$/u.exec(word)?.[1];
    if (stem !== undefined && !written.has(stem)) written.set(stem, term);
  }
  const telling = [...written].flatMap(([word, { kind }]) => (kind === 'stop' ? [] : [word]));
  const inNames = data.synonyms.flat().flatMap((name) => (name.includes(' ') ? name.split(' ') : []));
  const correctable = new Set([...telling, ...inNames].filter((word) => word.length > 2 && isLatin(word.charAt(0))));
  return {
    data,
    ...{ written, sounds, stems, words, read, correctable: [...correctable] },
    isWord: (text) => rarity.has(text),
    rarityOf: (word) => rarity.get(word) ?? rarest,
    longest: { written: longestOf(written.keys()), sound: longestOf(sounds.keys()) },
  };
}
