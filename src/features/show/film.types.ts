import type { Tree } from '../../screens/tree.ts';

/** A guide to play in one language. Created by the build, fetched on demand. */
export interface Film {
  /** Words of the player, by key. */
  words: Readonly<Record<string, string>>;
  /** Language of the screens, if different. */
  screenLanguage?: string | undefined;
  /** All screens, without duplicates. */
  screens: readonly (readonly Tree[])[];
  steps: Readonly<Record<string, FilmStep>>;
}

export interface FilmStep {
  /** The printed number, and the heading. */
  label: string;
  title: string;
  moments: readonly FilmMoment[];
  /** Choices after the moments, by way. */
  ways?: Readonly<Record<string, FilmWay>> | undefined;
}

/** A screen with an action. */
export interface FilmMoment {
  kind: 'enter' | 'tap' | 'see' | 'wait' | 'done';
  /** Index of the act in its step. */
  act: number;
  /** Index in `screens`; absent if the previous screen stays. */
  screen?: number | undefined;
  /** Whether it is a browser window. */
  isWide?: true | undefined;
  /** Describes the screen. */
  alternative: string;
  /** Describes the action. */
  caption: string;
  /** Duration in milliseconds at normal speed, long enough to read the caption. */
  time: number;
}

/** A way, with its screen. */
export interface FilmWay {
  words: string;
  screen?: number | undefined;
  isWide?: true | undefined;
}
