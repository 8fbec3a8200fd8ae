import { describe, expect, test } from 'vitest';
import { solve, treeOf, type Move } from '../../../machines/diagnosis/index.ts';
import { ask, modelOf, range, repair } from './models.ts';

describe('a solved model', () => {
  test('has its first step, the expected cost and the number of states', () => {
    const model = modelOf([1, 1], [repair('a', 10, [1, 0]), repair('b', 10, [0, 1])]);
    expect(solve(model)).toEqual({ states: 3, step: 'a', expectedCost: 15 });
  });

  test('has at most a million states', () => {
    const question = (id: string, count: number) => {
      const outcomes = range(count).map((at) => ({ id: `o${at}`, p: [1 / count] }));
      return { id, kind: 'ask', cost: 1, outcomes } as const;
    };
    const large = modelOf([1], [question('p', 999), question('q', 999)]);
    expect(solve(large)).toMatchObject({ states: 1_000_000, step: 'call' });
    const tooLarge = modelOf([1], [question('p', 999), question('q', 1000)]);
    expect(() => solve(tooLarge)).toThrow('The model has more than 1000000 states.');
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
    expect(() => treeOf(() => move, model)).toThrow(new RangeError(`Step \`${move}\` is not available.`));
  });

  test('is none where it wants a step again', () => {
    expect(() => treeOf(() => 'q', model)).toThrow(new RangeError('Step `q` is not available.'));
  });
});
