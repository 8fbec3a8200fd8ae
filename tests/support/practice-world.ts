import {
  encodeActions,
  type DeviceId,
  type PracticeView,
  type LogEntry,
  type Practice,
  type PracticeAction,
  type ScenarioText,
} from '../../machines/simulator/index.ts';
import { readScenario } from './product.ts';

/** The scenario that an address names. */
export const scenarioOf = (text: ScenarioText = {}) => readScenario(text).scenario;

/** A line of the time line in words: `3 action p-more`, `3 server → app: activation.refused used`, `3 note app activated`. */
export function lineText(entry: LogEntry): string {
  switch (entry.kind) {
    case 'action':
      return `${entry.at} action ${encodeActions([entry.action])}`;
    case 'note':
      return `${entry.at} note ${entry.by} ${entry.note}`;
    case 'message': {
      const reason = entry.reason === undefined ? '' : ` ${entry.reason}`;
      return `${entry.at} ${entry.from} → ${entry.to}: ${entry.message}${reason}`;
    }
  }
}

/** An action in the words of rows: `tap phone more`, `enter phone pin practice`, `read A`, `move 30`, `wait 3`. */
export function actionFrom(text: string): PracticeAction {
  const [kind = '', first = '', control = '', value = ''] = text.split(' ');
  if (kind === 'read') return { kind, string: first };
  if (kind === 'move') return { kind, distance: Number(first) };
  if (kind === 'wait') return { kind, seconds: Number(first) };
  const on = first as DeviceId;
  return kind === 'tap' ? { kind, on, control } : { kind: 'enter', on, control, value };
}

/** Performs actions, with commas between, each must be possible. `#` is the string that the portal shows. */
export function done(practice: Practice, actions: string): Practice {
  for (const text of actions === '' ? [] : actions.split(', ')) {
    const fault = practice.perform(actionFrom(text.replace('#', practice.view.code?.string ?? 'none')));
    if (fault) throw new Error(`${text}: ${fault.code}`);
  }
  return practice;
}

/** A view without the moves on its time line: neighbouring moves are kept as one, so a replay has fewer of them. */
export function withoutMoves(view: PracticeView): PracticeView {
  return { ...view, log: view.log.filter((entry) => entry.kind !== 'action' || entry.action.kind !== 'move') };
}
