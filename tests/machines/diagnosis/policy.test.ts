import { describe, expect, test } from 'vitest';
import { isExact, solve, treeOf, type Move } from '../../../machines/diagnosis/index.ts';
import { ask, modelOf, range, repair } from './models.ts';

describe('a model as a whole', () => {
  // Sixty sure repairs in any order: 2^60 evidences.
  const large = modelOf(
    range(60).map(() => 1),
    range(60).map((at) =>
      repair(
        `d${at}`,
        1,
        range(60).map((cause) => Number(cause === at)),
      ),
    ),
  );
  const small = modelOf([1, 1], [repair('a', 10, [1, 0]), repair('b', 10, [0, 1])]);

  test('is exact where it can be solved, and says how many evidences that takes', () => {
    expect(isExact(small)).toBe(true);
    expect(solve(small)).toEqual({ isExact: true, states: 3, step: 'a', expectedCost: 15, bound: 0 });
  });

  test('that is too large is not, and has no number of evidences', () => {
    expect(isExact(large)).toBe(false);
    const { bound, expectedCost, ...rest } = solve(large);
    expect(rest).toStrictEqual({ isExact: false, step: 'd0' });
    expect(expectedCost - bound).toBeLessThanOrEqual(30.5);
    expect(expectedCost).toBeGreaterThanOrEqual(30.5);
  });
});

describe('the tree of a policy', () => {
  const model = modelOf(
    [3, 1],
    [
      ask('q', 1, [1, 0]),
      repair('a', 10, [1, 0]),
      repair('b', 20, [0, 1], { needs: [{ step: 'q', outcomes: ['no'] }] }),
    ],
    100,
  );

  test('has each outcome that can be, with how likely one gets there and what is left to pay', () => {
    const tree = treeOf((seen) => (seen['q'] === undefined ? 'q' : seen['q'] === 'yes' ? 'a' : 'b'), model);
    const done = (probability: number) => ({ move: 'done', probability, expectedCost: 0, branches: [] });
    expect(tree).toEqual({
      move: 'q',
      probability: 1,
      expectedCost: 1 + 0.75 * 10 + 0.25 * 20,
      branches: [
        {
          outcome: 'yes',
          tree: {
            move: 'a',
            probability: 0.75,
            expectedCost: 10,
            branches: [{ outcome: 'solved', tree: done(0.75) }],
          },
        },
        {
          outcome: 'no',
          tree: {
            move: 'b',
            probability: 0.25,
            expectedCost: 20,
            branches: [{ outcome: 'solved', tree: done(0.25) }],
          },
        },
      ],
    });
  });

  test.each<[string, Move]>([
    ['a step that the model does not have', 'c'],
    ['a step whose needs are not met', 'b'],
    ['the end before anything is solved', 'done'],
  ])('is none where it wants %s', (_, move) => {
    expect(() => treeOf(() => move, model)).toThrow(new RangeError(`Step \`${move}\` is not to be had.`));
  });

  test('is none where it wants a step again', () => {
    expect(() => treeOf(() => 'q', model)).toThrow(new RangeError('Step `q` is not to be had.'));
  });
});
