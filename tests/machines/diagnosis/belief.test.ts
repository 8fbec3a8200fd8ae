import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belief, nextStep, type Evidence } from '../../../machines/diagnosis/index.ts';
import { ask, repair, modelOf, randomFrom, randomModel, shuffled } from './models.ts';

const lamp = modelOf(
  [3, 1, 4],
  [ask('flickers', 1, [0.5, 1, 0]), ask('warm', 1, [0.5, 0.25, 1]), repair('bulb', 1, [1, 0, 0])],
);

describe('belief', () => {
  test('is the priors, normalised, where nothing was seen', () => {
    expect(belief(lamp, {})).toEqual({ c0: 0.375, c1: 0.125, c2: 0.5 });
  });

  test.each<[Evidence, number[]]>([
    [{ flickers: 'yes' }, [1.5 / 2.5, 1 / 2.5, 0]],
    [{ flickers: 'no' }, [1.5 / 5.5, 0, 4 / 5.5]],
    [{ flickers: 'yes', warm: 'no' }, [0.75 / 1.5, 0.75 / 1.5, 0]],
    [{ bulb: 'not' }, [0, 0.2, 0.8]],
    [{ bulb: 'solved', warm: 'yes' }, [1, 0, 0]],
  ])('after %j is by Bayes’ rule', (evidence, expected) => {
    const found = Object.values(belief(lamp, evidence));
    found.forEach((each, at) => {
      expect(each).toBeCloseTo(expected[at]!, 14);
    });
  });

  test('is the priors where no cause allows what was seen', () => {
    expect(belief(lamp, { flickers: 'yes', bulb: 'solved', warm: 'no' })).toEqual({ c0: 1, c1: 0, c2: 0 });
    expect(belief(lamp, { flickers: 'no', bulb: 'not', warm: 'no' })).toEqual(belief(lamp, {}));
  });

  test.each<[Evidence, string]>([
    [{ colour: 'yes' }, 'Model `test` has no step `colour` with an outcome `yes`.'],
    [{ flickers: 'yes', warm: 'perhaps' }, 'Model `test` has no step `warm` with an outcome `perhaps`.'],
    [{ flickers: 'constructor' }, 'Model `test` has no step `flickers` with an outcome `constructor`.'],
  ])('throws at %j', (evidence, message) => {
    expect(() => belief(lamp, evidence)).toThrow(new RangeError(message));
    expect(() => nextStep(lamp, evidence)).toThrow(new RangeError(message));
  });

  test('takes no inherited answers', () => {
    expect(belief(lamp, Object.create({ flickers: 'yes' }) as Evidence)).toEqual(belief(lamp, {}));
  });

  test('tells causes apart after more rare answers than numbers can multiply', () => {
    const rare = Array.from({ length: 400 }, (_, at) => ask(`q${at}`, 1, [1e-3, at === 0 ? 2e-3 : 1e-3, 0]));
    const model = modelOf([1, 1, 1], rare);
    const seen = Object.fromEntries(rare.map(({ id }) => [id, 'yes']));
    const { c0, c1, c2 } = belief(model, seen);
    expect(c0).toBeCloseTo(1 / 3, 10);
    expect(c1).toBeCloseTo(2 / 3, 10);
    expect(c2).toBe(0);
    expect(nextStep(model, seen)).toMatchObject({ step: 'call', expectedCost: 1000 });
  });

  test('takes a cause for impossible only where an answer forbids it', () => {
    const tiny = modelOf([1, 1], [ask('q', 1, [1e-200, 0]), ask('r', 1, [1e-200, 1])]);
    expect(belief(tiny, { q: 'yes', r: 'yes' })).toEqual({ c0: 1, c1: 0 });
  });

  test('weighs causes rightly wherever one of them is too small a number and the other not yet', () => {
    // Scaling applies to both, at every power.
    for (let power = 1; power <= 700; power++) {
      const least = 2 ** -Math.ceil(power / 2);
      const model = modelOf(
        [1, 1],
        [
          ask('q', 1, [0.9 * least, 1.1 * least]),
          ask('r', 1, [2 ** -Math.floor(power / 2), 2 ** -Math.floor(power / 2)]),
        ],
      );
      const { c0, c1 } = belief(model, { q: 'yes', r: 'yes' });
      expect([power, c0, c1]).toEqual([power, expect.closeTo(0.45, 12), expect.closeTo(0.55, 12)]);
    }
  });

  test('is the same to the last bit in whatever order the answers came', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(), (seed, order) => {
        const model = randomModel(seed);
        const random = randomFrom(order);
        const entries = model.steps.map(({ id, outcomes }) => [
          id,
          outcomes[Math.floor(random() * outcomes.length)]!.id,
        ]);
        const [one, other] = [entries, shuffled(entries, random)].map((each) => Object.fromEntries(each) as Evidence);
        expect(belief(model, other!)).toEqual(belief(model, one!));
        expect(nextStep(model, other!)).toEqual(nextStep(model, one!));
      }),
      { numRuns: 500 },
    );
  });
});
