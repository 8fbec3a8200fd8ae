import { known } from '../known.ts';
import type { Stop } from './case.types.ts';

/** Maximum time without an action, such as during an installation, that counts as talking or writing, in milliseconds. */
export const LONGEST_SILENCE = 15 * 60_000;

/** How long a caller was talked to somewhere, at a stretch. */
interface Visit {
  stop: Stop;
  ms: number;
}

/** What a call took so far: where, on hold, and after its end. A case that is filed takes no time. */
export interface TimeLog {
  visits: readonly Visit[];
  /** Milliseconds on hold, or with the agent away. */
  held: number;
  /** Milliseconds of writing after the call. */
  wrapUp: number;
  /** Up to when it is written. */
  since: number;
}

export function beginTimeLog(at: number): TimeLog {
  return { visits: [{ stop: { kind: 'finding' }, ms: 0 }], held: 0, wrapUp: 0, since: at };
}

/** Time has passed where the caller is, without anything done. A clock that goes back counts as one that stands. */
export function passed(timeLog: TimeLog, at: number, isHeld: boolean): TimeLog {
  const { visits, held, wrapUp, since } = timeLog;
  const ms = Math.max(0, at - since);
  const here = lastOf(timeLog);
  if (ms === 0) return timeLog;
  const present = Math.min(ms, LONGEST_SILENCE);
  if (here.stop.kind === 'filed') return { ...timeLog, since: at };
  if (here.stop.kind === 'closed') return { ...timeLog, wrapUp: wrapUp + present, since: at };
  if (isHeld) return { ...timeLog, held: held + ms, since: at };
  const visit = { stop: here.stop, ms: here.ms + present };
  return { ...timeLog, visits: [...visits.slice(0, -1), visit], held: held + ms - present, since: at };
}

/** The caller is somewhere; where it is the same place as before, nothing changes. */
export function arrived(timeLog: TimeLog, stop: Stop): TimeLog {
  if (isSame(lastOf(timeLog).stop, stop)) return timeLog;
  return { ...timeLog, visits: [...timeLog.visits, { stop, ms: 0 }] };
}

/** Where the caller is: a time log begins with a visit. */
function lastOf({ visits }: TimeLog): Visit {
  return known(visits.at(-1), 'The first visit');
}

/** All the time that was spent at stops of some kind, in milliseconds. */
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
