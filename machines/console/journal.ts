import type { Stop } from './case.types.ts';

/** How long a caller was somewhere, at a stretch. */
export interface Visit {
  stop: Stop;
  ms: number;
}

/** What a call took so far: where, and on hold. A case that is closed takes no time. */
export interface Journal {
  visits: readonly Visit[];
  /** Milliseconds on hold. */
  held: number;
  /** Up to when it is written. */
  since: number;
}

export function beginJournal(at: number): Journal {
  return { visits: [{ stop: { kind: 'finding' }, ms: 0 }], held: 0, since: at };
}

/** Time has passed where the caller is. A clock that goes back counts as one that stands. */
export function passed(journal: Journal, at: number, isHeld: boolean): Journal {
  const { visits, held, since } = journal;
  const ms = Math.max(0, at - since);
  const here = visits.at(-1)!;
  if (ms === 0) return journal;
  if (here.stop.kind === 'closed') return { ...journal, since: at };
  if (isHeld) return { visits, held: held + ms, since: at };
  return { visits: [...visits.slice(0, -1), { stop: here.stop, ms: here.ms + ms }], held, since: at };
}

/** The caller is somewhere; where it is the same place as before, nothing changes. */
export function arrived(journal: Journal, stop: Stop): Journal {
  if (isSame(journal.visits.at(-1)!.stop, stop)) return journal;
  return { ...journal, visits: [...journal.visits, { stop, ms: 0 }] };
}

/** All the time that was spent at stops of some kind, in milliseconds. */
export function spent({ visits }: Journal, counts: (stop: Stop) => boolean): number {
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
