import type { Tree } from '../../screens/tree.ts';

/** What stands around a guide's steps in its walk, in one language: fetched with the guide, for no article needs it. */
export interface Around {
  /** On which phone, and what the guide is for: short, for a bar, which may cut its end. */
  name: string;
  /** The screen that one has before oneself when one begins; absent where the guide names none, or none can be drawn. */
  before?: ScreenPicture | undefined;
  /** The question whether it is there, which says on what; empty without it. */
  asks: string;
  /** What one can see where it does not work. */
  troubles: readonly TroubleChoice[];
  /** The whole diagnosis; absent where the site has none. */
  diagnosis?: string | undefined;
  /** What is true at the end, and how one can see it, where the guide says that. */
  done: string;
  /** What doing it once more is called; absent where nobody does. */
  again?: string | undefined;
  /** What people do next; at the end the way home, which is there for everybody. */
  next: readonly Next[];
  /** Where one goes on who was not helped, besides support. */
  unhelped: readonly Next[];
  /** The same guide on other phones. */
  others: readonly Next[];
  /** The home page, below which the site's own places lie. */
  home: string;
  /** What the screens are called that each step shows, as its figures come; of a picture nothing. */
  screens: Readonly<Record<string, readonly string[]>>;
  /** The language in which they are called so, where it is another one than that of the walk. */
  screenLanguage?: string | undefined;
}

/** Something that one can see where it does not work. */
export interface TroubleChoice {
  /** In phrases, between which a line may break. */
  words: readonly string[];
  /** The language of the words, where they are in another one than the walk. */
  language?: string | undefined;
  /** The problem whose steps it shows at. */
  problem: string;
  /** The cause that the page tells of; absent: all of the problem is shown. */
  cause?: string | undefined;
  /** Whether the page tells what helps. */
  isTold: boolean;
  picture?: ScreenPicture | undefined;
  /** The diagnosis that goes on from there: with what was chosen. */
  diagnosis?: string | undefined;
  /** The diagnosis that goes on where what the page tells did not help, or could not be done. */
  failed?: { no: string | undefined; couldnt: string | undefined } | undefined;
}

/** A drawn screen. */
export interface ScreenPicture {
  screen: readonly Tree[];
  alternative: string;
  /** The camera in it sees nothing sharp. */
  isBlurred?: true | undefined;
  language?: string | undefined;
}

export interface Next {
  title: string;
  language?: string | undefined;
  address: string;
}
