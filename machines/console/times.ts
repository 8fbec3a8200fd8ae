import { LONGEST_SILENCE, passed, spent } from './time-log.ts';
import { isClosed, isFiled, isHeld, type Case } from './case-logs.ts';

/** What a call took, in one unit of time. */
export interface Times {
  /** With the caller. */
  talking: number;
  /** With the caller on hold, or the agent away. */
  held: number;
  /** After the call, writing about it. */
  wrapUp: number;
}

/** What a call took up to some moment, in milliseconds. */
export function timesOf(of: Case, now: number): Times {
  const timeLog = passed(of.timeLog, now, isHeld(of));
  return { talking: spent(timeLog, () => true), held: timeLog.held, wrapUp: timeLog.wrapUp };
}

/** Which of its times goes on at some moment; nothing where none does. */
export function runningIn(of: Case, now: number): keyof Times | undefined {
  const isSilent = now - of.timeLog.since > LONGEST_SILENCE;
  if (isClosed(of)) return isFiled(of) || isSilent ? undefined : 'wrapUp';
  return isHeld(of) || isSilent ? 'held' : 'talking';
}
