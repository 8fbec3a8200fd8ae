import { relative } from 'node:path';
import type { Results } from '../../src/conformance/results.ts';

export interface Report {
  testResults: readonly { name: string; status: string; assertionResults: readonly { status: string }[] }[];
}

/** When and where it was asked. */
interface Circumstances {
  root: string;
  browser: string;
  whole: boolean;
  now: Date;
}

/**
 * What came of a run: for each criterion in how many states it was asked, and for each file of tests how many passed.
 *
 * @param lines of tests/support/conformance-record.ts
 */
export function resultsOf(lines: readonly string[], { testResults }: Report, where: Circumstances): Results {
  const states = new Map<string, { asked: number; faulty: number }>();
  for (const line of lines) {
    if (line === '') continue;
    const { criterion, faults } = JSON.parse(line) as { criterion: string; faults: number };
    const { asked, faulty } = states.get(criterion) ?? { asked: 0, faulty: 0 };
    states.set(criterion, { asked: asked + 1, faulty: faulty + Number(faults > 0) });
  }
  const tests = testResults.map(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed').length;
    const passed = assertionResults.filter((each) => each.status === 'passed').length;
    // A file that could not be run has no tests that failed.
    const isLost = status === 'failed' && failed === 0;
    return [relative(where.root, name).replaceAll('\\', '/'), { passed, failed: isLost ? 1 : failed }] as const;
  });
  return {
    date: where.now.toISOString().slice(0, 10),
    browser: where.browser,
    whole: where.whole,
    states: Object.fromEntries([...states].sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))),
    tests: Object.fromEntries(tests.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
