import type { Freshness, DifferencePiece } from '../../../src/content/index.ts';

export interface UnitState {
  state: Freshness;
  /** How many phrases changed in the source, and how many are missing. */
  changed: number;
  missing: number;
  /** Whether one of them protects the reader. */
  isSecret: boolean;
}

/** All that is translated. */
export interface TranslationList {
  source: string;
  units: readonly {
    /** `articles/qr-not-read`, `ui`. */
    id: string;
    /** Of an article, its title. */
    title?: string | undefined;
    languages: Readonly<Record<string, UnitState>>;
  }[];
}

/** Where a phrase of a translation stands: in the text of its file, in its front matter, or as a value of data. */
export type PhrasePlace =
  { kind: 'text'; from: number; to: number } | { kind: 'head' | 'data'; path: readonly (string | number)[] };

/** How a phrase that is missing is begun: by words that are put into the file. */
type PhraseBeginning =
  | { kind: 'text'; at: number; insert: string }
  | { kind: 'data'; path: readonly string[]; value: string | readonly string[] };

/** A phrase of the source, and what was made of it. */
export interface UnitPair {
  /** `own` is what only the translation has. */
  kind: 'kept' | 'changed' | 'added' | 'removed' | 'own';
  /** The phrase when the translation was accepted, and now. */
  before?: string | undefined;
  after?: string | undefined;
  difference?: readonly DifferencePiece[] | undefined;
  text?: string | undefined;
  /** Where they are edited; absent where they are repeated from elsewhere. */
  where?: PhrasePlace | undefined;
  begin?: PhraseBeginning | undefined;
  /** What goes with it where the source has it no more. */
  cut?: { from: number; to: number } | undefined;
}

/** A unit in a language, beside its source. */
export interface TranslationView {
  id: string;
  title?: string | undefined;
  /** Of the title. */
  titleLanguage?: string | undefined;
  article?: string | undefined;
  language: string;
  /** The language that it is made from. */
  of: string;
  file: string;
  /** The text that the places are of; absent where there is no such file. */
  text?: string | undefined;
  state: Freshness;
  /** Whether it is known, phrase by phrase, what it was made from. */
  isRecorded: boolean;
  places: readonly { place: string; isSecret: boolean; pairs: readonly UnitPair[] }[];
}

export interface WantedTexts {
  texts: readonly { file: string; text: string }[];
}
