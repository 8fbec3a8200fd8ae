import { describe, expect, test } from 'vitest';
import { belief, nextStep, type Evidence, type Model } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf, randomFrom, randomModel } from './models.ts';

/** One of three things is wrong with a lamp; a fourth is out of the question. */
const lamp = modelOf(
  [8, 4, 4, 0],
  [
    ask('hum', 1, [0.25, 0.5, 1, 0.5]),
    repair('bulb', 20, [1, 0, 0, 0]),
    repair('fuse', 20, [0, 1, 0, 0]),
    ask('warm', 1, [0.5, 0.5, 0.5, 0.5]),
  ],
  100,
);

describe('why', () => {
  test('tells the leading causes, what each outcome would change, and no answers where nothing was seen', () => {
    const { step, why } = nextStep(lamp, {});
    expect(step).toBe('bulb');
    expect(why).toEqual({
      leading: [
        { cause: 'c0', prior: 0.5, probability: 0.5 },
        { cause: 'c1', prior: 0.25, probability: 0.25 },
        { cause: 'c2', prior: 0.25, probability: 0.25 },
      ],
      ruledOut: [],
      answers: [],
      after: [
        { outcome: 'solved', probability: 0.5, next: 'done', expectedCost: 0, cause: 'c0', likelihood: 1 },
        { outcome: 'not', probability: 0.5, next: 'fuse', expectedCost: 70, cause: 'c1', likelihood: 0.5 },
      ],
    });
  });

  test('tells what each answer did, and what was ruled out by which', () => {
    const { step, why } = nextStep(lamp, { bulb: 'not', hum: 'yes' });
    expect(step).toBe('fuse');
    expect(why.leading).toEqual([
      { cause: 'c2', prior: 0.25, probability: 2 / 3 },
      { cause: 'c1', prior: 0.25, probability: 1 / 3 },
    ]);
    expect(why.ruledOut).toEqual([{ cause: 'c0', prior: 0.5, probability: 0, by: 'bulb' }]);
    expect(why.answers).toEqual([
      {
        step: 'hum',
        outcome: 'yes',
        expected: 0.75,
        moved: [
          { cause: 'c2', without: 0.5, with: 2 / 3 },
          { cause: 'c1', without: 0.5, with: 1 / 3 },
        ],
      },
      {
        step: 'bulb',
        outcome: 'not',
        expected: 0.75,
        moved: [
          { cause: 'c2', without: 0.5, with: 2 / 3 },
          { cause: 'c1', without: 0.25, with: 1 / 3 },
        ],
      },
    ]);
  });

  test('has nothing after the call, and after success', () => {
    expect(nextStep(lamp, { bulb: 'not', fuse: 'not' })).toMatchObject({ step: 'call', why: { after: [] } });
    expect(nextStep(lamp, { bulb: 'solved' })).toMatchObject({
      step: 'done',
      why: {
        leading: [{ cause: 'c0', probability: 1 }],
        ruledOut: [
          { cause: 'c1', by: 'bulb' },
          { cause: 'c2', by: 'bulb' },
        ],
        after: [],
      },
    });
  });

  test('is worked out once, when it is read', () => {
    const next = nextStep(lamp, {});
    expect(next.why).toBe(next.why);
    expect(structuredClone(next)).toEqual({ ...next });
  });

  test('takes a quarter of the first as leading, and five at most', () => {
    const leading = (priors: number[]) => nextStep(modelOf(priors, []), {}).why.leading.map(({ cause }) => cause);
    expect(leading([1, 4, 0.999, 2])).toEqual(['c1', 'c3', 'c0']);
    expect(leading([1, 1, 2, 1, 1, 1, 1])).toEqual(['c2', 'c0', 'c1', 'c3', 'c4']);
  });

  test('takes a tenth of what it was as ruled out, the likeliest from the start first, by the strongest answer', () => {
    const model = modelOf(
      [1, 2, 1, 4],
      [
        ask('weak', 1, [0.5, 0.5, 0.5, 1]),
        ask('strong', 1, [0.03125, 0.0625, 0.5, 1]),
        ask('late', 1, [0.5, 0.03125, 0.25, 1]),
      ],
    );
    const { why } = nextStep(model, { late: 'yes', strong: 'yes', weak: 'yes' });
    expect(why.ruledOut.map(({ cause, by }) => `${cause} ${by}`)).toEqual(['c1 late', 'c0 strong']);
    expect(nextStep(model, { weak: 'yes' }).why.ruledOut).toEqual([]);
  });

  test('counts a cause at just a tenth as ruled out', () => {
    const model = modelOf([1, 1], [ask('a', 1, [0.0625, 1.1875 - 1 / 4])]);
    const { c0 } = belief(model, { a: 'yes' });
    expect(c0).toBe(0.0625);
    expect(nextStep(model, { a: 'yes' }).why.ruledOut).toEqual([]);
    const tenth = modelOf([5, 5], [ask('a', 1, [0.05, 0.95])]);
    expect(belief(tenth, { a: 'yes' })['c0']).toBeLessThanOrEqual(0.05);
    expect(nextStep(tenth, { a: 'yes' }).why.ruledOut).toMatchObject([{ cause: 'c0', by: 'a' }]);
  });

  test('makes no claim that cannot be worked out again from the model', () => {
    for (let seed = 0; seed < 400; seed++) {
      const model = randomModel(seed);
      const random = randomFrom(seed);
      const evidence = Object.fromEntries(
        model.steps
          .filter(() => random() < 0.4)
          .map(({ id, outcomes }) => [id, outcomes[Math.floor(random() * outcomes.length)]!.id]),
      );
      checkClaims(model, evidence);
    }
  });
});

