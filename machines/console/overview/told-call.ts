import type { Mistake } from '../case.types.ts';
import type { Answered, Ticket } from '../ticket.types.ts';
import type { Times } from '../times.ts';

/** The part of a ticket that call statistics use: neither the notes nor the texts about the caller. */
export interface ToldCall {
  /** The id of the call; for a ticket without one, a digest of it. */
  id: string;
  /** The agent whose call it was, if the file or this browser names one. */
  agent: string | undefined;
  /** Milliseconds since 1970. */
  opened: number | undefined;
  outcome: Ticket['outcome'];
  disposition: string | undefined;
  caller: string | undefined;
  device: string | undefined;
  /** Seconds. */
  seconds: Times;
  diagnoses: readonly (Answered & { cause: { id: string; isFound: boolean } | undefined })[];
  mistakes: readonly Mistake[];
}

/** @param agent the agent whose call it is, unless the ticket names another one */
export function toldCall(ticket: Ticket, agent?: string): ToldCall {
  const { id, from, opened, outcome, disposition, caller, device, seconds, diagnoses, mistakes } = ticket;
  return {
    ...{ id, agent: from ?? agent, opened, outcome, disposition, caller, device, seconds, mistakes },
    diagnoses: diagnoses.map(({ symptom, version, replies, cause }) => ({
      ...{ symptom, version, cause },
      replies: replies.map(({ step, outcome: reply }) => ({ step, outcome: reply })),
    })),
  };
}

/** Each call once, in its latest state. The order of the input does not matter. */
export function eachOnce(calls: readonly ToldCall[]): ToldCall[] {
  const latest = new Map<string, ToldCall>();
  for (const call of calls) {
    const before = latest.get(call.id);
    if (!before || isLater(call, before)) latest.set(call.id, call);
  }
  return [...latest.values()].sort((a, b) => (a.opened ?? 0) - (b.opened ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The later state has taken longer, is closed, or has more answers. */
function isLater(call: ToldCall, before: ToldCall): boolean {
  const [a, b] = [orderOf(call), orderOf(before)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function orderOf(call: ToldCall): (number | string)[] {
  const { seconds, outcome, diagnoses, mistakes } = call;
  return [
    seconds.talking + seconds.held + seconds.wrapUp,
    outcome === 'open' ? 0 : 1,
    diagnoses.reduce((sum, { replies }) => sum + replies.length, mistakes.length),
    JSON.stringify(call),
  ];
}
