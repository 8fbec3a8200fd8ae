import { describe, expect, test } from 'vitest';
import { compile } from '../../../machines/diagnosis/compiled.ts';
import { CALL, solveFrom } from '../../../machines/diagnosis/exact.ts';
import type { Model } from '../../../machines/diagnosis/index.ts';
import { ask, modelOf, randomFrom, randomModel, repair } from './models.ts';

const solved = (model: Model, digits: readonly number[], limit: number) => {
  const compiled = compile(model);
  return solveFrom(compiled, Uint16Array.from(digits), compiled.priors, limit);
};

describe('a solution', () => {
  test('is there up to just as many evidences as can be reached, from wherever it starts', () => {
    for (let seed = 0; seed < 60; seed++) {
      const model = randomModel(seed);
      const random = randomFrom(seed);
      const { steps } = compile(model);
      for (const share of [0, 0.3, 0.7]) {
        const start = steps.map(({ open }) => (random() < share ? Math.min(open, 1) : 0));
        const { states } = solved(model, start, 1e6)!;
        expect(solved(model, start, states)?.states).toBe(states);
        expect(solved(model, start, states - 1)).toBeUndefined();
      }
    }
  });

  test('of steps without conditions has as many evidences as their outcomes make', () => {
    const questions = ['p', 'q', 'r'].map((id) => ask(id, 1, [0.5, 0.5]));
    const model = modelOf([1, 1], [...questions, repair('a', 1, [0.5, 0.5])]);
    expect(solved(model, [0, 0, 0, 0], 54)?.states).toBe(3 ** 3 * 2);
    expect(solved(model, [0, 0, 0, 0], 53)).toBeUndefined();
    expect(solved(model, [1, 0, 2, 0], 6)?.states).toBe(6);
    // What a cause forbids is not reached by it.
    const sure = modelOf([1, 0], [ask('p', 1, [1, 0]), ask('q', 1, [0, 1])]);
    expect(solved(sure, [0, 0], 4)?.states).toBe(4);
    expect(solved(sure, [0, 0], 3)).toBeUndefined();
  });

  test('leaves the evidence that it starts from as it was, and knows nothing beside it', () => {
    const model = modelOf([1, 1], [ask('q', 1, [1, 0]), repair('a', 10, [1, 0]), repair('b', 10, [0, 1])], 100);
    const start = Uint16Array.of(1, 0, 0);
    const compiled = compile(model);
    const solution = solveFrom(compiled, start, compiled.priors, 100)!;
    expect([...start]).toEqual([1, 0, 0]);
    expect(solution.at(start)).toEqual({ move: 1, weightedCost: 15 });
    expect(solution.at(Uint16Array.of(1, 1, 0))).toEqual({ move: 2, weightedCost: 5 });
    expect(solution.at(Uint16Array.of(1, 1, 1))).toBeUndefined();
    expect(solution.at(start)).toEqual({ move: 1, weightedCost: 15 });
  });

  test.each([
    ['a little cheaper', 0.3 + 1e-12, 0.3, 0],
    ['clearly cheaper', 0.3 + 1e-6, 0.3, 1],
  ])('takes a later step that is %s', (_, first, second, move) => {
    const model = modelOf([1], [repair('a', first, [1]), repair('b', second, [1])]);
    expect(solved(model, [0, 0], 10)!.at(new Uint16Array(2))).toEqual({ move, weightedCost: 0.3 });
  });

  test('is the call where that is cheapest', () => {
    const model = modelOf([1], [repair('a', 70, [0.5])], 100);
    expect(solved(model, [0], 10)!.at(new Uint16Array(1))).toEqual({ move: CALL, weightedCost: 100 });
  });
});
