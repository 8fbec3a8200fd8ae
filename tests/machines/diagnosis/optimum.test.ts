import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf } from './models.ts';

describe('the optimum', () => {
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
