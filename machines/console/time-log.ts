import { assertDefined } from '../assert-defined.ts';
import type { Stop } from './case.types.ts';

/** Maximum milliseconds without an action that count as talking or writing, such as during an installation. */
export const MAX_SILENCE_MS = 15 * 60_000;

/** Uninterrupted talking time at one stop. */
interface Visit {
  stop: Stop;
  ms: number;
}

/** The time that a call has taken: at each stop, on hold, and after its end. A filed case takes no time. */
export interface TimeLog {
  visits: readonly Visit[];
  /** Milliseconds on hold or with the agent away. */
  held: number;
  /** Milliseconds of writing after the call. */
  wrapUp: number;
  /** The time of the last update. */
  since: number;
}

export function beginTimeLog(at: number): TimeLog {
  return { visits: [{ stop: { kind: 'finding' }, ms: 0 }], held: 0, wrapUp: 0, since: at };
}

/** Adds the time since the last update to the current stop. A clock that goes back counts as stopped. */
export function passed(timeLog: TimeLog, at: number, isHeld: boolean): TimeLog {
  const { visits, held, wrapUp, since } = timeLog;
  const ms = Math.max(0, at - since);
  const here = lastOf(timeLog);
  if (ms === 0) return timeLog;
  const present = Math.min(ms, MAX_SILENCE_MS);
  if (here.stop.kind === 'filed') return { ...timeLog, since: at };
  if (here.stop.kind === 'closed') return { ...timeLog, wrapUp: wrapUp + present, since: at };
  if (isHeld) return { ...timeLog, held: held + ms, since: at };
  const visit = { stop: here.stop, ms: here.ms + present };
  return { ...timeLog, visits: [...visits.slice(0, -1), visit], held: held + ms - present, since: at };
}

/** Starts a visit at a stop, unless it is the current one. */
export function arrived(timeLog: TimeLog, stop: Stop): TimeLog {
  if (isSame(lastOf(timeLog).stop, stop)) return timeLog;
  return { ...timeLog, visits: [...timeLog.visits, { stop, ms: 0 }] };
}

/** The current visit. Every time log begins with one. */
function lastOf({ visits }: TimeLog): Visit {
  return assertDefined(visits.at(-1), 'The first visit');
}

/** The total time at the stops that `counts` accepts, in milliseconds. */
export function spent({ visits }: TimeLog, counts: (stop: Stop) => boolean): number {
  return visits.reduce((sum, { stop, ms }) => (counts(stop) ? sum + ms : sum), 0);
}

function isSame(a: Stop, b: Stop): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(stop: Stop): string {
  switch (stop.kind) {
    case 'step':
      return `step ${stop.guide} ${stop.step ?? ''}`;
    case 'question':
      return `question ${stop.symptom} ${stop.step ?? ''}`;
    default:
      return stop.kind;
  }
}
