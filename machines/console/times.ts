import { MAX_SILENCE_MS, passed, spent } from './time-log.ts';
import { isClosed, isFiled, isHeld, type Case } from './case-logs.ts';

/** The times that a call took, in the same unit. */
export interface Times {
  /** With the caller. */
  talking: number;
  /** With the caller on hold or the agent away. */
  held: number;
  /** Writing about the call after its end. */
  wrapUp: number;
}

/** The times of a call until `now`, in milliseconds. */
export function timesOf(of: Case, now: number): Times {
  const timeLog = passed(of.timeLog, now, isHeld(of));
  return { talking: spent(timeLog, () => true), held: timeLog.held, wrapUp: timeLog.wrapUp };
}

/** The time that is running at `now`; `undefined` if none is. */
export function runningIn(of: Case, now: number): keyof Times | undefined {
  const isSilent = now - of.timeLog.since > MAX_SILENCE_MS;
  if (isClosed(of)) return isFiled(of) || isSilent ? undefined : 'wrapUp';
  return isHeld(of) || isSilent ? 'held' : 'talking';
}
