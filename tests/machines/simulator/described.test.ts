import { expect, test } from 'vitest';
import { known } from '../../../machines/known.ts';
import { createProduct } from '../../../machines/simulator/index.ts';
import { readLibrary } from '../../../src/content/index.ts';
import { gateWith, type GateEdit } from '../../support/gate.ts';

/** A practice at the portal of the barrier, its description edited. */
function begun(...edits: readonly GateEdit[]) {
  const product = createProduct(known(readLibrary(gateWith(...edits)).simulator, 'The edited barrier'));
  return product.start(product.readScenario({ task: 'exit', method: 'scan', platform: 'iphone' }).scenario);
}

test('a state that leads to itself is entered again: what is done on the way in, and its time', () => {
  const practice = begun(
    ['behaviour', 'entry: { tell: barrier.leave.wanted }', 'entry: [{ tell: barrier.leave.wanted }, { note: asked }]'],
    ['behaviour', 'on: { car.left: {', 'on: { tapped.again: leaving, car.left: {'],
    ['screens', 'lines: 1 } }]\n  ticket:', 'lines: 1 } }, { button: { tap: again, label: gate.leave } }]\n  ticket:'],
  );
  practice.perform({ kind: 'tap', on: 'portal', control: 'leave' });
  practice.perform({ kind: 'wait', seconds: 10 });
  practice.perform({ kind: 'tap', on: 'portal', control: 'again' });
  practice.perform({ kind: 'wait', seconds: 10 });
  expect(practice.view.portal.screen).toBe('wait');
  expect(practice.view.log.filter((entry) => entry.kind === 'note' && entry.note === 'asked')).toHaveLength(2);
  practice.perform({ kind: 'wait', seconds: 5 });
  expect(practice.view.portal.screen).toBe('lane');
});
