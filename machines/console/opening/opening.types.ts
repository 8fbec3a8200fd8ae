/** A screen of a step of a guide, described by the words that callers can read on it. */
export interface Sight {
  guide: string;
  step: string;
  /** Index of the screen in the step. */
  view: number;
  /** The guide's task. */
  task: string;
  platform: string;
  /** Whether it is a page in a browser instead of a phone screen. */
  isPage: boolean;
  /** The key of the text at the top; `undefined` if there is none. */
  top: string | undefined;
  /** The keys of all words. */
  words: readonly string[];
  /** The input fields. `isFilled` is `undefined` if both states are possible. */
  fields: readonly { label: string; isFilled: boolean | undefined }[];
}

/** The questions: about the caller's device and task, then about what they read on their screen. */
const ASKED = ['device', 'task', 'place', 'top', 'word', 'entered'] as const;
export type OpeningQuestion = (typeof ASKED)[number];
/** The same and `picture`, for the pictures of the last steps, which are offered instead of asked about. */
export const QUESTIONS = [...ASKED, 'picture'] as const;

/** An answer of the caller in the opening of a call. */
export interface OpeningAnswer {
  question: (typeof QUESTIONS)[number];
  /**
   * The options, separated by spaces: ids or keys, or `guide.step` for pictures. They are stored with the answer so
   * that it always has the same effect.
   */
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

/** The next stage of an opening. */
export type OpeningStage =
  | { kind: 'ask'; question: OpeningQuestion; options: readonly string[] }
  /** Up to three steps, to choose from by picture. */
  | { kind: 'pick'; spots: readonly Spot[] }
  /** No screen fits the caller's answers. */
  | { kind: 'lost' };

/** Returns the text of a label key in the caller's language. */
export type WordOf = (key: string) => string;
