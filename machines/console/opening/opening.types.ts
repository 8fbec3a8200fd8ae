/** Where a caller can stand: a screen of a step of a guide, in words that can be read on it. */
export interface Sight {
  guide: string;
  step: string;
  /** Which of the step's screens. */
  view: number;
  /** What the guide is for. */
  task: string;
  platform: string;
  /** Whether it is a page in a browser, and no phone. */
  isPage: boolean;
  /** The key of what is written at the top; absent where nothing is. */
  top: string | undefined;
  /** The keys of all words. */
  words: readonly string[];
  /** What can be filled in, and whether it is; unsaid where both can be. */
  fields: readonly { label: string; isFilled: boolean | undefined }[];
}

/** What is asked: the caller's device and task, then what they read on their screen. */
const ASKED = ['device', 'task', 'place', 'top', 'word', 'entered'] as const;
export type OpeningQuestion = (typeof ASKED)[number];
/** The same, and the pictures of the last steps, which are offered rather than asked about. */
export const QUESTIONS = [...ASKED, 'picture'] as const;

/** What a caller said in the opening of a call. */
export interface OpeningAnswer {
  question: (typeof QUESTIONS)[number];
  /** The options: keys of words, or `guide.step` for pictures, joined by a space. The same answer always narrows alike. */
  among: string;
  /** One of the options; empty if none fits, or if the caller cannot tell. */
  answer: string;
}

/** A step where the caller may be, and its screen. */
export interface Spot {
  guide: string;
  step: string;
  view: number;
}

/** What comes next in an opening. */
export type OpeningStage =
  | { kind: 'ask'; question: OpeningQuestion; options: readonly string[] }
  /** Up to three steps, to choose from by picture. */
  | { kind: 'pick'; spots: readonly Spot[] }
  /** No screen has what the caller reads. */
  | { kind: 'lost' };

/** What a key of a label says in the caller's language. */
export type WordOf = (key: string) => string;
