import { createCaseReducer } from './case.ts';
import type { CaseEvent, CaseId, CaseState, ConsoleWorld } from './case.types.ts';
import { compared, MASK, secretsIn } from './mask.ts';

/** Maximum milliseconds without an action that count as talking or writing, such as during an installation. */
export const MAX_SILENCE_MS = 15 * 60_000;

/** The stored part of a case: when it was opened and its events. Everything else is derived. */
export interface CaseRecord {
  id: CaseId;
  opened: number;
  log: readonly CaseEvent[];
}

/** The times that a call took, in the same unit. */
export interface Times {
  /** With the caller. */
  talking: number;
  /** With the caller on hold or the agent away. */
  held: number;
  /** Writing about the call after its end. A filed call takes no time. */
  wrapUp: number;
}

/** A case with the state that is derived from its log. Immutable: each event creates a new one. */
export interface Case extends CaseRecord {
  state: CaseState;
  /** In milliseconds. `since` is the time of the last update. */
  timeLog: Times & { since: number };
}

/** Operations on cases. A case is defined by its log, which is replayed. */
export interface CaseLogs {
  world: ConsoleWorld;
  open(id: CaseId, at: number): Case;
  /** The case after an event; the same case if the event is not possible now. */
  record(of: Case, event: CaseEvent): Case;
  /** The case without its last action; the same case if it has none. Events of the line, such as holds, are kept. */
  undone(of: Case): Case;
  /** The case of a record, and the number of its events that are no longer possible. */
  replay(record: CaseRecord): { case: Case; dropped: number };
}

const NEW_CASE: CaseState = {
  walk: undefined,
  interview: undefined,
  walks: [],
  interviews: [],
  notice: undefined,
  caller: undefined,
  device: undefined,
  isDeviceSaid: false,
  fields: {},
  from: undefined,
  opening: [],
  note: '',
  isMasked: true,
  shownPieces: [],
  outcome: undefined,
  disposition: undefined,
  isFiled: false,
  isHeld: false,
};

export function createCaseLogs(world: ConsoleWorld): CaseLogs {
  const reduce = createCaseReducer(world);
  /** Notes that were typed in this session, not read from a file. */
  const typed = new WeakSet<CaseEvent>();

  const open: CaseLogs['open'] = (id, at) => {
    return { id, opened: at, log: [], state: NEW_CASE, timeLog: { talking: 0, held: 0, wrapUp: 0, since: at } };
  };
  const step = (of: Case, event: CaseEvent, log: readonly CaseEvent[]): Case | undefined => {
    const state = reduce(of.state, event);
    return state && { ...of, state, log, timeLog: timeLogAt(of, event.at) };
  };
  const record: CaseLogs['record'] = (of, event) => {
    // Each letter typed is an event. Notes typed without a break are merged into one.
    const last = of.log.at(-1);
    const isSameNote = event.type === 'note.written' && last !== undefined && typed.has(last);
    if (event.type === 'note.written') typed.add(event);
    if (!isSameNote) {
      const log = of.log.filter((each) => !isRemovedBy(each, event));
      const left = log.length < of.log.length ? replay({ ...of, log }).case : of;
      // Pieces are hidden by default. The event is kept without its text, so that undo removes it and nothing else.
      const kept = event.type === 'piece.hidden' ? { ...event, text: MASK } : event;
      return step(left, kept, [...left.log, kept]) ?? of;
    }
    // A long note is several events; otherwise most of its time would count as silence.
    const isLong = event.at - (of.log.at(-2)?.at ?? of.opened) > MAX_SILENCE_MS;
    return step(of, event, [...(isLong ? of.log : of.log.slice(0, -1)), event]) ?? of;
  };
  const replay: CaseLogs['replay'] = ({ id, opened, log }) => {
    let now = open(id, opened);
    // Separate notes are not merged: two agents may have written them at the same time.
    for (const event of log) now = step(now, event, [...now.log, event]) ?? now;
    return { case: now, dropped: log.length - now.log.length };
  };
  const undone: CaseLogs['undone'] = (of) => {
    const last = of.log.findLastIndex(({ type }) => !isLineEvent(type));
    return last < 0 ? of : replay({ ...of, log: of.log.toSpliced(last, 1) }).case;
  };
  return { world, open, record, undone, replay };
}

/** Whether a later event removes an earlier one from the log, which must not keep secrets or text typed by mistake. */
export function isRemovedBy(done: CaseEvent, event: CaseEvent): boolean {
  // Logs mask the text of `piece.hidden`, so a masked one matches every piece.
  if (event.type === 'piece.hidden')
    return done.type === 'piece.shown' && (event.text === MASK || compared(done.text) === compared(event.text));
  if (event.type !== 'field.written' || done.type !== 'field.written' || done.field !== event.field) return false;
  return event.text === '' || done.text.includes(MASK) || secretsIn(done.text, [], done.field).length > 0;
}

export function inOrder(cases: readonly Case[]): Case[] {
  return cases.toSorted((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
}

/** Whether an event concerns the line or where the call is kept, not the work on it. Such events cannot be undone. */
export function isLineEvent(type: CaseEvent['type']): boolean {
  return type === 'call.held' || type === 'call.resumed' || type === 'case.filed' || type === 'case.received';
}

export function isHeld({ state }: Case): boolean {
  return state.isHeld;
}

export function isClosed({ state }: Case): boolean {
  return state.outcome !== undefined;
}

export function isFiled({ state }: Case): boolean {
  return state.isFiled;
}

/** Adds the time since the last update. A clock that goes back counts as stopped. */
function timeLogAt(of: Case, at: number): Case['timeLog'] {
  const { talking, held, wrapUp, since } = of.timeLog;
  const ms = Math.max(0, at - since);
  const present = Math.min(ms, MAX_SILENCE_MS);
  const now = { ...of.timeLog, since: since + ms };
  if (isClosed(of)) return isFiled(of) ? now : { ...now, wrapUp: wrapUp + present };
  if (isHeld(of)) return { ...now, held: held + ms };
  return { ...now, talking: talking + present, held: held + ms - present };
}

/** The times of a call until `now`, in milliseconds. */
export function timesOf(of: Case, now: number): Times {
  const { talking, held, wrapUp } = timeLogAt(of, now);
  return { talking, held, wrapUp };
}

export function runningIn(of: Case, now: number): keyof Times | undefined {
  const isSilent = now - of.timeLog.since > MAX_SILENCE_MS;
  if (isClosed(of)) return isFiled(of) || isSilent ? undefined : 'wrapUp';
  return isHeld(of) || isSilent ? 'held' : 'talking';
}
