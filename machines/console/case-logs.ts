import { statusAfter } from '../diagnosis/index.ts';
import { createCase, type CaseSnapshot } from './case.machine.ts';
import type { CaseEvent, CaseId, ConsoleWorld, Stop } from './case.types.ts';
import { symptomIn } from './console-world.ts';
import { compared, MASK, secretsIn } from './mask.ts';
import { createStepper } from './stepper.machine.ts';
import { arrived, beginTimeLog, LONGEST_SILENCE, passed, type TimeLog } from './time-log.ts';

/** What is kept of a case: when it was opened, and what was done. Everything else follows. */
export interface CaseRecord {
  id: CaseId;
  opened: number;
  log: readonly CaseEvent[];
}

/** A case and what follows from its log. Never changed: what is done makes another one. */
export interface Case extends CaseRecord {
  state: CaseSnapshot;
  timeLog: TimeLog;
}

/** Keeps the logs of cases: each case is its log, replayed through the case's machine. */
export interface CaseLogs {
  world: ConsoleWorld;
  open(id: CaseId, at: number): Case;
  /** The case after something was done; itself where that cannot be done now. */
  record(of: Case, event: CaseEvent): Case;
  /** The case without the last thing done; itself where nothing was. That a caller was on hold stays. */
  undone(of: Case): Case;
  /** The case that a record leads to, and how much of it could not be done again. */
  replay(record: CaseRecord): { case: Case; dropped: number };
}

/** The logs of cases over some guides and symptoms. */
export function createCaseLogs(world: ConsoleWorld): CaseLogs {
  const cases = createStepper(createCase(world), {});
  /** Notes that were typed here, and not read from a file. */
  const typed = new WeakSet<CaseEvent>();

  const open: CaseLogs['open'] = (id, at) => {
    return { id, opened: at, log: [], state: cases.begin({}), timeLog: beginTimeLog(at) };
  };
  const step = (of: Case, event: CaseEvent, log: readonly CaseEvent[], done: CaseEvent): Case => {
    const state = cases.step(of.state, done);
    const timeLog = passed(of.timeLog, event.at, isHeld(of));
    return { ...of, state, log: [...log, event], timeLog: arrived(timeLog, stopOf(state, world)) };
  };
  const record: CaseLogs['record'] = (of, event) => {
    if (!of.state.can(event)) return of;
    // Notes are typed a letter at a time: one action holds all that was typed without a break.
    const last = of.log.at(-1);
    const isSameNote = event.type === 'note.written' && last !== undefined && typed.has(last);
    if (event.type === 'note.written') typed.add(event);
    if (!isSameNote) {
      const log = of.log.filter((each) => !isTakenOut(each, event));
      const left = log.length < of.log.length ? replay({ ...of, log }).case : of;
      // A piece is hidden unless it is shown. That somebody hid one is kept, so that undoing takes nothing else back.
      const kept = event.type === 'piece.hidden' ? { ...event, text: MASK } : event;
      return step(left, kept, left.log, kept);
    }
    // A long note is several actions: otherwise most of the time would count as silence.
    const isLong = event.at - (of.log.at(-2)?.at ?? of.opened) > LONGEST_SILENCE;
    return step(of, event, isLong ? of.log : of.log.slice(0, -1), event);
  };
  const replay: CaseLogs['replay'] = ({ id, opened, log }) => {
    let now = open(id, opened);
    let dropped = 0;
    for (const event of log) {
      // What was written apart stays apart: it may be of two who wrote at a time.
      if (now.state.can(event)) now = step(now, event, now.log, event);
      else dropped++;
    }
    return { case: now, dropped };
  };
  const undone: CaseLogs['undone'] = (of) => {
    const last = of.log.findLastIndex(({ type }) => !isOfLine(type));
    return last < 0 ? of : replay({ ...of, log: of.log.toSpliced(last, 1) }).case;
  };
  return { world, open, record, undone, replay };
}

/**
 * Whether something that was done holds what is a secret after all, or what was typed by mistake: no log may keep that.
 *
 * @param event what takes it out. Of a piece that was hidden a log does not say which it was
 */
export function isTakenOut(done: CaseEvent, event: CaseEvent): boolean {
  if (event.type === 'piece.hidden')
    return done.type === 'piece.shown' && (event.text === MASK || compared(done.text) === compared(event.text));
  if (event.type !== 'field.written' || done.type !== 'field.written' || done.field !== event.field) return false;
  return event.text === '' || done.text.includes(MASK) || secretsIn(done.text, [], done.field).length > 0;
}

/** The time of the last action that can be undone; `undefined` if there is none. */
export function lastDone({ log }: Pick<CaseRecord, 'log'>): number | undefined {
  return log.findLast(({ type }) => !isOfLine(type))?.at;
}

/** Cases by the time they were opened. */
export function inOrder(cases: readonly Case[]): Case[] {
  return cases.toSorted((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
}

/** Holding, resuming, filing and coming from a file is no work: it is what happened to the line, and where the call was. */
export function isOfLine(type: CaseEvent['type']): boolean {
  return type === 'call.held' || type === 'call.resumed' || type === 'case.filed' || type === 'case.received';
}

export function isHeld({ state }: Case): boolean {
  return state.matches({ line: 'held' });
}

export function isClosed({ state }: Case): boolean {
  return state.matches({ work: 'closed' });
}

export function isFiled({ state }: Case): boolean {
  return state.matches({ work: { closed: 'filed' } });
}

/** Where the caller stands. */
export function stopOf(state: CaseSnapshot, world: ConsoleWorld): Stop {
  const { walk, interview } = state.context;
  if (state.matches({ work: { closed: 'filed' } })) return { kind: 'filed' };
  if (state.matches({ work: 'closed' })) return { kind: 'closed' };
  if (interview) {
    const status = statusAfter(symptomIn(world, interview.symptom), interview.state.context.replies);
    return { kind: 'question', symptom: interview.symptom, step: 'step' in status ? status.step : undefined };
  }
  return walk ? { kind: 'step', guide: walk.guide, step: walk.state.context.progress?.step } : { kind: 'finding' };
}
