import { describe, expect, test } from 'vitest';
import {
  chanceAbove,
  chanceOfDifference,
  holding,
  median,
  newcombe,
  wilson,
} from '../../../tools/insights/statistics.ts';

describe('intervals', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of a share: %i of %i', (of, all, low, high) => {
    const found = wilson({ of, all });
    expect([found.low, found.high].map((each) => each.toFixed(4))).toEqual([low, high].map((each) => each.toFixed(4)));
  });

  // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of a difference: %i of %i and %i of %i', (a, m, b, n, low, high) => {
    const found = newcombe({ of: b, all: n }, { of: a, all: m });
    expect([found.low, found.high].map((each) => each.toFixed(4))).toEqual([low, high].map((each) => each.toFixed(4)));
  });
});

describe('chances', () => {
  test.each([
    [1.959964, 0.025],
    [2.575829, 0.005],
    [3.290527, 0.0005],
    [5, 2.866516e-7],
    [-1.644854, 0.95],
  ])('of %d standard deviations', (z, chance) => {
    // A share of a half of 10,000, this many standard deviations of 0.005 above it.
    expect(chanceAbove({ of: 5_000 + 50 * z, all: 10_000 }, 0.5) / chance).toBeCloseTo(1, 4);
  });

  test('that two shares are one', () => {
    expect(chanceOfDifference({ of: 50, all: 100 }, { of: 50, all: 100 })).toBeCloseTo(1);
    expect(chanceOfDifference({ of: 0, all: 100 }, { of: 0, all: 100 })).toBe(1);
    expect(chanceOfDifference({ of: 30, all: 100 }, { of: 50, all: 100 })).toBeCloseTo(0.0039, 4);
  });
});

test('findings hold together, not each by itself', () => {
  expect(holding([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true]);
  expect(holding(Array.from({ length: 40 }, () => 0.04))).not.toContain(true);
  expect(holding([])).toEqual([]);
});

test('the middle of some numbers', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
});
