/** A part of an article that a result can link to. */
export interface EntryPart {
  /** Its address's fragment. */
  id: string;
  title: string;
  /** A step's printed number. */
  label?: string;
  /** The position of its first word in the index; absent if the index doesn't have it. */
  at?: number;
  /** The id of the problem article that it shows. */
  problem?: string;
}

/** A search result: an article, a reference, or another page of the site. */
export interface Entry {
  /** Its id in the index. Places are not in the index. */
  page: string;
  /** Its address on this site. */
  url: string;
  title: string;
  summary: string;
  /** The language of its words; absent if it is the page's. */
  language?: string;
  kind: 'guide' | 'problem' | 'reference' | 'place';
  /** The id of a place. */
  place?: string;
  /** Its platforms; empty if it is for all. */
  platforms: string[];
  /** Search terms. */
  phrases: string[];
  /** Its title and phrases in the site's other languages, if they differ. */
  foreign: string[];
  parts: EntryPart[];
  /** The index of its subject in the lexicon, or -1. */
  subject: number;
  /** The index of the diagnosis that finds its cause. */
  diagnosis?: number;
}

export interface Target {
  title: string;
  url: string;
}

/** A diagnosis, and the error messages that it explains, in all languages. */
export interface DiagnosisTarget extends Target {
  symptom: string;
  texts: string[];
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
  diagnoses: DiagnosisTarget[];
  /** The names of each phone. */
  phones: Record<string, string[]>;
  /** The words of the index, sorted, separated by spaces. */
  words: string;
  /** The rarity of each word, in tenths. */
  rarity: number[];
  /** The readings of words with ideographs, in hiragana. */
  readings: Record<string, string>;
  /** Groups of synonyms. */
  synonyms: string[][];
  /** Stop words. */
  stop: string[];
  /** Words for something that doesn't work. */
  trouble: string[];
}
