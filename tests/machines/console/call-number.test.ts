import { describe, expect, test } from 'vitest';
import { callNumber, readCallNumber } from '../../../machines/console/index.ts';

describe('the number of a call', () => {
  test('follows from its id, and never changes', () => {
    expect(['fixed', 'a', 'b', 'k3j2h1g0f9'].map(callNumber)).toEqual([
      ...['C7637-7194', 'C6618-7528', 'C4908-9637', 'C8875-7499'],
    ]);
  });

  test('is rarely that of another', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => callNumber(`call${index}`));
    expect(new Set(numbers).size).toBeGreaterThan(4995);
    for (const number of numbers) expect(readCallNumber(number)).toBe(number);
  });

  test.each([
    ['C7637-7194', 'C7637-7194'],
    ['c76377194', 'C7637-7194'],
    [' c 7637 7194 ', 'C7637-7194'],
    ['Ｃ７６３７－７１９４', 'C7637-7194'],
    ['c', 'begun'],
    ['C7637-719', 'begun'],
    ['C7637-71945', undefined],
    ['7637-7194', undefined],
    ['110 110 5007', undefined],
    ['cable', undefined],
    ['', undefined],
  ])('is read from what is typed: %j is %s', (text, number) => {
    expect(readCallNumber(text)).toBe(number);
  });
});
