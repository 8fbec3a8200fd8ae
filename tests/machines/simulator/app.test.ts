import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { describeTable } from '../../support/practice-suite.ts';
import { actorOf, inputOf, machineOf } from '../../support/product-actor.ts';
import { appCodeRows, appEndRows, appMenuRows } from './tables/app.ts';

describeTable(
  actorOf('app', {}, ['pin', 'seed', 'first-code']),
  [...appMenuRows, ...appCodeRows, ...appEndRows],
  ['tapped.log-in', 'tapped.generate', 'code.read:A'],
);

describe('the app', () => {
  test('alone does as it does in the world, but says nothing', () => {
    const actor = createActor(machineOf('app'), {
      input: inputOf('app', { platform: 'iphone', opens: 'home' }),
    }).start();
    actor.send({ type: 'app.linked', string: 'A' });
    actor.send({ type: 'notices.decided' });
    actor.send({ type: 'tapped.unlock' });
    actor.send({ type: 'activation.accepted' });
    actor.send({ type: 'tapped.done' });
    actor.send({ type: 'approval.opened', approval: 0 });
    expect(actor.getSnapshot().value).toBe('approving');
  });
});
