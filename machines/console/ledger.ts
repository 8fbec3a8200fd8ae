import { standingAfter } from '../diagnosis/index.ts';
import { createCase, type CaseSnapshot } from './case.machine.ts';
import type { CaseEvent, CaseId, ConsoleWorld, Stop } from './case.types.ts';
import { createStepper } from './stepper.machine.ts';
import { arrived, beginJournal, passed, type Journal } from './journal.ts';

/** What is kept of a case: when it was opened, and what was done. Everything else follows. */
export interface CaseRecord {
  id: CaseId;
  opened: number;
  log: readonly CaseEvent[];
}

/** A case and what follows from its log. Never changed: what is done makes another one. */
export interface Case extends CaseRecord {
  state: CaseSnapshot;
  journal: Journal;
}

/** Keeps cases: each is its log, replayed through the case's machine. */
export interface Ledger {
  world: ConsoleWorld;
  open(id: CaseId, at: number): Case;
  /** The case after something was done; itself where that cannot be done now. */
  record(of: Case, event: CaseEvent): Case;
  /** The case without the last thing done; itself where nothing was. That a caller was on hold stays. */
  undone(of: Case): Case;
  /** The case that a record leads to, and how much of it could not be done again. */
  replay(record: CaseRecord): { case: Case; dropped: number };
}

/** A ledger for some guides and symptoms. */
export function createLedger(world: ConsoleWorld): Ledger {
  const cases = createStepper(createCase(world), {});

  const open: Ledger['open'] = (id, at) => {
    return { id, opened: at, log: [], state: cases.begin({}), journal: beginJournal(at) };
  };
  const record: Ledger['record'] = (of, event) => {
    if (!of.state.can(event)) return of;
    const state = cases.step(of.state, event);
    const journal = passed(of.journal, event.at, isHeld(of));
    const last = of.log.at(-1);
    // Notes are written a letter at a time: only how they stand is kept.
    const before = event.type === 'note.written' && last?.type === 'note.written' ? of.log.slice(0, -1) : of.log;
    return { ...of, state, log: [...before, event], journal: arrived(journal, stopOf(state, world)) };
  };
  const replay: Ledger['replay'] = ({ id, opened, log }) => {
    let now = open(id, opened);
    let dropped = 0;
    for (const event of log) {
      const after = record(now, event);
      if (after === now) dropped++;
      now = after;
    }
    return { case: now, dropped };
  };
  const undone: Ledger['undone'] = (of) => {
    const last = of.log.findLastIndex(({ type }) => !isOfLine(type));
    return last < 0 ? of : replay({ ...of, log: of.log.toSpliced(last, 1) }).case;
  };
  return { world, open, record, undone, replay };
}

/** When the last thing was done that can be taken back; nothing where nothing can. */
export function lastDone({ log }: Pick<CaseRecord, 'log'>): number | undefined {
  return log.findLast(({ type }) => !isOfLine(type))?.at;
}

/** Holding and resuming is no work: it is what happened to the line. */
function isOfLine(type: CaseEvent['type']): boolean {
  return type === 'call.held' || type === 'call.resumed';
}

export function isHeld({ state }: Case): boolean {
  return state.matches({ line: 'held' });
}

export function isClosed({ state }: Case): boolean {
  return state.matches({ work: 'closed' });
}

/** Where the caller stands. */
export function stopOf(state: CaseSnapshot, { symptoms }: ConsoleWorld): Stop {
  const { walk, interview } = state.context;
  if (state.matches({ work: 'closed' })) return { kind: 'closed' };
  if (interview) {
    const standing = standingAfter(symptoms[interview.symptom]!, interview.state.context.replies);
    return { kind: 'question', symptom: interview.symptom, step: 'step' in standing ? standing.step : undefined };
  }
  return walk ? { kind: 'step', guide: walk.guide, step: walk.state.context.progress?.step } : { kind: 'finding' };
}
