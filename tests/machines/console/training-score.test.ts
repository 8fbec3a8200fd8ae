import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_POINTS, trainingScore } from '../../../machines/console/index.ts';

const most = MAX_POINTS.problem + MAX_POINTS.cause + MAX_POINTS.effort;

describe('what a training is worth', () => {
  test.each([
    ['all there is', { misses: 0, isRight: true, effort: 60, engineEffort: 60 }, 20, 50, 30],
    ['no more for less than the engine asks', { misses: 0, isRight: true, effort: 20, engineEffort: 60 }, 20, 50, 30],
    ['less for twice the effort', { misses: 0, isRight: true, effort: 120, engineEffort: 60 }, 20, 50, 15],
    ['less for a wrong guess', { misses: 1, isRight: true, effort: 60, engineEffort: 60 }, 10, 50, 30],
    ['nothing below nothing', { misses: 9, isRight: false, effort: 0, engineEffort: 60 }, 0, 0, 0],
    [
      'nothing for haste where the cause is wrong',
      { misses: 0, isRight: false, effort: 0, engineEffort: 60 },
      20,
      0,
      0,
    ],
    [
      'all for a cause that nothing had to be asked for',
      { misses: 0, isRight: true, effort: 0, engineEffort: 0 },
      20,
      50,
      30,
    ],
  ])('is %s', (_, result, problem, cause, effort) => {
    expect(trainingScore(result)).toEqual({ problem, cause, effort });
  });

  test('is never more than there is, and less for more effort and for more misses', () => {
    const natural = fc.nat(10_000);
    fc.assert(
      fc.property(natural, natural, natural, fc.boolean(), (misses, effort, engineEffort, isRight) => {
        const sum = (more: number, wrong: number): number =>
          Object.values(trainingScore({ misses: misses + wrong, isRight, effort: effort + more, engineEffort })).reduce(
            (all, points) => all + points,
          );
        expect(sum(0, 0)).toBeGreaterThanOrEqual(0);
        expect(sum(0, 0)).toBeLessThanOrEqual(most);
        expect(sum(100, 0)).toBeLessThanOrEqual(sum(0, 0));
        expect(sum(0, 1)).toBeLessThanOrEqual(sum(0, 0));
        expect(Number.isInteger(sum(0, 0))).toBe(true);
      }),
    );
  });
});
