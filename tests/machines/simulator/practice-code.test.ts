import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPracticeCode, normaliseCode } from '../../../machines/simulator/index.ts';
import { mistyped, practiceCode } from '../../../machines/simulator/practice-code.ts';
import { neighboursSwapped } from '../../support/mistypes.ts';

const anyCode = fc.tuple(fc.nat(9999), fc.nat(63)).map(([seed, serial]) => practiceCode(seed, serial));

describe('practiceCode', () => {
  // A link keeps a seed, and another page draws the same strings: they may never change.
  test.each([
    [0, 0, 'PRACA7S4J5'],
    [0, 1, 'PRACA4RHML'],
    [7, 0, 'PRAC3CXEMA'],
    [7, 1, 'PRAC39VTRS'],
    [9999, 0, 'PRACL7GP7K'],
  ])('of seed %i and serial %i is %s', (seed, serial, code) => {
    expect(practiceCode(seed, serial)).toBe(code);
  });

  test('is PRAC and six letters or digits that cannot be taken for another, mistyped by a swap too', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed <= 9999; seed++) {
      const code = practiceCode(seed, 0);
      expect(code).toMatch(/^PRAC[2-9A-HJ-NP-Z]{6}$/);
      expect(neighboursSwapped(code.slice(4)).map((end) => `PRAC${end}`)).toContain(mistyped(code));
      for (const letter of code.slice(4)) seen.add(letter);
    }
    expect([...seen].sort().join('')).toBe('23456789ABCDEFGHJKLMNPQRSTUVWXYZ');
  });

  test('differs from every other of its practice, and nearly always from those of others', () => {
    const all = new Set<string>();
    for (let seed = 0; seed <= 9999; seed++) {
      const own = new Set(Array.from({ length: 20 }, (_, serial) => practiceCode(seed, serial)));
      expect(own.size).toBe(20);
      all.add(practiceCode(seed, 0));
    }
    expect(all.size).toBeGreaterThan(9990);
  });
});

describe('isPracticeCode', () => {
  test('holds for every code that is drawn, right or mistyped', () => {
    fc.assert(fc.property(anyCode, (code) => isPracticeCode(code) && isPracticeCode(mistyped(code))));
  });

  test.each(['PRAC000000', 'PRACZZZZZZ', 'PRACOI01OI'])('holds for %s, which looks like one', (code) => {
    expect(isPracticeCode(code)).toBe(true);
  });

  test.each([
    '',
    'PRAC',
    'A7S4J5',
    'ABCDA7S4J5',
    'PRACA7S4J',
    'PRACA7S4J56',
    'xPRACA7S4J5',
    'PRACA7S4J5\n',
    'pracA7S4J5',
    'PRACa7s4j5',
    'PRAC-A7S4J',
    'PRAC A7S4J5',
    'ＰＲＡＣA7S4J5',
    '123456',
    '4821 7730 1129',
  ])('does not hold for %j, which may be a real one', (code) => {
    expect(isPracticeCode(code)).toBe(false);
  });
});

describe('normaliseCode', () => {
  test.each([
    ['PRACA7S4J5', 'PRACA7S4J5'],
    ['praca7s4j5', 'PRACA7S4J5'],
    [' PRAC A7S 4J5 ', 'PRACA7S4J5'],
    ['PRAC-A7S-4J5', 'PRACA7S4J5'],
    ['ＰＲＡＣ　ａ７ｓ４ｊ５', 'PRACA7S4J5'],
    ['PRAC\tA7S4J5\n', 'PRACA7S4J5'],
    ['', ''],
    ['PRAC_A7S4J5', 'PRAC_A7S4J5'],
  ])('of %j is %j', (text, code) => {
    expect(normaliseCode(text)).toBe(code);
  });
});

describe('mistyped', () => {
  test.each([
    ['PRACAB2345', 'PRACBA2345'],
    ['PRACAAB345', 'PRACABA345'],
    ['PRACAAAAAB', 'PRACAAAABA'],
    // Nothing to swap: and never anything but a practice code.
    ['PRACAAAAAA', 'PRACAAAAAA'],
    ['PRACCCCCCC', 'PRACCCCCCC'],
  ])('%s is %s', (code, wrong) => {
    expect(mistyped(code)).toBe(wrong);
  });
});
