import type { Tree } from '../../screens/tree.ts';

/** A guide as it is shown in one language: made by the build of what it performed, fetched when somebody asks to see it. */
export interface Film {
  /** The words of the player, by key. */
  words: Readonly<Record<string, string>>;
  /** The language of what stands on the screens, where it is another one than that of the words. */
  screenLanguage?: string | undefined;
  /** Every screen that is shown, once. */
  screens: readonly (readonly Tree[])[];
  steps: Readonly<Record<string, FilmStep>>;
}

/** A step of a guide that is shown. */
export interface FilmStep {
  /** Its number as it is printed, and its heading. */
  label: string;
  title: string;
  moments: readonly FilmMoment[];
  /** What the reader chooses between after the moments, by way. */
  ways?: Readonly<Record<string, FilmWay>> | undefined;
}

/** A moment: a screen, and what is done on it. */
export interface FilmMoment {
  kind: 'enter' | 'tap' | 'see' | 'wait' | 'done';
  /** The act's place in its step, from 0. */
  act: number;
  /** The place of its screen among those of the film; absent: the screen before stays, if there is any. */
  screen?: number | undefined;
  /** It is a window of a browser, which is wider than it is high. */
  isWide?: true | undefined;
  /** What the screen shows, in words. */
  alternative: string;
  /** What is done, in words. */
  caption: string;
  /** For how many milliseconds it is shown at the usual speed: as long as its caption takes to be read. */
  time: number;
}

/** A way that can be chosen: what one sees then, in words and as a picture. */
export interface FilmWay {
  words: string;
  screen?: number | undefined;
  isWide?: true | undefined;
}
