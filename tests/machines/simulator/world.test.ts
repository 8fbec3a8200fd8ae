import { describe, expect, test } from 'vitest';
import { nodesOf, transitionsOf, transitionText } from '../../support/practice-suite.ts';
import { deafWorld, happeningFrom, lineText } from '../../support/practice-world.ts';
import { worldRows, type WorldRow } from './tables/world.ts';

/** A practice that begins at 0 s. */
const text = { task: 'activate', platform: 'iphone' };

function run([front, happens]: WorldRow) {
  const world = deafWorld(front, text);
  for (const each of happens.split(' ; ')) world.actor.send(happeningFrom(each) as never);
  const atOnce = world.heard.splice(0);
  world.clock.increment(999);
  const tooEarly = world.heard.splice(0);
  world.clock.increment(1);
  const later = world.heard.map((each) => `later ${each}`);
  return { ...world, heard: [...atOnce, ...tooEarly.map((each) => `too early ${each}`), ...later].join(', ') };
}

describe('the world', () => {
  for (const row of worldRows) {
    const [front, happens, heard, line, state = 'practising -'] = row;
    test(`${front} · ${happens} → ${state} | ${heard}`, () => {
      const world = run(row);
      const { value, context } = world.actor.getSnapshot();
      const last = context.log.at(-1);
      const found = { heard: world.heard, line: last ? lineText(last) : '', state: `${value} ${context.goal ?? '-'}` };
      expect(found).toEqual({ heard, line, state });
    });
  }

  test('has no state and no transition that its table does not know', () => {
    const entered = new Set<string>();
    const taken = new Set<string>();
    for (const row of worldRows) {
      const world = run(row);
      entered.add(world.actor.getSnapshot().value);
      for (const transition of world.taken)
        if (transition.source.machine === world.machine) taken.add(transitionText(transition));
    }
    const { root } = deafWorld('launcher').machine;
    const nodes = nodesOf(root as never);
    expect([...entered].sort()).toEqual(Object.keys(root.states).sort());
    expect(
      nodes
        .flatMap(transitionsOf)
        .map(transitionText)
        .filter((each) => !taken.has(each)),
    ).toEqual([]);
  });

  test('begins before its first second where a login is under way', () => {
    const secondsIn = (task: string) => deafWorld('launcher', { task }).actor.getSnapshot().context.seconds;
    expect(['add-user', 'activate', 'message-delivery'].map(secondsIn)).toEqual([-2, 0, 0]);
  });

  test('counts seconds, and keeps when each token was drawn', () => {
    const { actor } = deafWorld('launcher', text);
    const send = (happens: string) => {
      actor.send(happeningFrom(happens) as never);
      return actor.getSnapshot().context;
    };
    expect(send('second').drawnAt).toEqual({});
    expect(send('drawn A')).toMatchObject({ seconds: 1, drawnAt: { A: 1 } });
    send('second');
    expect(send('server → portal: login.held')).toMatchObject({ seconds: 2, drawnAt: { A: 1 } });
    expect(send('drawn B').drawnAt).toEqual({ A: 1, B: 2 });
  });

  test('lets a code come out mistyped where that is to go wrong, as often as it is said', () => {
    const { actor, heard } = deafWorld('app.using', { method: 'code', fault: 'wrong-code' });
    const enter = {
      type: 'action.performed',
      action: { kind: 'enter', on: 'phone', control: 'code', value: 'PRACAB2345' },
    };
    for (let turn = 0; turn < 2; turn++) actor.send(enter as never);
    expect(heard.filter((each) => each.startsWith('app'))).toEqual([
      'app: entered.code PRACBA2345',
      'app: entered.code PRACAB2345',
    ]);
  });
});
