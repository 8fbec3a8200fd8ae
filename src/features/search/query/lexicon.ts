import type { LexiconData } from './lexicon.types.ts';
import { lineOf, normalise } from './normal.ts';
import { readingIn } from './reading.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

/** A thing that a question can name: a word of the index, a group of words for one thing, or a word that says nothing. */
export type Term =
  { kind: 'word'; word: string } | { kind: 'group'; group: number; names: readonly string[] } | { kind: 'stop' };

/** A lexicon made ready for questions. */
export interface Lexicon {
  data: LexiconData;
  /** By how a thing is written, without spaces. */
  written: ReadonlyMap<string, Term>;
  /** By how it sounds, in Latin letters; empty where nobody writes by sound. */
  sounds: ReadonlyMap<string, Term>;
  /** Words by their stem. */
  stems: ReadonlyMap<string, string>;
  words: readonly string[];
  /** Words that are only known beside others, such as `swapped` in `swapped phones`: a slip can be of them too. */
  beside: ReadonlySet<string>;
  isWord(text: string): boolean;
  rarityOf(word: string): number;
  /** How a text with ideographs sounds, as far as its words are known. */
  readingOf(word: string): string | undefined;
  /** The longest written and the longest sounding thing, and the longest word of which a reading is known, in letters. */
  longest: { written: number; sound: number; read: number };
}

const longestOf = (keys: Iterable<string>): number => Math.max(0, ...[...keys].map((key) => key.length));

/** Makes a lexicon ready. */
export function prepare(data: LexiconData): Lexicon {
  const words = data.words === '' ? [] : data.words.split(' ');
  // The build writes a rarity for each word.
  const rarity = new Map(words.map((word, index) => [word, (data.rarity[index] ?? NaN) / 10]));
  const indexed = data.entries.filter(({ kind }) => kind !== 'place').length;
  const rarest = Math.log(1 + (indexed + 0.5) / 0.5);
  const readings = new Map(Object.entries(data.readings));
  const readingOf = (word: string) => readings.get(word);
  const read = longestOf(readings.keys());
  const bySound = readings.size > 0;
  const written = new Map<string, Term>();
  const sounds = new Map<string, Term>();
  const stems = new Map<string, string>();
  const add = (text: string, term: Term, least: number): void => {
    const key = lineOf(normalise(text)).text;
    if (!written.has(key)) written.set(key, term);
    const reading = readingIn(text, readingOf, read);
    // What nobody can read has no sound, nor what is written in Latin letters.
    if (!bySound || /\p{Script=Han}/u.test(reading) || !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(reading))
      return;
    const sound = soundOf(lineOf(normalise(reading)).text);
    if (sound.length >= least && !sounds.has(sound)) sounds.set(sound, term);
  };
  // What is added first wins: a group says more than a word, and a word more than nothing.
  data.synonyms.forEach((group, index) =>
    group.forEach((text) => add(text, { kind: 'group', group: index, names: group }, 3)),
  );
  // `activation` is a form of `activate`: what is said of one is said of the other.
  const forms = new Map<string, Term>();
  for (const [text, term] of written) if (!forms.has(stemOf(text))) forms.set(stemOf(text), term);
  for (const word of words) {
    add(word, forms.get(stemOf(word)) ?? { kind: 'word', word }, 3);
    if (!stems.has(stemOf(word))) stems.set(stemOf(word), word);
  }
  for (const word of data.stop) add(word, { kind: 'stop' }, 1);
  // `新しい` is also known as `新しく` begins.
  for (const [word, term] of [...written]) {
    const stem = /^(\p{Script=Han}+\p{Script=Hiragana}+)\p{Script=Hiragana}$/u.exec(word)?.[1];
    if (stem !== undefined && !written.has(stem)) written.set(stem, term);
  }
  return {
    data,
    written,
    sounds,
    stems,
    words,
    beside: new Set(data.synonyms.flat().flatMap((text) => (text.includes(' ') ? text.split(' ') : []))),
    isWord: (text) => rarity.has(text),
    rarityOf: (word) => rarity.get(word) ?? rarest,
    readingOf,
    longest: { written: longestOf(written.keys()), sound: longestOf(sounds.keys()), read },
  };
}
