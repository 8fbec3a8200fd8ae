import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { describeTable } from '../../support/practice-suite.ts';
import { actorOf, inputOf, machineOf } from '../../support/product-actor.ts';
import { portalRows } from './tables/portal.ts';

describeTable(actorOf('portal', {}, ['platform', 'seed', 'first-code']), portalRows, ['tapped.compose']);

describe('the portal', () => {
  test('alone does as it does in the world, but says nothing', () => {
    const actor = createActor(machineOf('portal'), { input: inputOf('portal', { login: 'sent' }) }).start();
    actor.send({ type: 'login.held' });
    actor.send({ type: 'login.approved' });
    expect(actor.getSnapshot().value).toEqual({ 'logged-in': { page: 'home' } });
  });
});
