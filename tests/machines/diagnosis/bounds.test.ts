import { describe, expect, test } from 'vitest';
import { compile } from '../../../machines/diagnosis/compiled.ts';
import { CALL } from '../../../machines/diagnosis/exact.ts';
import type { Model, DiagnosisStep } from '../../../machines/diagnosis/index.ts';
import { nextStep } from '../../../machines/diagnosis/index.ts';
import { planFrom } from '../../../machines/diagnosis/plan.ts';
import { knownCost, prospectsOf } from '../../../machines/diagnosis/prospects.ts';
import { ask, repair, modelOf, randomFrom, sacso } from './models.ts';

const none = (model: Model) => new Uint16Array(model.steps.length);

describe('the cost of a known cause', () => {
  const known = (model: Model, cause = 0, digits = none(model), without: number = CALL) =>
    knownCost(prospectsOf(compile(model)), cause, digits, without);
  /** Repairs for one cause, by cost and chance. */
  const single = (...repairs: [cost: number, mends: number][]) =>
    modelOf(
      [1],
      repairs.map(([cost, mends], at) => repair(`d${at}`, cost, [mends])),
      100,
    );

  test('is the call without remedies, and where none is worth it', () => {
    expect(known(single())).toBe(100);
    expect(known(single([50, 0.5], [10, 0], [20, 0.2]))).toBe(100);
  });

  test('takes remedies by cost over chance, then the call', () => {
    expect(known(single([49, 0.5]))).toBe(99);
    expect(known(single([40, 0.5], [10, 0.25]))).toBeCloseTo(10 + 0.75 * (40 + 0.5 * 100), 12);
    expect(known(single([10, 0.25], [30, 1], [40, 0.5]))).toBeCloseTo(30, 12);
  });

  test('counts what outcomes take, for this cause', () => {
    const { outcomes, ...step } = repair('d', 10, [0.5, 0.25]);
    const model = modelOf([1, 1], [{ ...step, outcomes: [{ ...outcomes[0]!, cost: 8 }, outcomes[1]!] }], 100);
    expect(known(model, 0)).toBe(10 + 4 + 50);
    expect(known(model, 1)).toBe(10 + 2 + 75);
  });

  test('adds up outcomes that solve', () => {
    const p = (each: number) => [each];
    const outcomes = [
      { id: 'a', p: p(0.25), solved: true },
      { id: 'no', p: p(0.5) },
      { id: 'b', p: p(0.25), solved: true },
    ];
    expect(known(modelOf([1], [{ id: 'd', kind: 'do', cost: 10, outcomes }], 100))).toBe(60);
  });

  test('leaves out what is used up, and the step that is not to be had', () => {
    const model = single([10, 0.5], [20, 0.5], [30, 0.5]);
    expect(known(model)).toBe(10 + 10 + 7.5 + 12.5);
    expect(known(model, 0, Uint16Array.of(1, 0, 0))).toBe(20 + 15 + 25);
    expect(known(model, 0, none(model), 1)).toBe(10 + 15 + 25);
    expect(known(model, 0, Uint16Array.of(0, 0, 1), 0)).toBe(20 + 50);
  });

  test('stops where nothing is left to mend', () => {
    expect(known(single([10, 1], [20, 0.5]))).toBe(10);
  });

  test('is the optimum if that is the only cause, up to sixteen remedies', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 100; round++) {
      const count = Math.floor(random() * 9);
      const model = single(...Array.from({ length: count }, (): [number, number] => [10 * random(), random() / 2]));
      expect(known(model)).toBeCloseTo(nextStep(model, {}).expectedCost, 9);
    }
  });

  test('of seventeen remedies or more is a bound from below, and close', () => {
    const random = randomFrom(2);
    for (let count = 15; count < 40; count++) {
      const repairs = Array.from({ length: count }, (): [number, number] => [5 * random(), random() / 5]);
      let [exact, left] = [0, 1];
      for (const [cost, mends] of repairs.toSorted((a, b) => a[0] / a[1] - b[0] / b[1])) {
        if (cost / mends >= 100) break;
        exact += left * cost;
        left *= 1 - mends;
      }
      exact += left * 100;
      const bound = known(single(...repairs));
      expect(bound).toBeLessThanOrEqual(exact + 1e-9);
      expect(bound).toBeGreaterThan(exact * 0.5);
      if (repairs.filter(([cost, mends]) => cost / mends < 100).length <= 16) expect(bound).toBeCloseTo(exact, 6);
    }
  });

  test('of eighteen equal remedies takes the rest by the seventeenth’s ratio', () => {
    const model = single(...Array.from({ length: 18 }, (): [number, number] => [5, 0.1]));
    // Each takes 50 for a whole chance: sixteen of them, then the rest at that rate.
    expect(known(model)).toBeCloseTo(50, 9);
    const better = single(...Array.from({ length: 18 }, (_, at): [number, number] => [at < 16 ? 1 : 9, 0.1]));
    const left = 0.9 ** 16;
    expect(known(better)).toBeCloseTo(10 * (1 - left) + 90 * left, 9);
  });
});

