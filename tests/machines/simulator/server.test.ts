import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { practiceCode } from '../../../machines/simulator/practice-code.ts';
import { describeTable } from '../../support/practice-suite.ts';
import { inputOf, machineOf, tokensOf } from '../../support/product-actor.ts';
import { server } from './server.subject.ts';
import { serverRows } from './tables/server.ts';

describeTable(server, serverRows);

describe('a server alone', () => {
  test.each(['factorless', 'pending', 'overlooked', 'enrolled'] as const)(
    'does as it does in the world, but says nothing: %s',
    (user) => {
      const actor = createActor(machineOf('server'), { input: inputOf('server', { user }) }).start();
      for (const type of ['login.requested', 'logout.announced'] as const) actor.send({ type });
      actor.send({ type: 'activation.requested', string: practiceCode(7, 0), opening: 'typed' });
      expect(actor.getSnapshot()).toMatchObject({
        status: 'active',
        value: user === 'overlooked' ? 'enrolled' : user,
      });
    },
  );

  test('names what it draws: what is shown by its letters, the rest by its number', () => {
    const pending = createActor(machineOf('server'), { input: inputOf('server', { user: 'pending' }) }).start();
    pending.send({ type: 'login.requested' });
    pending.send({ type: 'activation.requested', string: practiceCode(7, 0), opening: 'typed' });
    pending.send({ type: 'login.requested' });
    pending.send({ type: 'login.requested' });
    const { context } = pending.getSnapshot() as { context: unknown };
    expect(tokensOf(context, 'code')).toEqual([[practiceCode(7, 0), 'used']]);
    expect(tokensOf(context, 'approval')).toEqual([
      ['approval-0', 'withdrawn'],
      ['approval-1', 'open'],
    ]);
  });
});
