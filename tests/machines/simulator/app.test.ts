import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { appMachine } from '../../../machines/simulator/app/app.machine.ts';
import { describeTable } from '../../support/activation-suite.ts';
import { appCodeRows, appEndRows, appMenuRows } from './tables/app.ts';

const context = {
  platform: 'android',
  first: false,
  opensWith: 'login',
  slips: 0,
  string: undefined,
  opening: 'scanned',
  typed: undefined,
  approval: undefined,
};

describeTable(
  { machine: appMachine, context, ear: 'parent' },
  [...appMenuRows, ...appCodeRows, ...appEndRows],
  ['tapped.log-in', 'tapped.generate', 'code.read:A'],
);

describe('the app', () => {
  test('alone does as it does in the world, but says nothing', () => {
    const input = { platform: 'iphone', first: true, opensWith: 'home', slips: 0 } as const;
    const actor = createActor(appMachine, { input }).start();
    actor.send({ type: 'app.linked', string: 'A' });
    actor.send({ type: 'notices.decided' });
    actor.send({ type: 'tapped.unlock' });
    actor.send({ type: 'activation.accepted' });
    actor.send({ type: 'tapped.done' });
    actor.send({ type: 'approval.opened', approval: 0 });
    expect(actor.getSnapshot().value).toBe('approving');
  });
});
