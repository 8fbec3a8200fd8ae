import type { Progress, Route } from '../walkthrough/index.ts';

/** What is played of a guide: its route, and how many moments each of its steps has, by the act to which each belongs. */
export interface Playable {
  route: Route;
  /** Of each step, the place of the act of each of its moments, from 0. */
  acts: Readonly<Record<string, readonly number[]>>;
}

/** Where a guide that is played stands. */
export interface ShowPlace {
  progress: Pick<Progress, 'step' | 'ways'>;
  /** The moment of the step, from 0; past the last of them where the reader chooses, and at the end. */
  moment: number;
}

/** What a place is: a moment that is shown, a fork at which the reader chooses, or the end. */
export type ShowKind = 'moment' | 'fork' | 'end';
