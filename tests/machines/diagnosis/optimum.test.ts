import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belief, nextStep, solve, treeOf, type Model, type Policy } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf, sacso, vomlelova } from './models.ts';

const expectedCostOf = (policy: Policy, model: Model): number => treeOf(policy, model).expectedCost;

/** Always the repair with the best chance for its cost. */
const greedy =
  (model: Model): Policy =>
  (evidence) => {
    const likely = Object.values(belief(model, evidence));
    const [best] = model.steps
      .filter(({ id }) => !(id in evidence))
      .map(({ id, cost, outcomes }) => ({
        id,
        ratio: outcomes[0]!.p.reduce((sum, p, at) => sum + p * likely[at]!, 0) / cost,
      }))
      .sort((a, b) => b.ratio - a.ratio);
    return best?.id ?? 'call';
  };

describe('the optimum', () => {
  test('of SACSO’s figure 1 is 1.45, where greedy takes 1.50', () => {
    expect(solve(sacso)).toEqual({
      states: 6,
      step: 'a3',
      expectedCost: expect.closeTo(1.45, 12) as number,
    });
    expect(expectedCostOf(greedy(sacso), sacso)).toBeCloseTo(1.5, 12);
    expect(expectedCostOf((evidence) => nextStep(sacso, evidence).step, sacso)).toBeCloseTo(1.45, 12);
  });

  test.each([
    [1, 3],
    [2, 2 + 10 / 6],
    [3, 4.25],
  ])('of Vomlelová’s model with m = %i is %f', (m, cost) => {
    const model = vomlelova(m);
    expect(nextStep(model, {}).expectedCost).toBeCloseTo(cost, 10);
    expect(nextStep(model, {}).bound).toBe(0);
    expect(expectedCostOf((evidence) => nextStep(model, evidence).step, model)).toBeCloseTo(cost, 10);
  });

  test('of one action for each cause goes by chance over cost', () => {
    const faults = fc.array(
      fc.record({ prior: fc.integer({ min: 1, max: 50 }), cost: fc.integer({ min: 1, max: 50 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(faults, (list) => {
        const sum = list.reduce((total, { prior }) => total + prior, 0);
        const steps = list.map(({ cost }, at) =>
          repair(
            `a${at}`,
            cost,
            list.map((_, cause) => Number(cause === at)),
          ),
        );
        const model = modelOf(
          list.map(({ prior }) => prior),
          steps,
          1e6,
        );
        let [expected, left] = [0, sum];
        for (const { prior, cost } of list.toSorted((a, b) => b.prior / b.cost - a.prior / a.cost)) {
          expected += (cost * left) / sum;
          left -= prior;
        }
        expect(nextStep(model, {}).expectedCost).toBeCloseTo(expected, 6);
      }),
      { numRuns: 200 },
    );
  });

  test('is the call where nothing beats it, ties included', () => {
    expect(nextStep(modelOf([1], []), {})).toMatchObject({ step: 'call', expectedCost: 1000, bound: 0 });
    expect(nextStep(modelOf([1, 1], [repair('a', 500, [1, 0])]), {}).step).toBe('call');
    expect(nextStep(modelOf([1, 1], [repair('a', 499, [1, 0])]), {})).toMatchObject({ step: 'a', expectedCost: 999 });
    expect(nextStep(modelOf([1, 1], [ask('q', 0, [1, 0])]), {}).step).toBe('call');
  });

  test('breaks ties by repairs before questions, then by the model’s order', () => {
    const repairs = [repair('b', 10, [1, 1]), repair('a', 10, [1, 1])];
    expect(nextStep(modelOf([1, 1], repairs), {}).step).toBe('b');
    // Free and useless, or free and as useful later: it is not asked.
    expect(nextStep(modelOf([1, 1], [ask('q', 0, [1, 0]), ...repairs]), {}).step).toBe('b');
    const both = [ask('q', 1, [1, 0]), ask('p', 1, [1, 0]), repair('a', 20, [1, 0]), repair('b', 20, [0, 1])];
    expect(nextStep(modelOf([1, 1], both), {}).step).toBe('q');
    expect(nextStep(modelOf([1, 1], [both[1]!, both[0]!, both[2]!, both[3]!]), {}).step).toBe('p');
  });

  test('is not moved by a difference that is rounding', () => {
    const steps = [repair('b', 10, [0.1, 0.3]), repair('a', 10, [0.3, 0.1])];
    const priors = [0.1 + 0.2, 0.3];
    expect(nextStep(modelOf(priors, steps), {}).step).toBe('b');
    expect(nextStep(modelOf(priors, steps.toReversed()), {}).step).toBe('a');
  });

  test('is `done` after an outcome that solves, whatever else was seen', () => {
    const model = modelOf([1, 1], [repair('a', 1, [1, 0]), ask('q', 1, [1, 0])]);
    expect(nextStep(model, { a: 'solved' })).toMatchObject({ step: 'done', expectedCost: 0, bound: 0 });
    expect(nextStep(model, { a: 'solved', q: 'no' })).toMatchObject({ step: 'done', expectedCost: 0, bound: 0 });
  });

  test('uses each step once, and calls when none is left', () => {
    const model = modelOf([1], [repair('a', 10, [0.5])]);
    expect(nextStep(model, {})).toMatchObject({ step: 'a', expectedCost: 510 });
    expect(nextStep(model, { a: 'not' })).toMatchObject({ step: 'call', expectedCost: 1000 });
  });
});

describe('conditions', () => {
  const fix = (more: object) => repair('fix', 10, [1, 1], more);
  const look = ask('look', 1, [0.5, 0.5]);
  const hear = ask('hear', 2, [0.5, 0.5]);
  const at = (steps: Parameters<typeof modelOf>[1], evidence = {}) => {
    const { step, expectedCost } = nextStep(modelOf([1, 1], steps, 100), evidence);
    return `${step} ${expectedCost.toFixed(6)}`;
  };

  test('a need of any outcome is met by each', () => {
    const steps = [fix({ needs: [{ step: 'look' }] }), look];
    expect(at(steps)).toBe('look 11.000000');
    expect(at(steps, { look: 'yes' })).toBe('fix 10.000000');
    expect(at(steps, { look: 'no' })).toBe('fix 10.000000');
  });

  test('a need of one outcome is met by that one', () => {
    const steps = [fix({ needs: [{ step: 'look', outcomes: ['yes'] }] }), look];
    expect(at(steps)).toBe('look 56.000000');
    expect(at(steps, { look: 'yes' })).toBe('fix 10.000000');
    expect(at(steps, { look: 'no' })).toBe('call 100.000000');
  });

  test('all needs must be met', () => {
    const steps = [fix({ needs: [{ step: 'look' }, { step: 'hear' }] }), look, hear];
    expect(at(steps)).toBe('look 13.000000');
    expect(at(steps, { hear: 'no' })).toBe('look 11.000000');
    expect(at(steps, { look: 'no' })).toBe('hear 12.000000');
  });

  test('any block forbids, by any outcome or by one', () => {
    const steps = [fix({ blocks: [{ step: 'look', outcomes: ['yes'] }, { step: 'hear' }] }), look, hear];
    expect(at(steps)).toBe('fix 10.000000');
    expect(at(steps, { look: 'yes' })).toBe('call 100.000000');
    expect(at(steps, { look: 'no' })).toBe('fix 10.000000');
    expect(at(steps, { look: 'no', hear: 'yes' })).toBe('call 100.000000');
  });

  test('a step that is there against its conditions is taken as it is', () => {
    const steps = [repair('fix', 10, [0.5, 0.5], { needs: [{ step: 'look' }] }), look];
    expect(at(steps, { fix: 'not' })).toBe('call 100.000000');
  });
});

describe('costs of outcomes', () => {
  test('count by their probability, those of solving too', () => {
    const { outcomes, ...step } = repair('fix', 10, [0.75, 0.25]);
    const costly = {
      ...step,
      outcomes: [
        { ...outcomes[0]!, cost: 8 },
        { ...outcomes[1]!, cost: 40 },
      ],
    };
    expect(nextStep(modelOf([1, 1], [costly], 100), {}).expectedCost).toBeCloseTo(10 + 0.5 * 8 + 0.5 * (40 + 100), 10);
    expect(nextStep(modelOf([3, 1], [costly], 100), {}).expectedCost).toBeCloseTo(10 + 0.625 * 8 + 0.375 * 140, 10);
  });

  test('an outcome that takes more than the call costs is still paid', () => {
    const { outcomes, ...step } = repair('fix', 10, [0.5]);
    const costly = { ...step, outcomes: [outcomes[0]!, { ...outcomes[1]!, cost: 1000 }] };
    expect(nextStep(modelOf([1], [costly], 100), {})).toMatchObject({ step: 'call', expectedCost: 100 });
  });

  test('a question can solve', () => {
    const { outcomes, ...step } = ask('works', 5, [0.5]);
    const solving = { ...step, outcomes: [{ ...outcomes[0]!, solved: true }, outcomes[1]!] };
    expect(nextStep(modelOf([1], [solving], 100), {})).toMatchObject({ step: 'works', expectedCost: 55 });
    expect(nextStep(modelOf([1], [solving], 100), { works: 'yes' }).step).toBe('done');
  });
});
