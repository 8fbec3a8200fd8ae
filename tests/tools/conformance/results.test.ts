import { expect, test } from 'vitest';
import { resultsOf } from '../../../tools/conformance/results.ts';

test('a run is told by its states and its tests, a file that could not be run as one that failed', () => {
  const lines = [
    '{"criterion":"1.4.12","faults":0}',
    '{"criterion":"1.4.12","faults":3}',
    '',
    '{"criterion":"1.4.3","faults":0}',
  ];
  const report = {
    testResults: [
      { name: '/x/tests/b.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { name: '/x/tests/a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { name: '/x/tests/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  const where = { root: '/x', browser: 'Chromium 150', whole: true, now: new Date('2026-11-28T12:00:00Z') };
  const found = resultsOf(lines, report, where);
  expect(found).toEqual({
    date: '2026-11-28',
    browser: 'Chromium 150',
    whole: true,
    states: { '1.4.3': { asked: 1, faulty: 0 }, '1.4.12': { asked: 2, faulty: 1 } },
    tests: {
      'tests/a.test.ts': { passed: 1, failed: 1 },
      'tests/b.test.ts': { passed: 1, failed: 0 },
      'tests/c.test.ts': { passed: 0, failed: 1 },
    },
  });
  expect(Object.keys(found.states)).toEqual(['1.4.3', '1.4.12']);
});
