import { caseView, isClosed, isFiled, type Case, type Ticket } from '../../../machines/console/index.ts';
import type { CallEntry } from '../../ui/storage/calls.ts';
import { whenOf } from './clock.ts';
import type { ConsoleStore } from './console-store.ts';
import type { DeskWords } from './words.ts';

type Words = Pick<ConsoleStore, 'own' | 'data'>;

/** The calls that were opened on one day. */
export interface Day {
  day: string;
  calls: readonly CallEntry[];
}

/** Whether a call is in the list of current calls: it is open, or it is on screen and not filed yet. */
export function isAtHand(of: Case, { shown }: Pick<ConsoleStore, 'shown'>): boolean {
  return !isClosed(of) || (of === shown && !isFiled(of));
}

/**
 * The name of a call in lists: the caller's name, otherwise when the call was opened, in local time.
 *
 * @param now any time on the day whose date is omitted
 */
export function callName(of: Case, now: number): string {
  return of.state.fields.name ?? callTime(of, now);
}

/**
 * When a call was opened, in local time.
 *
 * @param now any time on the day whose date is omitted
 */
export function callTime(of: Pick<Case, 'opened'>, now: number): string {
  const [day, time] = whenOf(of.opened);
  return day === whenOf(now)[0] ? time : `${day.slice(5)} ${time}`;
}

/** A short text for the state of a call: its outcome, or its current symptom or guide. */
export function callState(of: Case, { own, data }: Words): string {
  const { phase, outcome, disposition, isHeld, script, diagnosis } = caseView(of, data);
  if (outcome) return outcomeText({ outcome, disposition }, own);
  const where = diagnosis
    ? own.symptom(diagnosis.symptom).title
    : script
      ? own.guide(script.guide).title
      : own.t('agent.cases.finding');
  return isHeld && phase !== 'closed' ? own.t('agent.cases.held', { where }) : where;
}

/** Groups calls by day and keeps their order. */
export function byDay(calls: readonly CallEntry[]): Day[] {
  const days = new Map<string, CallEntry[]>();
  for (const call of calls) {
    const [day] = whenOf(call.opened);
    const of = days.get(day);
    if (of) of.push(call);
    else days.set(day, [call]);
  }
  return [...days].map(([day, of]) => ({ day, calls: of }));
}

const OUTCOMES = {
  open: 'agent.outcome.open',
  solved: 'agent.outcome.solved',
  escalated: 'agent.outcome.escalated',
  left: 'agent.outcome.left',
} as const satisfies Record<Ticket['outcome'], string>;

/** How a call ended: the desk's label for the disposition, otherwise the console's text for the outcome. */
export function outcomeText(
  { outcome, disposition }: Pick<Ticket, 'outcome'> & { disposition?: string | undefined },
  { t, dispositions }: DeskWords,
): string {
  const own = disposition === undefined ? undefined : dispositions[disposition]?.label;
  return own ?? t(OUTCOMES[outcome]);
}
