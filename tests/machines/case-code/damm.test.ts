import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isChecked } from '../../../machines/case-code/index.ts';
import { neighboursSwapped, oneDigitWrong } from '../../support/mistypes.ts';

/** The quasigroup of order 10 as published in H. M. Damm's thesis (2004): a row for each interim digit. */
const published = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** Digits of any length that a code can have, with their check digit. */
const checked = fc.stringMatching(/^[0-9]{1,39}$/).map((digits) => digits + checkDigit(digits));

describe('checkDigit', () => {
  test.each([
    ['572', '4'],
    ['11294', '6'],
    ['', '0'],
    ['1', '3'],
    ['11', '7'],
  ])('of %j is %s, as published or worked out by hand', (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });

  test('follows the published table from each interim digit', () => {
    const entries = published.flatMap((row, interim) =>
      [...row].map((check, digit) => ({ digits: `${published[0]!.indexOf(String(interim))}${digit}`, check })),
    );
    expect(entries.map(({ digits }) => checkDigit(digits))).toEqual(entries.map(({ check }) => check));
  });

  test('catches every single wrong digit', () => {
    fc.assert(
      fc.property(checked, (code) => {
        expect(oneDigitWrong(code).filter(isChecked)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('catches every swap of two neighbours', () => {
    fc.assert(
      fc.property(checked, (code) => {
        expect(neighboursSwapped(code).filter(isChecked)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
