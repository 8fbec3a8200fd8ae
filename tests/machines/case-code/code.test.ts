import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDigit,
  formatCode,
  readCode,
  writeDiagnosisCode,
  writeGuideCode,
} from '../../../machines/case-code/index.ts';

const guidePlaces = fc.record({
  case: fc.integer({ min: 100, max: 999 }),
  version: fc.nat(9),
  step: fc.integer({ min: 1, max: 99 }),
  ways: fc.nat(99),
});
const diagnosisPlaces = fc.record({
  symptom: fc.nat(99),
  version: fc.nat(9),
  answers: fc.stringMatching(/^[0-9]{0,35}$/),
});
const withCheck = (digits: string) => digits + checkDigit(digits);

describe('writeGuideCode', () => {
  test('puts kind, case, version, step, ways and check digit in a row', () => {
    expect(writeGuideCode({ case: 301, version: 2, step: 3, ways: 0 })).toBe('1301203000');
    expect(writeGuideCode({ case: 301, version: 2, step: 5, ways: 0 })).toBe('1301205002');
    expect(writeGuideCode({ case: 301, version: 2, step: 3, ways: 99 })).toBe('1301203999');
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(guidePlaces, (place) => {
        expect(readCode(writeGuideCode(place))).toEqual({ code: { kind: 'guide', ...place } });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a case of four digits', { case: 1000 }, '1000 does not fit 3 digits.'],
    ['a negative case', { case: -10 }, '-10 does not fit 3 digits.'],
    ['version 10', { version: 10 }, '10 does not fit 1 digits.'],
    ['step 100', { step: 100 }, '100 does not fit 2 digits.'],
    ['a negative step', { step: -1 }, '-1 does not fit 2 digits.'],
    ['a hundred ways', { ways: 100 }, '100 does not fit 2 digits.'],
    ['half a case', { case: 1.5 }, '1.5 does not fit 3 digits.'],
    ['no number', { case: NaN }, 'NaN does not fit 3 digits.'],
  ])('refuses %s', (_, change, message) => {
    const place = { case: 301, version: 2, step: 3, ways: 0, ...change };
    expect(() => writeGuideCode(place)).toThrow(new RangeError(message));
  });
});

describe('writeDiagnosisCode', () => {
  test('puts kind, symptom, version, answers and check digit in a row', () => {
    expect(writeDiagnosisCode({ symptom: 7, version: 1, answers: '0312' })).toBe(withCheck('20710312'));
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(diagnosisPlaces, (place) => {
        expect(readCode(writeDiagnosisCode(place))).toEqual({ code: { kind: 'diagnosis', ...place } });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a symptom of three digits', { symptom: 100 }, '100 does not fit 2 digits.'],
    ['version 10', { version: 10 }, '10 does not fit 1 digits.'],
    ['answers that are letters', { answers: '03a2' }, '`03a2` does not fit 35 digits.'],
    ['answers with a sign before them', { answers: '-1' }, '`-1` does not fit 35 digits.'],
    ['answers with a line’s end', { answers: '03\n' }, '`03\n` does not fit 35 digits.'],
    ['answers in full-width digits', { answers: '０３' }, '`０３` does not fit 35 digits.'],
    ['too many answers', { answers: '1'.repeat(36) }, `\`${'1'.repeat(36)}\` does not fit 35 digits.`],
  ])('refuses %s', (_, change, message) => {
    const place = { symptom: 1, version: 1, answers: '', ...change };
    expect(() => writeDiagnosisCode(place)).toThrow(new RangeError(message));
  });

  test('takes as many answers as can be read back', () => {
    const place = { symptom: 1, version: 1, answers: '1'.repeat(35) };
    expect(readCode(writeDiagnosisCode(place))).toEqual({ code: { kind: 'diagnosis', ...place } });
  });
});

describe('formatCode', () => {
  test.each([
    ['', ''],
    ['12', '12'],
    ['123', '123'],
    ['20710', '207 10'],
    ['123456789', '123 456 789'],
    ['1101105003', '110 110 5003'],
    ['12345678901', '123 456 789 01'],
    ['1234567', '123 4567'],
    ['1234567890123', '123 456 789 0123'],
  ])('groups %j as %j', (digits, grouped) => {
    expect(formatCode(digits)).toBe(grouped);
  });
});

describe('readCode', () => {
  const code = { kind: 'guide', case: 301, version: 2, step: 3, ways: 0 };

  test.each([
    ['130 120 3000'],
    ['130-120-3000'],
    ['1301203000\n'],
    ['１３０　１２０　３０００'],
    ['１３０－１２０－３０００'],
    ['130‐120–3000'],
    ['130—120―3000'],
    ['130−120ー3000'],
    ['130.120.3000'],
    ['130・120・3000'],
    ['１３０･１２０．３０００'],
    ['案内番号 130 120 3000'],
    ['Guide number: 130-120-3000'],
    ['130_120_3000'],
    ['1 3 0 1 2 0 3 0 0 0'],
    [`130 120${' '.repeat(489)}3000`],
  ])('accepts %j', (text) => {
    expect(readCode(text)).toEqual({ code });
  });

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['hello', 'not-digits'],
    ['130 120 300x', 'not-digits'],
    ['x130 120 3000', 'not-digits'],
    ['1301203e00', 'not-digits'],
    ['+1301203000', 'not-digits'],
    ['130120300', 'too-short'],
    ['13012030000', 'too-long'],
    [`130 120${' '.repeat(490)}3000`, 'too-long'],
    ['1'.repeat(501), 'too-long'],
    // No more is looked at than can be a code.
    [`${'1'.repeat(500)}x`, 'too-long'],
    ['3'.repeat(41), 'too-long'],
    ['1301203001', 'mistyped'],
    ['2011', 'too-short'],
    ['20710', 'mistyped'],
    ['2'.repeat(39) + '3', 'mistyped'],
    ['3', 'too-short'],
    ['2', 'too-short'],
    ['4', 'unknown-kind'],
    ['5', 'unknown-kind'],
    ['0000000001', 'mistyped'],
    ['301203000', 'too-short'],
    ['501203000', 'unknown-kind'],
    ['330120300025', 'too-long'],
    ['33012030002', 'mistyped'],
  ])('finds a fault in %j: %s', (text, fault) => {
    expect(readCode(text)).toEqual({ fault });
  });

  test('says that a kind is unknown where the check digit is right', () => {
    expect(readCode(withCheck('530120300'))).toEqual({ fault: 'unknown-kind' });
    expect(readCode(withCheck('5'.repeat(39)))).toEqual({ fault: 'unknown-kind' });
  });

  test('reads the shortest and the longest code of a diagnosis', () => {
    const answers = '1'.repeat(35);
    const code = { kind: 'diagnosis', symptom: 7, version: 1 };
    expect(readCode(withCheck('2071'))).toEqual({ code: { ...code, answers: '' } });
    expect(readCode(withCheck(`2071${answers}`))).toEqual({ code: { ...code, answers } });
    expect(readCode(withCheck(`2071${answers}1`))).toEqual({ fault: 'too-long' });
  });
});
