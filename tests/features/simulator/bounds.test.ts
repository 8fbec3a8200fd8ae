import fc from 'fast-check';
import { SimulatedClock } from 'xstate';
import { describe, expect, test, vi } from 'vitest';
import { MAX_ACTIONS, MAX_SECONDS, type Practice } from '../../../machines/simulator/index.ts';
import { openingPractice, readAddress } from '../../../src/features/simulator/address.ts';
import { times } from '../../support/coverage.ts';
import { product } from '../../support/product.ts';

/** What all practices can do. */
const practices = Object.getPrototypeOf(product.start(product.readScenario({}).scenario)) as Practice;

/** What reading an address costs, in seconds of practices lived through and in actions done, and what it tells. */
async function costOf(fragment: string): Promise<{ seconds: number; actions: number; notice: string | undefined }> {
  const seconds = vi.spyOn(SimulatedClock.prototype, 'increment');
  const actions = vi.spyOn(practices, 'perform');
  vi.stubGlobal('history', { state: null });
  try {
    const asked = readAddress(product, new URL(`https://help.example/en/simulator/#d=${fragment}`));
    const { notice } = await openingPractice(product, asked);
    return {
      seconds: seconds.mock.calls.length,
      actions: actions.mock.calls.length,
      notice: asked.troubles[0] ?? notice,
    };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
}

const action = fc.oneof(
  fc.integer({ min: 1, max: 3600 }).map((seconds) => `w${seconds}`),
  fc.constantFrom('w3600', 'w1', 'm30', 'p-camera', 'p-switch-lens', 'p-home', 'b-log-in', 'rPRACAB2345'),
  fc.string({ maxLength: 12 }),
);
const fragment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(action, { maxLength: 2 * MAX_ACTIONS, size: 'max' }).map((actions) => actions.join('.')),
  },
  fc
    .tuple(fc.constantFrom('w3600', 'w1', 'm30'), fc.nat(2 * MAX_ACTIONS))
    .map(([each, times]) => Array<string>(times).fill(each).join('.')),
  fc.string({ maxLength: 200 }),
);

describe('reading an address', () => {
  test('whatever it carries, lives through two hours and does as many actions as a link may have, at most', async () => {
    await fc.assert(
      fc.asyncProperty(fragment, async (text) => {
        const { seconds, actions } = await costOf(text);
        // What is under way when a practice begins is lived through before its first second.
        expect(seconds).toBeLessThanOrEqual(MAX_SECONDS + 2 * product.definition.seconds.latency);
        expect(actions).toBeLessThanOrEqual(MAX_ACTIONS);
      }),
      { numRuns: times(60) },
    );
  });

  test.each([
    ['as many hours as actions', Array<string>(MAX_ACTIONS).fill('w3600').join('.'), 'sim.trouble.time'],
    ['a second too many', `w3600.w3600.w1`, 'sim.trouble.time'],
    ['two hours', `w3600.w3600`, undefined],
    [
      'an action too many',
      Array<string>(MAX_ACTIONS + 1)
        .fill('m30')
        .join('.'),
      'sim.trouble.actions',
    ],
  ])('of %s says what was left out', async (_, text, notice) => {
    expect((await costOf(text)).notice).toBe(notice);
  });
});
