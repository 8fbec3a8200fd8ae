import {
  caseView,
  createCaseLogs,
  type Case,
  type CaseAction,
  type ConsoleWorld,
} from '../../machines/console/index.ts';
import { interviewText, repliesFrom } from './interviews.ts';
import { lamp } from './lamp.ts';
import { tea } from './tea.ts';
import { stateText } from './walks.ts';

/** A console's world that is small enough to work out by hand: making tea, a lamp that stays dark, and its hum. */
export const world: ConsoleWorld = {
  guides: { tea, soup: { ...tea, case: 302, world: { platform: 'hall', method: 'gas', task: 'soup' } } },
  symptoms: { lamp, hum: { ...lamp, id: 'hum', number: 8 } },
  platforms: ['kettle', 'hall', 'stairs'],
};

export const caseLogs = createCaseLogs(world);

/** A case in words: its phase, the script, the interview behind `/`, how it ended, and whether the caller waits. */
export function caseText({ state }: Case): string {
  const { walk, interview, outcome, isFiled, isHeld } = state;
  return [
    isFiled ? 'filed' : caseView({ state }, world).phase,
    ...(outcome === undefined ? [] : [`as ${outcome}`]),
    ...(walk ? [walk.guide, stateText(walk.state)] : []),
    ...(interview ? ['/', interview.symptom, interviewText(interview.state, world.symptoms[interview.symptom]!)] : []),
    ...(isHeld ? ['(held)'] : []),
  ].join(' ');
}

/** A action from its words: its type and, after a colon, what it carries. */
export function actionFrom(text: string): CaseAction {
  const [type = '', value = ''] = text.split(/:(.*)/s);
  const [first = '', rest = ''] = value.split(/ (.*)/s);
  const carried: Readonly<Record<string, object>> = {
    'place.found': { guide: first, place: `step-${rest}` },
    'guide.chosen': { guide: first },
    'interview.found': { symptom: first, said: rest },
    'symptom.chosen': { symptom: first },
    'device.chosen': { platform: value },
    'opening.answered': { question: first, answer: rest },
    'way.chosen': { way: value },
    'problem.chosen': { problem: value },
    'reply.given': { outcome: value },
    'step.skipped': { how: value },
    'reply.changed': { reply: repliesFrom(value)[0] },
    'case.closed': { outcome: first, ...(rest === '' ? {} : { disposition: rest }) },
    'note.written': { text: value },
    'field.written': { field: first, text: rest },
    'case.received': { from: value },
    'caller.spoke': { language: value },
    'masking.changed': { on: value === 'on' },
    'piece.shown': { text: value },
    'piece.hidden': { text: value },
  };
  return { type, ...carried[type] } as CaseAction;
}

/** A case where some actions were done, a second after another, from 1,000 ms on. */
export function caseAfter(actions: readonly string[], id = 'a', from = 1000): Case {
  return actions.reduce(
    (before, action, index) => caseLogs.record(before, { ...actionFrom(action), at: from + 1000 * (index + 1) }),
    caseLogs.open(id, from),
  );
}
