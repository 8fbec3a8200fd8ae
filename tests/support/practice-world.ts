import { createMachine, fromTransition, type AnyEventObject } from 'xstate';
import {
  encodeActions,
  Simulation,
  type PracticeView,
  type LogEntry,
  type Practice,
  type PracticeAction,
  type ScenarioText,
} from '../../machines/simulator/index.ts';
import { product, readScenario } from './product.ts';
import { eventFrom } from './practice-words.ts';

/** The scenario that an address names. */
export const scenarioOf = (text: ScenarioText = {}) => readScenario(text).scenario;

/** A world whose four actors only write down what they hear; the phone stands with something in front. */
export function deafWorld(front: string, text: ScenarioText = {}) {
  const heard: string[] = [];
  const write = (name: string, { type, ...rest }: AnyEventObject) => {
    heard.push([`${name}:`, type, ...Object.values(rest).map(String)].join(' '));
  };
  const deaf = (name: string) =>
    fromTransition((_, event) => {
      write(name, event);
      return undefined;
    }, undefined);
  const [app, inner] = front.split('.');
  const phone = createMachine({
    type: 'parallel',
    states: {
      front: {
        initial: app!,
        states: {
          launcher: {},
          app: { initial: inner ?? 'using', states: { using: {}, filming: {}, askingCamera: {} } },
        },
      },
    },
    on: {
      '*': {
        actions: ({ event }) => {
          write('phone', event);
        },
      },
    },
  });
  const machines = { server: deaf('server'), portal: deaf('portal'), app: deaf('app'), phone };
  const simulation = new Simulation(product.definition, machines as never, scenarioOf(text));
  heard.length = 0;
  return { simulation, heard };
}

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

/** What happens to a world, from its words: an action, a message, a note or a second. */
export function happeningFrom(text: string): AnyEventObject {
  if (text === 'second') return { type: 'second.passed' };
  if (text.startsWith('drawn ')) return { type: 'token.drawn', token: text.slice('drawn '.length) };
  const [who = '', what = ''] = text.split(': ');
  if (who === 'action') return { type: 'action.performed', action: actionFrom(what) };
  const [from, to] = who.split(' → ');
  if (to === undefined) return { type: 'note.taken', by: from!.slice('note '.length), note: what };
  return { type: 'message.sent', from, to, message: eventFrom(what) };
}

/** An action in the words of rows: `tap phone more`, `enter phone pin practice`, `read A`, `move 30`, `wait 3`. */
export function actionFrom(text: string): PracticeAction {
  const [kind = '', first = '', control = '', value = ''] = text.split(' ');
  if (kind === 'read') return { kind, string: first };
  if (kind === 'move') return { kind, distance: Number(first) };
  if (kind === 'wait') return { kind, seconds: Number(first) };
  const on = first as 'phone' | 'portal';
  return kind === 'tap' ? { kind, on, control } : { kind: 'enter', on, control, value };
}

/** Performs actions, with commas between, each of which must be possible. `#` is the string that the portal shows. */
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
