import { caseView, isClosed, isFiled, type Case } from '../../../machines/console/index.ts';
import type { CallEntry } from '../../ui/storage/calls.ts';
import { whenOf } from './clock.ts';
import type { ConsoleStore } from './console-store.ts';
import { outcomeText } from './called.ts';

type Words = Pick<ConsoleStore, 'own' | 'data'>;

/** A day, and the calls that came on it. */
export interface Day {
  day: string;
  calls: readonly CallEntry[];
}

/** Whether a call is among those that are worked on: it is open, or it is on screen and was only just closed. */
export function isAtHand(of: Case, { shown }: Pick<ConsoleStore, 'shown'>): boolean {
  return !isClosed(of) || (of === shown && !isFiled(of));
}

/**
 * What a call is called: by the caller's name, or by when it came, by the agent's own clock.
 *
 * @param now a time of the day whose date is left out
 */
export function callName(of: Case, now: number): string {
  return of.state.context.fields.name ?? callTime(of, now);
}

/**
 * When a call came.
 *
 * @param now a time of the day whose date is left out
 */
export function callTime(of: Pick<Case, 'opened'>, now: number): string {
  const [day, time] = whenOf(of.opened);
  return day === whenOf(now)[0] ? time : `${day.slice(5)} ${time}`;
}

/** Where a call stands, in a word. */
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

/** Calls by day, in the given order. */
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
