import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { practiceCode } from '../../../machines/simulator/practice-code.ts';
import { serverMachine } from '../../../machines/simulator/server/server.machine.ts';
import { describeTable } from '../../support/activation-suite.ts';
import { server } from './server.subject.ts';
import { serverRows } from './tables/server.ts';

describeTable(server, serverRows);

describe('a server alone', () => {
  test.each(['factorless', 'pending', 'overlooked', 'enrolled'] as const)(
    'does as it does in the world, but says nothing: %s',
    (user) => {
      const actor = createActor(serverMachine, { input: { seed: 7, user, firstSession: 'open' } }).start();
      for (const type of ['login.requested', 'logout.announced'] as const) actor.send({ type });
      actor.send({ type: 'activation.requested', string: practiceCode(7, 0), opening: 'typed' });
      expect(actor.getSnapshot()).toMatchObject({
        status: 'active',
        value: user === 'overlooked' ? 'enrolled' : user,
      });
    },
  );

  test('names its sessions and approvals', () => {
    const pending = createActor(serverMachine, { input: { seed: 7, user: 'pending', firstSession: 'open' } }).start();
    pending.send({ type: 'login.requested' });
    pending.send({ type: 'activation.requested', string: practiceCode(7, 0), opening: 'typed' });
    pending.send({ type: 'login.requested' });
    pending.send({ type: 'login.requested' });
    expect(Object.keys(pending.getSnapshot().children)).toEqual(['session-0', 'approval-0', 'approval-1']);
  });
});
