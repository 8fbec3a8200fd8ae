import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { createStepper } from '../../../machines/console/stepper.machine.ts';
import { createWalkthrough, type WalkthroughEvent } from '../../../machines/walkthrough/index.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom, stateText } from '../../support/walks.ts';

describe('createStepper', () => {
  const machine = createWalkthrough(tea);
  const events: WalkthroughEvent[] = [
    { type: 'walk.started' },
    { type: 'way.chosen', way: 'gone' },
    { type: 'way.chosen', way: 'full' },
    { type: 'step.completed' },
    { type: 'trouble.met' },
    { type: 'trouble.left' },
    { type: 'way.chosen', way: 'hot' },
    { type: 'step.completed' },
    { type: 'result.confirmed' },
  ];

  test('goes where XState’s own pure functions go, output included', () => {
    const { begin, step } = createStepper(machine, {});
    let own = begin({});
    let [state] = initialTransition(machine, {});
    for (const event of events) {
      own = step(own, event);
      [state] = transition(machine, state, event);
      expect(stateText(own)).toBe(stateText(state));
      expect(own.status).toBe(state.status);
    }
    expect(own.output).toEqual(state.output);
  });

  test('begins where the input says, and leaves every state as it was', () => {
    const { begin, step } = createStepper(machine, {});
    const at = begin({ progress: placeFrom('light~full') });
    const next = step(at, { type: 'step.completed' });
    expect([stateText(at), stateText(next)]).toEqual(['light~full', 'taste~full']);
    expect(stateText(step(at, { type: 'way.chosen', way: 'gone' }))).toBe('light~full');
  });
});
