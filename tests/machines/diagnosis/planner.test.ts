import { describe, expect, test } from 'vitest';
import { createPlanner, LIMITS, type Limits } from '../../../machines/diagnosis/planner.ts';
import { nextBy, type Evidence, type Model } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf, range } from './models.ts';

const NARROW: Limits = { states: 0, work: 60, quickWork: 60 };

/** Equal causes, a sure repair for each, and questions for the bits of a cause's number. */
function bits(count: number, questions: number): Model {
  return modelOf(
    range(count).map(() => 1),
    [
      ...range(questions).map((bit) =>
        ask(
          `q${bit}`,
          1,
          range(count).map((cause) => (cause >> bit) & 1),
        ),
      ),
      ...range(count).map((at) =>
        repair(
          `d${at}`,
          20,
          range(count).map((cause) => Number(cause === at)),
        ),
      ),
    ],
    100,
  );
}

const decided = (model: Model, limits: Limits, evidence: Evidence = {}) => {
  const { step, expectedCost, bound } = nextBy(createPlanner(model, limits), evidence);
  return { step, expectedCost, bound };
};

describe('a decision', () => {
  test('is exact where the model is small enough, and only there', () => {
    // Two questions tell which repair.
    const model = bits(4, 2);
    expect(decided(model, LIMITS)).toEqual({ step: 'q0', expectedCost: 22, bound: 0 });
    const { states } = createPlanner(model).solution()!;
    expect(createPlanner(model, { ...NARROW, states }).solution()?.states).toBe(states);
    expect(createPlanner(model, { ...NARROW, states: states - 1 }).solution()).toBeUndefined();
    expect(decided(model, { ...NARROW, states })).toEqual({ step: 'q0', expectedCost: 22, bound: 0 });
  });

  test('without much to look at says how much it may be above the optimum', () => {
    // It sees the call, for 100. No way on takes less than a question and a repair.
    expect(decided(bits(16, 4), NARROW)).toEqual({ step: 'q0', expectedCost: 101, bound: 80 });
    // Of 70 steps it looks at the best, and knows that no way on takes less than a repair.
    const wide = decided(bits(64, 6), NARROW);
    expect(wide).toEqual({ step: 'q0', expectedCost: 101, bound: expect.closeTo(81, 9) as number });
  });

  test('asks nothing more where it has seen that nothing is cheaper than the call, or has found a repair', () => {
    // The question tells all, and costs more than the call.
    const dear = modelOf([1, 1], [ask('q', 150, [1, 0]), repair('a', 120, [1, 0])], 100);
    expect(decided(dear, { ...NARROW, work: 2e6 })).toEqual({ step: 'call', expectedCost: 100, bound: 0 });
    // A repair that pays is found at once, though questions could be better.
    const model = bits(16, 4);
    const paying = modelOf(
      range(16).map(() => 1),
      [
        ...model.steps,
        repair(
          'all',
          60,
          range(16).map(() => 1),
        ),
      ],
      100,
    );
    expect(decided(paying, NARROW)).toMatchObject({ step: 'all', expectedCost: 60 });
  });

  test('is better with more to look at', () => {
    const model = bits(16, 4);
    const bounds = [60, 2000, 20_000, 200_000].map((work) => decided(model, { ...NARROW, work }).bound);
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
    expect(decided(model, { ...NARROW, work: 2e6 })).toEqual({ step: 'q0', expectedCost: 24, bound: 0 });
    // Where not all steps are looked at, the other limit counts.
    expect(decided(model, { ...NARROW, quickWork: 2e6 })).toEqual(decided(model, NARROW));
    expect(decided(bits(64, 6), { ...NARROW, work: 2e6 })).toEqual(decided(bits(64, 6), NARROW));
  });

  test('among forty repairs goes by chance over cost to the end, as is optimal where each mends a cause of its own', () => {
    const costs = range(40).map((at) => 3 + ((at * 17) % 40));
    const repairs = costs.map((cost, at) =>
      repair(
        `d${at}`,
        cost,
        range(40).map((cause) => Number(cause === at)),
      ),
    );
    const model = modelOf(
      costs.map(() => 1),
      repairs,
      10_000,
    );
    const planner = createPlanner(model, { states: 10_000, work: 2000, quickWork: 2000 });
    const done: string[] = [];
    for (let left = 40; left > 0; left--) {
      const { step, expectedCost, bound } = nextBy(planner, Object.fromEntries(done.map((id) => [id, 'not'])));
      const rest = costs.filter((_, at) => !done.includes(`d${at}`)).toSorted((a, b) => a - b);
      const optimum = rest.reduce((sum, cost, at) => sum + cost * (1 - at / left), 0);
      expect(step).toBe(`d${costs.indexOf(rest[0]!)}`);
      expect(expectedCost).toBeGreaterThanOrEqual(optimum - 1e-9);
      expect(expectedCost - bound).toBeLessThanOrEqual(optimum + 1e-9);
      done.push(step);
    }
  });

  test('after answers no cause allows is that of the priors, by the steps that are left', () => {
    const model = modelOf([3, 1], [ask('q', 1, [1, 1]), repair('a', 10, [1, 0]), repair('b', 10, [0, 1])], 100);
    for (const limits of [LIMITS, { ...LIMITS, states: 0 }]) {
      expect(decided(model, limits, { q: 'no' })).toEqual({ step: 'a', expectedCost: 12.5, bound: 0 });
    }
  });

  test('is remembered: asked again, it is the same', () => {
    const model = bits(16, 4);
    const planner = createPlanner(model, NARROW);
    const none = new Uint16Array(model.steps.length);
    const other = none.with(0, 1);
    const [first, second] = [planner.decide(none), planner.decide(other)];
    expect(second).not.toEqual(first);
    expect(planner.decide(none)).toBe(first);
    expect(planner.decide(other)).toBe(second);
  });
});
