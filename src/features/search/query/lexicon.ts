import { readingIn, soundOf } from './sound.ts';
import { cut, isLatin, lineOf, normalise, stemOf } from './text.ts';

export interface Target {
  title: string;
  url: string;
}

/** A search result: an article, a reference, or another page of the site ("place"). */
export interface Entry {
  /** Its id in the index. Places are not in the index. */
  page: string;
  url: string;
  title: string;
  summary: string;
  /** The language of its words; absent if it is the page's. */
  language?: string;
  kind: 'guide' | 'problem' | 'reference' | 'place';
  article: string;
  /** Empty if it is for all. */
  platforms: string[];
  phrases: string[];
  /** Its title and phrases in the site's other languages, if they differ. */
  foreign: string[];
  /** The titles of its steps and causes. */
  titles: string[];
  /** The index of its subject in the lexicon, or -1. */
  subject: number;
  diagnosis?: Target & { symptom: string };
}

/** The search data of a language: `/search/{language}.json`, written by the build. */
export interface LexiconData {
  /** Whether the language is written without spaces. */
  unspaced: boolean;
  /** Addresses of further parts of the index. Only large sites have them. */
  others?: string[];
  entries: Entry[];
  /** The groups of the home page. */
  subjects: Target[];
  /** The names of each phone, by platform. */
  phones: Record<string, string[]>;
  /** The words of the index, sorted, separated by spaces. */
  words: string;
  rarity: number[];
  /** The readings of words with ideographs, in hiragana. */
  readings: Record<string, string>;
  synonyms: string[][];
  stop: string[];
  /** Words for something that doesn't work. */
  trouble: string[];
}

export type Term =
  { kind: 'word'; word: string } | { kind: 'group'; group: number; names: readonly string[] } | { kind: 'stop' };

export interface Lexicon {
  data: LexiconData;
  written: ReadonlyMap<string, Term>;
  /** Terms by their sound; empty for a language without readings. */
  sounds: ReadonlyMap<string, Term>;
  stems: ReadonlyMap<string, string>;
  words: readonly string[];
  /** Words that typing errors can be corrected to. */
  correctable: readonly string[];
  isWord(text: string): boolean;
  rarityOf(word: string): number;
  /** Replaces ideographs in a text by their readings, if known. */
  read(text: string): string;
  /** Maximum lengths of the keys. */
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
  return {
    data,
    ...{ written, sounds, stems, words, read },
    correctable: telling.filter((word) => word.length > 2 && isLatin(word.charAt(0))),
    isWord: (text) => rarity.has(text),
    rarityOf: (word) => rarity.get(word) ?? rarest,
    longest: { written: longestOf(written.keys()), sound: longestOf(sounds.keys()) },
  };
}

/** The index's words in a text; `undefined` if the index lacks one, since the search would find nothing. */
export function indexWords(text: string, { written, longest, stems, isWord }: Lexicon): string[] | undefined {
  const find = (piece: string): string | undefined => {
    if (isWord(piece)) return piece;
    return stems.get(stemOf(piece)) ?? (written.get(piece)?.kind === 'stop' ? '' : undefined);
  };
  const pieces = cut(lineOf(text), find, longest.written).map(({ thing }) => thing);
  if (pieces.some((piece) => piece === undefined)) return undefined;
  const telling = pieces.filter((piece) => piece !== '') as string[];
  return telling.length > 0 ? telling : undefined;
}

/** Returns the same key for all names of a thing. */
export function keyOf(term: Term): string {
  return term.kind === 'group' ? `#${term.group}` : term.kind === 'word' ? stemOf(term.word) : '';
}
