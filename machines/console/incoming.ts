import { isClosed, isHeld, isOfLine, isTakenOut, type Case, type CaseLogs } from './case-logs.ts';
import type { CaseEvent, CaseId } from './case.types.ts';
import { digestText } from './digest.ts';
import { hiddenEvent } from './hider.ts';
import { maskText } from './mask.ts';

/**
 * What becomes of a call from a file. `new`: it was not here. `newer`: it went on elsewhere, and is taken on. `same`: all of
 * it is here already. `beside`: it went on here and there, and both are kept.
 */
export type Arrival = { how: 'new' | 'newer' | 'beside'; case: Case } | { how: 'same'; id: CaseId };

interface Coming {
  /** Words that are no secrets in any case. */
  keep: readonly string[];
  /** Whose calls they were; absent where the file does not say, or they are one's own. */
  from?: string | undefined;
}

/** An id has at most 60 characters, the digest included. */
const LONGEST = 48;

/**
 * Calls from a file beside those that are here. Each keeps its id, so that the same file changes nothing the second time;
 * one that went on here and there gets an id that follows from its content, for the same reason.
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

/** The actions in a call, without holding and resuming. Of a note that was stored in parts only the last part counts. */
function doneIn({ log }: Case, keep: readonly string[]): Done[] {
  const all = log
    .map((event, index) => ({ event, index, key: keyOf(event, keep) }))
    .filter(({ event }) => !isOfLine(event.type));
  return all.filter(({ event }, at) => {
    const next = all[at + 1];
    return next === undefined || !isWrittenOn(event, next.event);
  });
}

/** Secrets are hidden in it: one file may have shown what another does not. */
function keyOf(event: CaseEvent, keep: readonly string[]): string {
  const told = hiddenEvent(event, (text, field) => maskText(text, keep, field));
  return JSON.stringify(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a state of a call is the same as a later one, or led to it. Its last note may have been continued. */
function goesOn(earlier: readonly Done[], later: readonly Done[]): boolean {
  const left = stillIn(earlier, later);
  return left.every((each, index) => {
    const other = later[index];
    if (!other || each.key === other.key) return other !== undefined;
    return index === left.length - 1 && isWrittenOn(each.event, other.event);
  });
}

/** The actions of an earlier state that were not removed from the log since. */
function stillIn(earlier: readonly Done[], later: readonly Done[]): Done[] {
  return earlier.filter(
    ({ event, key }) => later.some((each) => each.key === key) || !later.some((each) => isTakenOut(event, each.event)),
  );
}

function isWrittenOn(note: CaseEvent, later: CaseEvent): boolean {
  const areNotes = note.type === 'note.written' && later.type === 'note.written';
  return areNotes && later.at > note.at && maskText(later.text).startsWith(maskText(note.text));
}

/** The call as it came; or behind what is here what went on there. */
function joined(theirs: Case, ours: Case | undefined, caseLogs: CaseLogs, keep: readonly string[]): Case {
  const { id, opened, log } = theirs;
  if (!ours) return caseLogs.replay({ id, opened, log }).case;
  const [mine, all] = [doneIn(ours, keep), doneIn(theirs, keep)];
  // Secrets that were removed there are removed here as well.
  if (stillIn(mine, all).length < mine.length) return joined(theirs, undefined, caseLogs, keep);
  const last = mine.length === 0 ? undefined : all[mine.length - 1];
  const from = last === undefined ? 0 : last.index + (last.key === mine.at(-1)?.key ? 1 : 0);
  // Here it was on hold since it came, and there somebody went on talking.
  const wasHeld = isHeld(caseLogs.replay({ id, opened, log: log.slice(0, from) }).case);
  const line: CaseEvent[] = isHeld(ours) && !wasHeld ? [{ type: 'call.resumed', at: ours.timeLog.since }] : [];
  return caseLogs.replay({ id, opened, log: [...ours.log, ...line, ...log.slice(from)] }).case;
}

/** Whose call it was is kept with the call. */
function received(of: Case, from: string | undefined, caseLogs: CaseLogs): Case {
  if (from === undefined || of.state.context.from === from) return of;
  return caseLogs.record(of, { type: 'case.received', from, at: of.timeLog.since });
}

/** A call that nobody works on, from some time on or from the last thing that was done in it: its clock stops. */
export function waiting(of: Case, caseLogs: CaseLogs, from = 0): Case {
  return caseLogs.record(of, { type: isClosed(of) ? 'case.filed' : 'call.held', at: Math.max(from, of.timeLog.since) });
}

/** Whether an id is a call's own, or that of another state of it. */
function isOf(id: CaseId, own: CaseId): boolean {
  return id === own || (id.startsWith(`${own.slice(0, LONGEST)}-`) && id.length === own.slice(0, LONGEST).length + 12);
}

/** An id that follows from what was done; of several that could be, the first that is no other call's. */
function idBeside(id: CaseId, done: readonly Done[], all: readonly Case[]): CaseId {
  const content = done.map(({ key }) => key).join('\n');
  const named = (turn: number): CaseId => `${id.slice(0, LONGEST)}-${digestText(`${turn}\n${content}`)}`;
  let turn = 0;
  while (all.some((each) => each.id === named(turn))) turn++;
  return named(turn);
}
