import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belief, nextStep, type Evidence } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf, randomFrom, randomModel } from './models.ts';

/** c0 says yes to all, c1 to the second and third, c2 to none. */
const three = [ask('p', 1, [1, 0, 0]), ask('q', 1, [1, 1, 0]), ask('r', 1, [1, 1, 0])];

describe('a contradiction', () => {
  test('is absent where a cause allows all that was seen', () => {
    expect(nextStep(modelOf([1, 1, 1], three), { p: 'no', q: 'yes' }).why).not.toHaveProperty('contradiction');
  });

  test.each<[string, number[], Evidence, string[], string]>([
    // c0 and c1 lack one answer each, c2 two: `p: yes, r: yes` is as likely as c0, `q: no` alone can be undone.
    ['names the single answer that does not fit', [1, 1, 1], { p: 'yes', q: 'no', r: 'yes' }, ['q'], 'q'],
    ['leaves what is likelier: c1', [1, 3, 1], { p: 'yes', q: 'yes', r: 'no' }, ['r'], 'r'],
    ['takes two answers back where one is not enough', [0, 1, 3], { p: 'yes', q: 'no', r: 'no' }, ['p'], 'p'],
    ['names two where no one answer is enough', [0, 1, 0], { p: 'yes', q: 'no', r: 'yes' }, ['p', 'q'], 'p'],
  ])('%s', (_, priors, evidence, answers, lookAgain) => {
    expect(nextStep(modelOf(priors, three), evidence).why.contradiction).toEqual({ answers, lookAgain });
  });

  test('leaves the likelier of two equally small rests, by prior and by answers', () => {
    const pair = (yes: [number, number], priors: [number, number]) =>
      nextStep(modelOf(priors, [ask('a', 1, [1, 0]), ask('b', 1, [0, 1]), ask('s', 1, yes)]), {
        a: 'yes',
        b: 'yes',
        s: 'yes',
      }).why.contradiction!.answers;
    expect(pair([0.5, 0.5], [1, 2])).toEqual(['a']);
    expect(pair([0.5, 0.5], [2, 1])).toEqual(['b']);
    expect(pair([0.8, 0.2], [1, 2])).toEqual(['b']);
    expect(pair([0.2, 0.8], [2, 1])).toEqual(['a']);
    // Equal: the first in the model's order.
    expect(pair([0.5, 0.5], [1, 1])).toEqual(['a']);
    // Any that cause it is that comes first.
    const turned = modelOf([1, 1], [ask('a', 1, [0, 1]), ask('b', 1, [1, 0])]);
    expect(nextStep(turned, { a: 'yes', b: 'yes' }).why.contradiction!.answers).toEqual(['a']);
  });

  test('asks to look again at the answer that was least likely from the start', () => {
    const model = modelOf([4, 1, 1], [ask('a', 1, [0, 0.5, 0]), ask('b', 1, [0, 0, 0.25]), ask('c', 1, [1, 0, 0])]);
    const seen = { a: 'yes', b: 'yes', c: 'yes' };
    expect(nextStep(model, seen).why.contradiction).toEqual({ answers: ['a', 'b'], lookAgain: 'b' });
  });

  test('is planned for from the priors, with the steps used up', () => {
    const model = modelOf(
      [3, 1],
      [ask('a', 1, [1, 0]), repair('x', 10, [1, 0]), repair('y', 10, [0, 1]), ask('b', 1, [0, 1])],
    );
    const { step, expectedCost, bound, why } = nextStep(model, { a: 'yes', b: 'yes' });
    expect({ step, expectedCost, bound }).toEqual({ step: 'x', expectedCost: 12.5, bound: 0 });
    expect(why.leading).toEqual([
      { cause: 'c0', prior: 0.75, probability: 0.75 },
      { cause: 'c1', prior: 0.25, probability: 0.25 },
    ]);
    expect(why.ruledOut).toEqual([]);
    // The evidence stays what cannot be, so the priors stay what is believed.
    expect(nextStep(model, { a: 'yes', b: 'yes', x: 'not' })).toMatchObject({ step: 'y', expectedCost: 760 });
  });

  test('taken back, leaves evidence that can be; and no smaller set does', () => {
    const random = randomFrom(7);
    let met = 0;
    fc.assert(
      fc.property(fc.nat(5000), (seed) => {
        const model = randomModel(seed);
        const evidence = Object.fromEntries(
          model.steps.map(({ id, outcomes }) => [id, outcomes[Math.floor(random() * outcomes.length)]!.id]),
        );
        const { contradiction } = nextStep(model, evidence).why;
        const isPossible = (seen: Evidence) =>
          model.causes.some(
            ({ prior }, at) =>
              prior > 0 &&
              model.steps.every(
                ({ id, outcomes }) => !(id in seen) || outcomes.find((outcome) => outcome.id === seen[id])!.p[at]! > 0,
              ),
          );
        expect(contradiction === undefined).toBe(isPossible(evidence));
        if (!contradiction) return;
        met++;
        const without = (steps: readonly string[]) =>
          Object.fromEntries(Object.entries(evidence).filter(([step]) => !steps.includes(step)));
        expect(isPossible(without(contradiction.answers))).toBe(true);
        expect(contradiction.answers).toContain(contradiction.lookAgain);
        for (const subset of subsets(Object.keys(evidence))) {
          if (subset.length < contradiction.answers.length) expect(isPossible(without(subset))).toBe(false);
        }
        expect(belief(model, evidence)).toEqual(belief(model, {}));
      }),
      { numRuns: 500 },
    );
    // One in seven contradicts itself, some seventy: far fewer would mean that next to nothing was asked.
    expect(met).toBeGreaterThan(20);
  });
});

function subsets(items: readonly string[]): string[][] {
  return items.reduce<string[][]>((all, item) => [...all, ...all.map((each) => [...each, item])], [[]]);
}
