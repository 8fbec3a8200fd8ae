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
  test('tells the leading causes, and what was ruled out', () => {
    expect(nextStep(lamp, {}).why).toEqual({
      leading: [
        { cause: 'c0', prior: 0.5, probability: 0.5 },
        { cause: 'c1', prior: 0.25, probability: 0.25 },
        { cause: 'c2', prior: 0.25, probability: 0.25 },
      ],
      ruledOut: [],
    });
    const { why } = nextStep(lamp, { bulb: 'not', hum: 'yes' });
    expect(why.leading).toEqual([
      { cause: 'c2', prior: 0.25, probability: expect.closeTo(2 / 3, 14) as number },
      { cause: 'c1', prior: 0.25, probability: expect.closeTo(1 / 3, 14) as number },
    ]);
    expect(why.ruledOut).toEqual([{ cause: 'c0', prior: 0.5, probability: 0 }]);
  });

  test('takes a quarter of the first as leading, and five at most', () => {
    const leading = (priors: number[]) => nextStep(modelOf(priors, []), {}).why.leading.map(({ cause }) => cause);
    expect(leading([1, 4, 0.999, 2])).toEqual(['c1', 'c3', 'c0']);
    expect(leading([1, 1, 2, 1, 1, 1, 1])).toEqual(['c2', 'c0', 'c1', 'c3', 'c4']);
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
  const { why } = nextStep(model, evidence);
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
}
