import { describe, expect, test } from 'vitest';
import { blurAt, isSharpAt } from '../../../machines/simulator/index.ts';

const distances = Array.from({ length: 56 }, (_, index) => 5 + index);

describe('blurAt', () => {
  test.each([
    [25, 0],
    [50, 1],
    [5, 0.8],
    [60, 1.4],
    [20, 0.2],
  ])('of %i cm is %f modules', (distance, blur) => {
    expect(blurAt(distance)).toBeCloseTo(blur, 10);
  });

  test('grows to both sides of the sharpest distance', () => {
    for (const distance of distances) {
      const nearer = distance <= 25 ? distance - 1 : distance + 1;
      expect(blurAt(nearer)).toBeGreaterThan(blurAt(distance));
    }
  });
});

describe('isSharpAt', () => {
  test('holds from 13 to 37 cm', () => {
    expect(distances.filter(isSharpAt)).toEqual(Array.from({ length: 25 }, (_, index) => 13 + index));
  });

  test('ends at half a module', () => {
    expect(isSharpAt(12.5)).toBe(false);
    expect(isSharpAt(12.51)).toBe(true);
    expect(isSharpAt(37.5)).toBe(false);
    expect(isSharpAt(37.49)).toBe(true);
  });
});
