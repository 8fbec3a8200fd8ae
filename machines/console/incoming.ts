import { digestText } from './call-number.ts';
import type { CaseEvent, CaseId } from './case.types.ts';
import { isClosed, isLineEvent, isRemovedBy, type Case, type CaseLogs } from './case-logs.ts';
import { hiddenEvent, maskText } from './mask.ts';

/**
 * The result of importing a call. `new`: it did not exist here. `newer`: it continued elsewhere, and replaces the call
 * here. `same`: every action exists here already. `beside`: it continued both here and elsewhere, and both are kept.
 */
export type Arrival = { how: 'new' | 'newer' | 'beside'; case: Case } | { how: 'same'; id: CaseId };

interface Coming {
  /** Words that are never secrets. */
  keep: readonly string[];
  /** The agent whose calls they were; `undefined` if the file does not name one or they are the agent's own. */
  from?: string | undefined;
}

/** Maximum length of an id before a digest is appended. Ids have at most 60 characters. */
const MAX_ID_LENGTH = 48;

/**
 * Compares calls from a file with those that exist here. Each keeps its id, so that importing the same file again
 * changes nothing. For the same reason, a call that continued both here and elsewhere gets an id derived from its log.
 */
export function arrivalsOf(
  here: readonly Case[],
  coming: readonly Case[],
  caseLogs: CaseLogs,
  { keep, from }: Coming,
): Arrival[] {
  const all = [...here];
  return coming.map((theirs): Arrival => {
    const related = all.filter(({ id, opened }) => opened === theirs.opened && isIdOf(id, theirs.id));
    const same = related.find((ours) => isWithin(theirs, ours, keep));
    if (same) return { how: 'same', id: same.id };
    const earlier = related.filter((ours) => isWithin(ours, theirs, keep));
    const [ours] = earlier.toSorted((a, b) => b.log.length - a.log.length);
    const isNew = !all.some(({ id }) => id === theirs.id);
    const id = ours?.id ?? (isNew ? theirs.id : idBeside(theirs, all));
    const taken = stopped(withSender({ ...theirs, id }, from, caseLogs), caseLogs);
    if (ours) all.splice(all.indexOf(ours), 1, taken);
    else all.push(taken);
    return { how: ours ? 'newer' : isNew ? 'new' : 'beside', case: taken };
  });
}

/** Whether every action of one state of a call is also part of another, or was removed from its log on purpose. */
function isWithin({ log: earlier }: Case, { log: later }: Case, keep: readonly string[]): boolean {
  // One file may show a piece that another masks.
  const keyOf = (event: CaseEvent): string => {
    const masked = hiddenEvent(event, (text, field) => maskText(text, keep, field));
    return JSON.stringify(Object.entries(masked).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const keys = new Set(later.map(keyOf));
  return earlier.every(
    (event) =>
      isLineEvent(event.type) ||
      keys.has(keyOf(event)) ||
      later.some((each) => isRemovedBy(event, each) || isContinuedBy(event, each)),
  );
}

function isContinuedBy(note: CaseEvent, later: CaseEvent): boolean {
  const areNotes = note.type === 'note.written' && later.type === 'note.written';
  return areNotes && later.at > note.at && maskText(later.text).startsWith(maskText(note.text));
}

function withSender(of: Case, from: string | undefined, caseLogs: CaseLogs): Case {
  if (from === undefined || of.state.from === from) return of;
  return caseLogs.record(of, { type: 'case.received', from, at: of.timeLog.since });
}

function stopped(of: Case, caseLogs: CaseLogs): Case {
  return caseLogs.record(of, { type: isClosed(of) ? 'case.filed' : 'call.held', at: of.timeLog.since });
}

/** Whether an id is a call's own or was made for another state of it by `idBeside`. */
function isIdOf(id: CaseId, own: CaseId): boolean {
  const start = `${own.slice(0, MAX_ID_LENGTH)}-`;
  return id === own || (id.startsWith(start) && id.length === start.length + 11);
}

/** An id derived from the log of a call: the first candidate that is not taken. */
function idBeside({ id, log }: Case, all: readonly Case[]): CaseId {
  const named = (turn: number): CaseId =>
    `${id.slice(0, MAX_ID_LENGTH)}-${digestText(`${turn}\n${JSON.stringify(log)}`)}`;
  let turn = 0;
  while (all.some((each) => each.id === named(turn))) turn++;
  return named(turn);
}
