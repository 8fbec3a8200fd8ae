import { describe, expect, test } from 'vitest';
import { nextStep, solve } from '../../../machines/diagnosis/index.ts';
import { ask, modelOf, repair } from './models.ts';

describe('a solution', () => {
  test('of steps without conditions has as many evidences as their outcomes make', () => {
    const questions = ['p', 'q', 'r'].map((id) => ask(id, 1, [0.5, 0.5]));
    expect(solve(modelOf([1, 1], [...questions, repair('a', 1, [0.5, 0.5])])).states).toBe(3 ** 3 * 2);
    // What a cause forbids is not reached by it.
    const sure = modelOf([1, 0], [ask('p', 1, [1, 0]), ask('q', 1, [0, 1])]);
    expect(solve(sure).states).toBe(4);
  });

  test('is worked out from evidence that cannot be reached, where the whole model is too large', () => {
    const many = Array.from({ length: 60 }, (_, at) => ask(`q${at}`, 1, [0.5, 0.5]));
    const model = modelOf([1, 1], [...many, repair('a', 10, [1, 0]), repair('b', 10, [0, 1])], 100);
    expect(() => nextStep(model, {})).toThrow('The model has more than 1000000 states.');
    const seen = Object.fromEntries(many.map(({ id }) => [id, 'yes']));
    expect(nextStep(model, seen)).toMatchObject({ step: 'a', expectedCost: 15 });
  });

  test.each([
    ['a little cheaper', 0.3 + 1e-12, 0.3, 'a'],
    ['clearly cheaper', 0.3 + 1e-6, 0.3, 'b'],
  ])('takes a later step that is %s', (_, first, second, step) => {
    const model = modelOf([1], [repair('a', first, [1]), repair('b', second, [1])]);
    expect(nextStep(model, {})).toMatchObject({ step, expectedCost: 0.3 });
  });

  test('takes a later step that is clearly cheaper, however unlikely the answers before it are', () => {
    const steps = [ask('q', 0, [1, 0]), repair('a', 0.3001, [1, 1]), repair('b', 0.3, [1, 1])];
    expect(nextStep(modelOf([999, 1], steps), { q: 'no' }).step).toBe('b');
  });

  test('offers a step that needs one of the contradictory answers', () => {
    const steps = [
      ask('p', 1, [1, 0]),
      ask('q', 1, [0, 1]),
      repair('a', 20, [1, 1]),
      repair('b', 10, [1, 1], { needs: [{ step: 'p', outcomes: ['yes'] }] }),
    ];
    expect(nextStep(modelOf([1, 1], steps, 100), { p: 'yes', q: 'yes' }).step).toBe('b');
  });

  test('is the call where that is cheapest', () => {
    expect(nextStep(modelOf([1], [repair('a', 70, [0.5])], 100), {})).toMatchObject({
      step: 'call',
      expectedCost: 100,
    });
  });
});
