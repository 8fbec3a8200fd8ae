import type { Progress, Route } from '../walkthrough/index.ts';

/** The data to play a guide. */
export interface Playable {
  route: Route;
  /** For each step, the index of each moment's act. */
  acts: Readonly<Record<string, readonly number[]>>;
}

/** A place in a guide that is played. */
export interface ShowPlace {
  progress: Pick<Progress, 'step' | 'ways'>;
  /** Index of the step's moment. Beyond the last one at a fork and at the end. */
  moment: number;
}

/** A moment to show, a fork where the reader chooses a way, or the end. */
export type ShowKind = 'moment' | 'fork' | 'end';
