import type { Mistake } from '../case.types.ts';
import type { Answered, NextPlace, Ticket } from '../ticket.types.ts';
import type { Times } from '../times.ts';

/**
 * What an overview takes of a call: a part of its ticket, without who called and without the notes. Tickets of earlier
 * versions tell less; what they do not tell is not there.
 */
export interface ToldCall {
  /** The id of the call; of a ticket without one, what follows from its content. */
  id: string;
  /** Milliseconds since 1970. */
  opened: number | undefined;
  outcome: Ticket['outcome'];
  disposition: string | undefined;
  caller: string | undefined;
  device: string | undefined;
  /** Seconds. */
  seconds: Times;
  guides: readonly ToldGuide[];
  diagnoses: readonly ToldDiagnosis[];
  next: NextPlace | undefined;
  mistakes: readonly Mistake[];
}

export interface ToldGuide {
  guide: string;
  /** The steps on the way, in order. */
  steps: readonly { step: string; isHere: boolean }[];
}

export interface ToldDiagnosis extends Answered {
  cause: { id: string; isFound: boolean } | undefined;
}

/** What an overview takes of a ticket. */
export function toldCall(ticket: Ticket): ToldCall {
  const { id, opened, outcome, disposition, caller, device, seconds, guides, diagnoses, next, mistakes } = ticket;
  return {
    ...{ id, opened, outcome, disposition, caller, device, seconds, next, mistakes },
    guides: guides.map(({ guide, steps }) => ({
      guide,
      steps: steps.map(({ step, isHere }) => ({ step, isHere })),
    })),
    diagnoses: diagnoses.map(({ symptom, version, replies, cause }) => ({
      ...{ symptom, version, cause },
      replies: replies.map(({ step, outcome: came }) => ({ step, outcome: came })),
    })),
  };
}

/**
 * Calls each once, by their ids: of several states of one the latest. It is the same whatever the order in which they come.
 */
export function eachOnce(calls: readonly ToldCall[]): ToldCall[] {
  const latest = new Map<string, ToldCall>();
  for (const call of calls) {
    const before = latest.get(call.id);
    if (!before || isLater(call, before)) latest.set(call.id, call);
  }
  return [...latest.values()].sort((a, b) => (a.opened ?? 0) - (b.opened ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Clocks only go on, an end comes last, and what is left to tell two states apart decides alike every time. */
function isLater(call: ToldCall, before: ToldCall): boolean {
  const [a, b] = [orderOf(call), orderOf(before)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function orderOf(call: ToldCall): (number | string)[] {
  const { seconds, outcome, diagnoses, guides, mistakes } = call;
  const done = [...diagnoses.map(({ replies }) => replies), ...guides.map(({ steps }) => steps), mistakes];
  return [
    seconds.talking + seconds.held + seconds.wrapUp,
    outcome === 'open' ? 0 : 1,
    done.reduce((sum, { length }) => sum + length, 0),
    JSON.stringify(call),
  ];
}