describe('what helps against what', () => {
  const prospects = (model: Model) => prospectsOf(compile(model));

  test('is worked out once for a model', () => {
    expect(prospects(sacso)).toBe(prospects(sacso));
  });

  test('is nothing for what mends nothing', () => {
    const { remedies } = prospects(modelOf([1, 1], [ask('q', 1, [1, 0]), repair('a', 1, [0, 0.5])]));
    expect(remedies[0]).toBeUndefined();
    expect([[...remedies[1]!.causes], [...remedies[1]!.mends], [...remedies[1]!.isBest]]).toEqual([[1], [0.5], [1]]);
  });

  test('has the cheapest for their chance first, of equal ones the model’s first, and marks those it has room for', () => {
    const repairs = Array.from({ length: 19 }, (_, at) => repair(`d${at}`, at < 2 ? 9 : 5, [0.1, at === 1 ? 0.5 : 0]));
    const { steps, mends, remedies } = prospects(modelOf([1, 1], repairs, 1000));
    const room = Array.from({ length: 17 }, (_, at) => at + 2);
    // What one cause has no room for takes none from the next.
    expect([...steps]).toEqual([...room, 1, ...Array.from({ length: 16 }, () => -1)]);
    expect(mends[17]).toBe(0.5);
    expect(remedies.map((each) => [...each!.isBest])).toEqual([[0], [0, 1], ...room.map(() => [1])]);
  });
});

describe('the plan', () => {
  const plan = (model: Model, digits = none(model), weights?: number[]) => {
    const compiled = compile(model);
    const start = weights ? Float64Array.from(weights) : compiled.priors.slice();
    const repairs = prospectsOf(compiled).remedies.flatMap((each) =>
      each && digits[each.step.index] === 0 ? [each] : [],
    );
    const { cost, move } = planFrom(
      compiled,
      repairs,
      start,
      start.reduce((a, b) => a + b, 0),
    );
    return { cost, move: move === CALL ? 'call' : model.steps[move]!.id };
  };

  test('goes by chance over cost: 1.50 for SACSO’s figure 1', () => {
    expect(plan(sacso)).toEqual({ cost: expect.closeTo(1.5, 12) as number, move: 'a2' });
  });

  test('is worked out anew after each failure', () => {
    const steps = [
      repair('most', 10, [1, 1, 0, 0]),
      repair('same', 11, [1, 1, 0, 0]),
      repair('rest', 20, [0, 0, 1, 1]),
    ];
    expect(plan(modelOf([1, 1, 1, 1], steps, 1000))).toEqual({ cost: 10 + 0.5 * 20, move: 'most' });
  });

  test('is cut where the call is cheaper', () => {
    const steps = [repair('a', 10, [1, 0, 0]), repair('b', 10, [0, 0.25, 0])];
    expect(plan(modelOf([2, 1, 1], steps, 60))).toEqual({ cost: 10 + 0.5 * 60, move: 'a' });
    expect(plan(modelOf([2, 1, 1], steps, 20))).toEqual({ cost: 20, move: 'call' });
    expect(plan(modelOf([2, 1, 1], steps, 100))).toEqual({ cost: 10 + 0.5 * (10 + 0.875 * 100), move: 'a' });
  });

  test('is the call where there is no repair, or none that can help', () => {
    expect(plan(modelOf([1], [], 60))).toEqual({ cost: 60, move: 'call' });
    expect(plan(modelOf([1, 0], [repair('a', 0, [0, 1])], 60))).toEqual({ cost: 60, move: 'call' });
  });

  test('takes what is free first', () => {
    const steps = [repair('a', 1, [1, 0]), repair('free', 0, [0, 0.5])];
    expect(plan(modelOf([1, 1], steps, 60))).toEqual({ cost: 0.75 * (1 + (0.25 / 0.75) * 60), move: 'free' });
  });

  test('counts what outcomes take', () => {
    const { outcomes, ...step } = repair('a', 10, [0.75, 0.25]);
    const costly: DiagnosisStep = {
      ...step,
      outcomes: [
        { ...outcomes[0]!, cost: 8 },
        { ...outcomes[1]!, cost: 40 },
      ],
    };
    expect(plan(modelOf([1, 1], [costly], 100))).toEqual({ cost: 10 + 4 + 20 + 50, move: 'a' });
  });

  test('does without what an earlier repair may block', () => {
    const after = repair('b', 10, [0, 1], { blocks: [{ step: 'a', outcomes: ['not'] }] });
    expect(plan(modelOf([1, 1], [repair('a', 5, [1, 0]), after], 100))).toEqual({ cost: 55, move: 'a' });
    const before = repair('b', 4, [0, 1], { blocks: [{ step: 'a', outcomes: ['not'] }] });
    expect(plan(modelOf([1, 1], [repair('a', 5, [1, 0]), before], 100))).toEqual({ cost: 4 + 2.5, move: 'b' });
  });

  test('keeps what only something else may block', () => {
    const other = repair('b', 10, [0, 1], { blocks: [{ step: 'q', outcomes: ['no'] }] });
    const steps = [ask('q', 1, [1, 0]), repair('a', 5, [1, 0]), other];
    expect(plan(modelOf([1, 1], steps, 100))).toEqual({ cost: 5 + 0.5 * 10, move: 'a' });
  });

  test('is weighted: twice the weights, twice the cost', () => {
    const model = modelOf([1, 1], [repair('a', 10, [1, 0])], 60);
    expect(plan(model, none(model), [1, 1])).toEqual({ cost: 2 * 40, move: 'a' });
    expect(plan(model, none(model), [0.25, 0])).toEqual({ cost: 0.25 * 10, move: 'a' });
  });

  test('is not confused by questions', () => {
    expect(plan(modelOf([1, 1], [ask('q', 1, [1, 0]), repair('a', 10, [1, 1])], 60))).toEqual({ cost: 10, move: 'a' });
  });
});
