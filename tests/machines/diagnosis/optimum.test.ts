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
});
