/** What the studio's page and its server say to one another, as JSON. */

import type { ComponentRule } from '../../../src/content/index.ts';
import type { ScreenView } from '../../../machines/simulator/index.ts';

export interface Issue {
  /** The permanent name of this kind of fault; docs/writing-messages.md lists them. */
  code: string;
  file?: string | undefined;
  /** From 1. */
  line?: number | undefined;
  column?: number | undefined;
  /** Whether the help center cannot be built with it; else it is worth a look. */
  isFault: boolean;
  /** What is wrong, and what to do, in English, with the names concerned. */
  message: string;
  hint: string;
  /** The same in general, in the studio's language, where the guide for writers has it. */
  meaning?: string;
  remedy?: string;
}

/** A result of the check. */
export interface Found {
  /** Increases with each result. */
  number: number;
  /** The check that it is a result of. */
  turn: number;
  /** Whether the style was checked too. */
  isWhole: boolean;
  issues: readonly Issue[];
  /** Languages whose style was not checked, because the packages for it are not installed. */
  unchecked?: readonly string[];
  /** Why the check did not finish, if so. */
  failed?: string;
}

/** A label of the simulated apps, in each language. */
export type InLanguages = Readonly<Record<string, string>>;

interface FactLanguage {
  id: string;
  name: string;
  isSource: boolean;
  isRequired: boolean;
}

/** What can be named in an article or in data, by id. */
export interface Facts {
  languages: readonly FactLanguage[];
  articleLanguages: readonly FactLanguage[];
  articles: readonly { id: string; titles: InLanguages; isDraft: boolean }[];
  guides: readonly string[];
  labels: Readonly<Record<string, InLanguages>>;
  references: Readonly<Record<string, string>>;
  /** What each component of an article takes, and where it may stand. */
  components: Readonly<Record<string, ComponentRule>>;
  /** Files whose text can be edited. */
  files: readonly string[];
}

/** A line of a file that a search has found. */
export interface FoundLine {
  file: string;
  /** From 1. */
  line: number;
  text: string;
}

export interface StoredFile {
  file: string;
  text: string;
  digest: string;
}

export interface WantedFile {
  file: string;
  /** Absent where the file goes. */
  text?: string | undefined;
  /** Of what it was made from; absent where there was no file. */
  digest?: string | undefined;
}

export type SaveResult =
  { saved: readonly StoredFile[] } | { conflicts: readonly { file: string; theirs: StoredFile | undefined }[] };

/** The state that a page knows. */
export interface KnownState {
  /** The digests of the open files; null for files that are not on disk. */
  known: Readonly<Record<string, string | null>>;
  /** The state of the content. */
  stamp?: string | undefined;
  /** The number of the last result of the check. */
  after?: number | undefined;
}

/** A file that differs from what the page knows; without `stored` it is not on disk. */
export interface DiskChange {
  file: string;
  stored?: StoredFile | undefined;
}

/** Changes since the known state. */
export interface ChangesAnswer {
  stamp: string;
  changed: readonly DiskChange[];
  found?: Found | undefined;
}

/** Why something was not done, in the studio's language. */
export interface RefusedAnswer {
  refused: string;
}

/** What can be named in an article, as its language says it. */
export interface ArticleNames {
  /** Labels as a sentence names them, in quotation marks. */
  labels: Readonly<Record<string, string>>;
  references: Readonly<Record<string, { number?: string | undefined; subject: string }>>;
  /** Those of the guide, in its order; none where it is no guide. */
  steps: readonly { id: string; label: string; ways: readonly string[] }[];
  /** Those of the guide, or of the head of a problem. */
  figures: readonly NamedFigure[];
  /** Problem articles, by their title. */
  problems: Readonly<Record<string, string>>;
}

/** A figure that an article can show. */
export interface NamedFigure {
  /** Its number, or else which of its step's acts it shows, from 1. */
  n?: string | undefined;
  act?: string | undefined;
  step?: string | undefined;
  /** What its screen is called, and what is tapped. */
  screen: string;
}

/** Where a link between articles can lead. */
export interface LinkPlace {
  address: string;
  title: string;
}

/** Placeholders for a new step of a guide, by language: lines of text. */
export type GuideWords = Readonly<
  Record<string, { step: readonly string[]; title: string; script: readonly string[] }>
>;

/** A screen of the simulated product, to be drawn. */
export interface ScreenPicture {
  on: 'phone' | 'device' | 'portal';
  screen: string;
  /** What it is called. */
  name: string;
  view: ScreenView;
  controls: readonly { id: string; name: string; isField: boolean }[];
}

/** The screens that a guide can come by, the words on them, and what a QR code on them says. */
export interface Screens {
  screens: readonly ScreenPicture[];
  words: Readonly<Record<string, string>>;
  payload: string;
}

/** Something that is asked about what is new. */
export interface NewField {
  name: string;
  question: string;
  /** What can be answered; anything if absent. */
  choices?: readonly { id: string; told: string }[];
  /** What no answer means; absent where there must be one, empty where it is left for later. */
  usual?: string;
  /** What is wrong with the answer. */
  fault?: string;
}

/** What is asked about something new, and what comes of the answers. */
export interface NewForm {
  fields: readonly NewField[];
  /** Absent as long as something is missing or wrong. */
  plan?: {
    /** `before` is absent where a file is new. */
    changes: readonly { file: string; text: string; before?: string }[];
    notes: readonly string[];
    next: readonly string[];
  };
  /** Why nothing can be written, though all is answered. */
  refused?: string;
}

/** A file below `content/` that is not as the last commit has it. */
export interface ContentChange {
  file: string;
  kind: 'added' | 'changed' | 'removed';
}

/** What git knows of the content; or what there is not, so that it knows nothing. */
export type HistoryState =
  | { without: 'git' | 'repository' }
  | {
      changes: readonly ContentChange[];
      author?: string;
    };
