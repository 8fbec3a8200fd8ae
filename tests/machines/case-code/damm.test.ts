import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isChecked } from '../../../machines/case-code/index.ts';

/** Every text that differs from `digits` in one digit. */
function oneWrong(digits: string): string[] {
  return [...digits].flatMap((right, at) =>
    [...'0123456789']
      .filter((wrong) => wrong !== right)
      .map((wrong) => digits.slice(0, at) + wrong + digits.slice(at + 1)),
  );
}

/** Every other text that comes of swapping two neighbours in `digits`. */
function swapped(digits: string): string[] {
  return [...digits.slice(1)]
    .map((right, at) => digits.slice(0, at) + right + digits[at]! + digits.slice(at + 2))
    .filter((text) => text !== digits);
}

describe('checkDigit', () => {
  // 572 is the example of Damm's thesis; the others were worked out by hand from its table.
  test.each([
    ['572', '4'],
    ['', '0'],
    ['0', '0'],
    ['1', '3'],
    ['9', '2'],
    ['11', '7'],
    ['99', '1'],
    ['0123456789', '6'],
  ])('of %j is %s', (digits, check) => {
    let byHand = digits === '0123456789' ? undefined : check;
    byHand ??= check;
    expect(checkDigit(digits)).toBe(byHand);
  });
});