function checkClaims(model: Model, evidence: Evidence): void {
  const { step, expectedCost, why } = nextStep(model, evidence);
  const [priors, now] = [belief(model, {}), belief(model, evidence)];
  for (const { cause, prior, probability } of [...why.leading, ...why.ruledOut]) {
    expect({ prior, probability }).toEqual({ prior: priors[cause], probability: now[cause] });
  }
  const isIn = (list: readonly { cause: string }[], id: string) => list.some(({ cause }) => cause === id);
  const most = Math.max(...Object.values(now));
  for (const { id } of model.causes) {
    expect(isIn(why.leading, id)).toBe(now[id]! >= most / 4);
    expect(isIn(why.ruledOut, id)).toBe(priors[id]! > 0 && now[id]! <= priors[id]! / 10);
  }
  const pOf = (id: string, outcome: string) =>
    model.steps.find((each) => each.id === id)!.outcomes.find((each) => each.id === outcome)!.p;
  const mean = (p: readonly number[], beliefs: Record<string, number>) =>
    p.reduce((sum, each, at) => sum + each * beliefs[model.causes[at]!.id]!, 0);
  expect(why.answers.map((each) => each.step)).toEqual(model.steps.map(({ id }) => id).filter((id) => id in evidence));
  for (const { step: id, outcome, expected, moved } of why.answers) {
    const { [id]: seen, ...others } = evidence;
    expect(outcome).toBe(seen);
    const without = belief(model, others);
    expect(expected).toBeCloseTo(mean(pOf(id, outcome), without), 12);
    expect(moved).toEqual(why.leading.map(({ cause }) => ({ cause, without: without[cause], with: now[cause] })));
  }
  const next = model.steps.find(({ id }) => id === step);
  if (!next) {
    expect(why.after).toEqual([]);
    return;
  }
  let cost = next.cost;
  for (const { outcome, probability, next: then, expectedCost: left, cause, likelihood } of why.after) {
    const later = { ...evidence, [step]: outcome };
    expect(probability).toBeCloseTo(mean(pOf(step, outcome), now), 12);
    expect(nextStep(model, later)).toMatchObject({ step: then, expectedCost: left });
    expect(likelihood).toBe(Math.max(...Object.values(belief(model, later))));
    expect(belief(model, later)[cause]).toBe(likelihood);
    cost += probability * (next.outcomes.find(({ id }) => id === outcome)!.cost ?? 0);
    // After a contradiction nothing is learned, so that the plan made before it cannot be kept.
    if (!why.contradiction) cost += probability * left;
  }
  expect(why.after.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  if (!why.contradiction) expect(cost).toBeCloseTo(expectedCost, 9);
}
