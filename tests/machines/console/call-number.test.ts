import { describe, expect, test } from 'vitest';
import { callNumber } from '../../../machines/console/index.ts';

describe('the number of a call', () => {
  test('follows from its id, and never changes', () => {
    expect(['fixed', 'a', 'b', 'k3j2h1g0f9'].map(callNumber)).toEqual([
      ...['C7637-7194', 'C6618-7528', 'C4908-9637', 'C8875-7499'],
    ]);
  });

  test('is rarely that of another', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => callNumber(`call${index}`));
    expect(new Set(numbers).size).toBeGreaterThan(4995);
  });
});
