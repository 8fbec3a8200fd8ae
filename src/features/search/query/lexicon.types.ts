/** A part of an article that a result can point at. */
export interface EntryPart {
  /** The fragment of its address. */
  id: string;
  title: string;
  /** A step's printed number. */
  label?: string;
  /** The place of its first word, as the index counts them; absent where the index does not read it there. */
  at?: number;
  /** The problem article that is shown there. */
  problem?: string;
}

/** A page, or a part of one, that search can lead to; the site's own, or support's. */
export interface Entry {
  /** What the index calls it; a place is not in it. */
  page: string;
  /** Its address on this site. */
  url: string;
  title: string;
  /** What it is about, in a sentence or two. */
  summary: string;
  /** The language of its words; absent where it is that of the page. */
  language?: string;
  kind: 'guide' | 'problem' | 'reference' | 'place';
  /** What a place is called in data; what else there is goes by its address. */
  place?: string;
  /** The platforms that it is for; none where it is for all. */
  platforms: string[];
  /** What people type who look for it. */
  phrases: string[];
  /** The same in the site's other languages, where its title and phrases are written otherwise. */
  foreign: string[];
  parts: EntryPart[];
  /** The subject that it belongs to, by its place in the lexicon; -1 for none. */
  subject: number;
  /** The diagnosis that finds the cause, by its place in the lexicon. */
  diagnosis?: number;
}

/** A name and where it leads. */
export interface Target {
  title: string;
  url: string;
}

/** A diagnosis, and the messages that people paste who need it, in any language. */
export interface DiagnosisTarget extends Target {
  symptom: string;
  texts: string[];
}

/** What the build knows of a language's words, as `/search/{language}.json`. */
export interface LexiconData {
  /** Words are not parted by spaces. */
  unspaced: boolean;
  /** Addresses of the further parts of the index, where it is too large to be made at once. */
  others?: string[];
  entries: Entry[];
  /** What entries are about, as the home page groups them. */
  subjects: Target[];
  diagnoses: DiagnosisTarget[];
  /** What each phone is called: who names one does not look for another. */
  phones: Record<string, string[]>;
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
  /** Words that say that something does not work. */
  trouble: string[];
}
