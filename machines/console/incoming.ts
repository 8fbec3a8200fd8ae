import { isClosed, isHeld, isOfLine, isTakenOut, type Case, type CaseLogs } from './case-logs.ts';
import type { CaseEvent, CaseId } from './case.types.ts';
import { digestText } from './digest.ts';
import { hiddenEvent } from './hider.ts';
import { maskText } from './mask.ts';

/**
 * The result of importing a call. `new`: it did not exist here. `newer`: it continued elsewhere, and the call here is
 * updated. `same`: every action exists here already. `beside`: it continued both here and elsewhere, and both are kept.
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
 * Merges calls from a file with those that exist here. Each keeps its id, so that importing the same file again changes
 * nothing. For the same reason, a call that continued both here and elsewhere gets an id derived from its content.
 */
export function arrivalsOf(
  here: readonly Case[],
  coming: readonly Case[],
  caseLogs: CaseLogs,
  { keep, from }: Coming,
): Arrival[] {
  const all = [...here];
  return coming.map((theirs): Arrival => {
    const related = all.filter(({ id, opened }) => opened === theirs.opened && isOf(id, theirs.id));
    const done = doneIn(theirs, keep);
    const same = related.find((ours) => goesOn(done, doneIn(ours, keep)));
    if (same) return { how: 'same', id: same.id };
    const earlier = related.filter((ours) => goesOn(doneIn(ours, keep), done));
    const [ours] = earlier.toSorted((a, b) => b.log.length - a.log.length);
    const isNew = !all.some(({ id }) => id === theirs.id);
    const id = ours?.id ?? (isNew ? theirs.id : idBeside(theirs.id, done, all));
    const taken = waiting(received(joined({ ...theirs, id }, ours, caseLogs, keep), from, caseLogs), caseLogs);
    if (ours) all.splice(all.indexOf(ours), 1, taken);
    else all.push(taken);
    return { how: ours ? 'newer' : isNew ? 'new' : 'beside', case: taken };
  });
}

/** An action, its index in the log, and a key to compare it by. */
interface Done {
  event: CaseEvent;
  index: number;
  key: string;
}

/** The actions of a call, without events of the line. Of a note stored in parts, only the last part counts. */
function doneIn({ log }: Case, keep: readonly string[]): Done[] {
  const all = log
    .map((event, index) => ({ event, index, key: keyOf(event, keep) }))
    .filter(({ event }) => !isOfLine(event.type));
  return all.filter(({ event }, at) => {
    const next = all[at + 1];
    return next === undefined || !isWrittenOn(event, next.event);
  });
}

/** Secrets are masked in it, since one file may show a piece that another masks. */
function keyOf(event: CaseEvent, keep: readonly string[]): string {
  const told = hiddenEvent(event, (text, field) => maskText(text, keep, field));
  return JSON.stringify(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a state of a call is the same as a later one or led to it. Its last note may have been continued. */
function goesOn(earlier: readonly Done[], later: readonly Done[]): boolean {
  const left = stillIn(earlier, later);
  return left.every((each, index) => {
    const other = later[index];
    if (!other || each.key === other.key) return other !== undefined;
    return index === left.length - 1 && isWrittenOn(each.event, other.event);
  });
}

/** The actions of an earlier state that have not been removed from the log since. */
function stillIn(earlier: readonly Done[], later: readonly Done[]): Done[] {
  return earlier.filter(
    ({ event, key }) => later.some((each) => each.key === key) || !later.some((each) => isTakenOut(event, each.event)),
  );
}

function isWrittenOn(note: CaseEvent, later: CaseEvent): boolean {
  const areNotes = note.type === 'note.written' && later.type === 'note.written';
  return areNotes && later.at > note.at && maskText(later.text).startsWith(maskText(note.text));
}

/** The imported call, or the call here followed by the events that are new in the file. */
function joined(theirs: Case, ours: Case | undefined, caseLogs: CaseLogs, keep: readonly string[]): Case {
  const { id, opened, log } = theirs;
  if (!ours) return caseLogs.replay({ id, opened, log }).case;
  const [mine, all] = [doneIn(ours, keep), doneIn(theirs, keep)];
  // Secrets that were removed there are removed here, too.
  if (stillIn(mine, all).length < mine.length) return joined(theirs, undefined, caseLogs, keep);
  const last = mine.length === 0 ? undefined : all[mine.length - 1];
  const from = last === undefined ? 0 : last.index + (last.key === mine.at(-1)?.key ? 1 : 0);
  // The call was on hold here while it continued there.
  const wasHeld = isHeld(caseLogs.replay({ id, opened, log: log.slice(0, from) }).case);
  const line: CaseEvent[] = isHeld(ours) && !wasHeld ? [{ type: 'call.resumed', at: ours.timeLog.since }] : [];
  return caseLogs.replay({ id, opened, log: [...ours.log, ...line, ...log.slice(from)] }).case;
}

/** Records the agent whose call it was. */
function received(of: Case, from: string | undefined, caseLogs: CaseLogs): Case {
  if (from === undefined || of.state.context.from === from) return of;
  return caseLogs.record(of, { type: 'case.received', from, at: of.timeLog.since });
}

/** Stops the work on a call, at `from` or its last event if that is later: holds an open call, files a closed one. */
export function waiting(of: Case, caseLogs: CaseLogs, from = 0): Case {
  return caseLogs.record(of, { type: isClosed(of) ? 'case.filed' : 'call.held', at: Math.max(from, of.timeLog.since) });
}

/** Whether an id is a call's own or was made for another state of it by `idBeside`. */
function isOf(id: CaseId, own: CaseId): boolean {
  return (
    id === own ||
    (id.startsWith(`${own.slice(0, MAX_ID_LENGTH)}-`) && id.length === own.slice(0, MAX_ID_LENGTH).length + 12)
  );
}

/** An id derived from the actions of a call: the first candidate that is not taken. */
function idBeside(id: CaseId, done: readonly Done[], all: readonly Case[]): CaseId {
  const content = done.map(({ key }) => key).join('\n');
  const named = (turn: number): CaseId => `${id.slice(0, MAX_ID_LENGTH)}-${digestText(`${turn}\n${content}`)}`;
  let turn = 0;
  while (all.some((each) => each.id === named(turn))) turn++;
  return named(turn);
}
