import { describe, expect, test } from 'vitest';
import { deafWorld, happeningFrom, lineText } from '../../support/practice-world.ts';
import { worldRows, type WorldRow } from './tables/world.ts';

/** A practice that begins at 0 s. */
const text = { task: 'activate', platform: 'iphone' };

function run([front, happens]: WorldRow) {
  const world = deafWorld(front, text);
  for (const each of happens.split(' ; ')) world.simulation.send(happeningFrom(each) as never);
  const atOnce = world.heard.splice(0);
  world.simulation.clock.increment(999);
  const tooEarly = world.heard.splice(0);
  world.simulation.clock.increment(1);
  const later = world.heard.map((each) => `later ${each}`);
  return { ...world, heard: [...atOnce, ...tooEarly.map((each) => `too early ${each}`), ...later].join(', ') };
}

describe('the world', () => {
  for (const row of worldRows) {
    const [front, happens, heard, line, state = 'practising -'] = row;
    test(`${front} · ${happens} → ${state} | ${heard}`, () => {
      const world = run(row);
      const { log, goal } = world.simulation;
      const last = log.at(-1);
      const found = {
        heard: world.heard,
        line: last ? lineText(last) : '',
        state: goal === undefined ? 'practising -' : `succeeded ${goal}`,
      };
      expect(found).toEqual({ heard, line, state });
    });
  }

  test('begins before its first second where a login is under way', () => {
    const secondsIn = (task: string) => deafWorld('launcher', { task }).simulation.seconds;
    expect(['add-user', 'activate', 'message-delivery'].map(secondsIn)).toEqual([-2, 0, 0]);
  });

  test('counts seconds, and keeps when each token was drawn', () => {
    const { simulation } = deafWorld('launcher', text);
    const send = (happens: string) => {
      simulation.send(happeningFrom(happens) as never);
      return { seconds: simulation.seconds, drawnAt: simulation.drawnAt };
    };
    expect(send('second').drawnAt).toEqual({});
    expect(send('drawn A')).toMatchObject({ seconds: 1, drawnAt: { A: 1 } });
    send('second');
    expect(send('server → portal: login.held')).toMatchObject({ seconds: 2, drawnAt: { A: 1 } });
    expect(send('drawn B').drawnAt).toEqual({ A: 1, B: 2 });
  });

  test('lets a code come out mistyped where that is to go wrong, as often as it is said', () => {
    const { simulation, heard } = deafWorld('app.using', { method: 'code', fault: 'wrong-code' });
    const enter = {
      type: 'action.performed',
      action: { kind: 'enter', on: 'phone', control: 'code', value: 'PRACAB2345' },
    };
    for (let turn = 0; turn < 2; turn++) simulation.send(enter as never);
    expect(heard.filter((each) => each.startsWith('app'))).toEqual([
      'app: entered.code PRACBA2345',
      'app: entered.code PRACAB2345',
    ]);
  });
});
