import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { CHOICES, portalMachine } from '../../../machines/simulator/portal/portal.machine.ts';
import { describeTable } from '../../support/activation-suite.ts';
import type { Subject } from '../../support/activation-table.ts';
import { portalRows } from './tables/portal.ts';

const CHOSEN = ['first-language', 'second-language', 'delivery'] as const;

const portal: Subject = {
  machine: portalMachine,
  context: { loggingIn: false, string: undefined },
  ear: 'parent',
  contextFrom: (flat) => ({
    loggingIn: flat['loggingIn'],
    string: flat['string'],
    chosen: Object.fromEntries(
      CHOSEN.filter((choice) => flat[choice] !== undefined).map((choice) => [choice, String(flat[choice])]),
    ),
  }),
  contextFlat: ({ chosen, ...plain }) => ({
    ...plain,
    ...Object.fromEntries(CHOSEN.map((choice) => [choice, (chosen as Record<string, string>)[choice]])),
  }),
};

describeTable(portal, portalRows, ['tapped.compose']);

describe('the portal', () => {
  test('has three lists', () => {
    expect(CHOICES).toEqual(CHOSEN);
  });

  test('alone does as it does in the world, but says nothing', () => {
    const actor = createActor(portalMachine, { input: { loggingIn: true } }).start();
    actor.send({ type: 'login.held', approval: 0 });
    actor.send({ type: 'login.approved' });
    expect(actor.getSnapshot().value).toEqual({ loggedIn: { page: 'home' } });
  });
});
