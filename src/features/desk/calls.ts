import { callNumber, caseView, isClosed, isFiled, type Case } from '../../../machines/console/index.ts';
import { stamp } from './clock.ts';
import type { ConsoleStore } from './console-store.ts';
import { outcomeText } from './called.ts';

type Words = Pick<ConsoleStore, 'own' | 'data'>;

/** A day, and the calls that came on it, the latest first. */
export interface Day {
  day: string;
  calls: readonly Case[];
}

/** Whether a call is among those that are worked on: it is open, or it is on screen and was only just closed. */
export function isAtHand(of: Case, { shown }: Pick<ConsoleStore, 'shown'>): boolean {
  return !isClosed(of) || (of === shown && !isFiled(of));
}

/**
 * What a call is called: by the caller's name, or by when it came, by the agent's own clock.
 *
 * @param now a time of the day on which the day itself goes without saying
 */
export function callName(of: Case, now: number): string {
  return of.state.context.fields.name ?? callTime(of, now);
}

/**
 * When a call came.
 *
 * @param now a time of the day on which the day itself goes without saying
 */
export function callTime(of: Case, now: number): string {
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

/**
 * Calls by the day on which they came, the latest first; of a query those that have each of its words: in the date, the
 * guides, what was looked into, the outcome, the notes, its number, or what was typed about the caller.
 */
export function callsByDay(calls: readonly Case[], query: string, words: Words): Day[] {
  const wanted = folded(query).split(/\s+/u);
  const found = calls.filter((each) => {
    const text = folded(textOf(each, words));
    return wanted.every((word) => text.includes(word));
  });
  const latest = found.toSorted((a, b) => b.opened - a.opened);
  const days = [...new Set(latest.map(({ opened }) => whenOf(opened)[0]))];
  return days.map((day) => ({ day, calls: latest.filter(({ opened }) => whenOf(opened)[0] === day) }));
}

/** What a call can be found by. */
function textOf(of: Case, { own, data }: Words): string {
  const { walk, walks, interview, interviews, note, fields } = of.state.context;
  const number = callNumber(of.id);
  const guides = [...walks, ...(walk ? [walk] : [])].map(({ guide }) => own.guide(guide).title);
  const symptoms = [...interviews, ...(interview ? [interview] : [])].map(({ symptom }) => own.symptom(symptom).title);
  return [
    ...[...whenOf(of.opened), callState(of, { own, data }), ...guides, ...symptoms, note],
    ...[number, number.replace('-', ''), ...Object.values(fields)],
  ].join('\n');
}

/** Full-width and capital letters are the same as others. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function whenOf(ms: number): [day: string, time: string] {
  const [day = '', time = ''] = stamp(ms, new Date(ms).getTimezoneOffset()).split(' ');
  return [day, time];
}
