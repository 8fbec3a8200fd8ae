import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CRITERIA, ONLY_OLDER, testsOf } from '../../src/conformance/criteria.ts';

import { judged, type Results } from '../../src/conformance/results.ts';

describe('the criteria', () => {
  test('are all of the levels A and AA: 55 of WCAG 2.2, and 38 of 2.0, which JIS X 8341-3:2016 has', () => {
    expect(CRITERIA.filter(({ number }) => number !== ONLY_OLDER)).toHaveLength(55);
    const older = CRITERIA.filter(({ since }) => since === '2.0');
    expect([older.filter(({ level }) => level === 'A').length, older.length]).toEqual([25, 38]);
    const numbers = CRITERIA.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });

  test('name files of tests that are there', () => {
    const files = CRITERIA.flatMap(testsOf);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(existsSync(file), file).toBe(true);
  });
});

describe('what is known of a criterion', () => {
  const results: Results = {
    date: '2026-11-28',
    browser: 'Chromium 1',
    whole: false,
    states: { '1.1.1': { asked: 9, faulty: 0 }, '1.3.1': { asked: 9, faulty: 2 } },
    tests: { a: { passed: 3, failed: 0 }, b: { passed: 2, failed: 1 } },
  };
  test.each([
    [
      { number: '1.1.1', by: 'states' },
      { kind: 'states', number: 9 },
    ],
    [
      { number: '1.3.1', by: 'states' },
      { kind: 'faults', number: 2 },
    ],
    [{ number: '9.9.9', by: 'states' }, { kind: 'unknown' }],
    [
      { number: '2.1.1', by: ['a'] },
      { kind: 'tests', number: 3 },
    ],
    [
      { number: '2.1.1', by: ['a', 'b'] },
      { kind: 'failed', number: 1 },
    ],
    [{ number: '2.1.1', by: ['a', 'not run'] }, { kind: 'unknown' }],
    [{ number: '1.2.1', by: 'none' }, { kind: 'none' }],
    [{ number: '1.3.3', by: 'read' }, { kind: 'read' }],
  ] as const)('%j is %j', (asked, expected) => {
    expect(judged(asked, results)).toEqual(expected);
  });
});
