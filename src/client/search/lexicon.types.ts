/** A page, or a part of one, that search can lead to. */
export interface Entry {
  /** What the index calls it. */
  page: string;
  /** Its address on this site. */
  url: string;
  title: string;
  kind: 'guide' | 'problem' | 'reference';
  /** The platforms that it is for; none where it is for all. */
  platforms: string[];
  /** What people type who look for it. */
  phrases: string[];
}

/** A message of an app, and the problem whose diagnosis finds its cause. */
export interface ErrorText {
  text: string;
  problem: string;
}

/** What the build knows of a language's words, as `/search/{language}.json`. */
export interface LexiconData {
  /** Words are not parted by spaces. */
  unspaced: boolean;
  entries: Entry[];
  /** The words of the index, in order, joined by spaces. */
  words: string;
  /** How rare each of them is, in tenths. */
  rarity: number[];
  /** How words with ideographs are read, in hiragana; empty where the language has no such readings. */
  readings: Record<string, string>;
  /** Words for the same thing. */
  synonyms: string[][];
  /** Words that say nothing of what is looked for. */
  stop: string[];
  errors: ErrorText[];
}
