import { describe, expect, test } from 'vitest';
import { belief, nextStep, solve, treeOf } from '../../../machines/diagnosis/index.ts';
import { bruteForce, bruteForceFrom } from './brute-force.ts';
import { randomFrom, randomModel } from './models.ts';
import { runs, share } from '../../support/random-share.ts';

const seeds = Array.from({ length: share(1000) }, (_, seed) => seed);
/** Brute force goes through every evidence of a model, which takes ten times as long as one of them. */
const some = seeds.slice(0, runs(1000));

describe('the optimum', () => {
  test('is what brute force finds, at every evidence of many models', { timeout: 60_000 }, () => {
    let evidences = 0;
    for (const seed of some) {
      const model = randomModel(seed);
      const optima = bruteForce(model);
      evidences += optima.size;
      expect(solve(model).states, `${seed}`).toBe(optima.size);
      const { expectedCost } = treeOf((evidence) => nextStep(model, evidence).step, model);
      expect(Math.abs(expectedCost - solve(model).expectedCost), `${seed}`).toBeLessThan(1e-9);
      for (const { evidence, cost, moves } of optima.values()) {
        const next = nextStep(model, evidence);
        if (!(Math.abs(next.expectedCost - cost) <= 1e-9) || !moves.has(next.step) || next.bound !== 0) {
          expect({ seed, evidence, ...next }).toEqual({ seed, evidence, cost, moves: [...moves] });
        }
        const sum = Object.values(belief(model, evidence)).reduce((total, each) => total + each, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }
    }
    // The models are no trifles.
    expect(evidences).toBeGreaterThan(10 * some.length);
  });

  test('is planned for from any evidence: out of order, or such as no cause allows', { timeout: 60_000 }, () => {
    let contradictions = 0;
    for (const seed of seeds) {
      const model = randomModel(seed);
      const random = randomFrom(seed);
      const ids: Record<string, string> = {};
      for (const { id, outcomes } of model.steps) {
        const open = outcomes.filter(({ solved }) => !solved);
        if (open.length > 0 && random() < 0.6) ids[id] = open[Math.floor(random() * open.length)]!.id;
      }
      const next = nextStep(model, ids);
      if (next.why.contradiction) contradictions++;
      const expected = bruteForceFrom(model, ids, belief(model, ids));
      expect(Math.abs(next.expectedCost - expected), `${seed}`).toBeLessThan(1e-9);
      expect(next.bound).toBe(0);
    }
    expect(contradictions).toBeGreaterThan(seeds.length / 25);
  });
});
