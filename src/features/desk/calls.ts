import { callNumber, type Case, caseView, isClosed, isFiled, type Ticket } from '../../../machines/console/index.ts';
import type { CallEntry } from '../../ui/storage/calls.ts';
import type { ConsoleStore } from './console-store.ts';
import type { DeskWords } from './words.ts';

type Words = Pick<ConsoleStore, 'own' | 'data'>;

/** Whether a call is in the list of current calls: it is open, or it is on screen and not filed yet. */
export function isAtHand(of: Case, { shown }: Pick<ConsoleStore, 'shown'>): boolean {
  return !isClosed(of) || (of === shown && !isFiled(of));
}

/** When a call was opened, in local time, without the date if that is the same at `now`. */
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

/** @example clockText(3905) // '1:05:05' */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A timestamp as `2026-11-25 10:55`. @param offset as `Date.getTimezoneOffset` returns it, in minutes */
export function stamp(ms: number, offset: number): string {
  return new Date(ms - offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

function whenOf(ms: number): [day: string, time: string] {
  const [day = '', time = ''] = stamp(ms, new Date(ms).getTimezoneOffset()).split(' ');
  return [day, time];
}

/** Calls whose number, date, outcome or texts about the caller contain each word of a query. */
export function callsWith(calls: readonly CallEntry[], query: string, words: DeskWords): readonly CallEntry[] {
  const wanted = folded(query).split(/\s+/u);
  return calls.filter((call) => {
    const number = callNumber(call.id);
    const { name, ticket, callback } = call;
    const typed = [name, ticket, callback].filter((each) => each !== undefined);
    const shown = [number, number.replace('-', ''), ...whenOf(call.opened), outcomeText(call, words), ...typed];
    const text = folded(shown.join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

/** Normalizes character width and case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
