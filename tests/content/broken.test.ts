import { beforeAll, describe, expect, test } from 'vitest';
import { broken, brokenNames, expectedOf, problemsIn, reportOn, sound } from '../support/fixtures.ts';

/** The place and code of each fault of a report. */
const codesOf = (report: string): string[] =>
  report.split(/\n(?=content\/)/).map((fault) => fault.replace(/^(\S+)[^]* \[([a-z-]+)\]$/, '$1 $2'));

describe('the check', () => {
  const reports = new Map<string, string>();
  beforeAll(async () => {
    for (const name of brokenNames) reports.set(name, await reportOn(name));
  }, 60_000);

  test('finds nothing wrong with sound content', async () => {
    expect(await problemsIn(sound)).toEqual([]);
  });

  test.each(brokenNames)('tells what is wrong: %s', (name) => {
    const report = reports.get(name)!;
    const expected = expectedOf(name);
    expect(typeof expected === 'string' ? report : codesOf(report)).toEqual(expected);
    expect(report).not.toBe('');
  });

  test('gives each kind of broken content a message of its own', () => {
    expect(brokenNames.length).toBeGreaterThanOrEqual(50);
    expect(new Set(reports.values()).size).toBe(brokenNames.length);
  });

  test('says file, line and what to do for every fault', () => {
    for (const report of reports.values()) {
      for (const fault of report.split(/\n(?=content\/)/)) {
        expect(fault).toMatch(/^content\/\S+?(:\d+)?(:\d+)? {2}\S[^\n]+[.:]\n {4}\S[^\n]+ \[[a-z-]+\]$/);
      }
    }
  });

  test('tells all faults of several files at once', async () => {
    const names = ['label-unknown', 'reference-unknown', 'graph-way-leads-nowhere', 'style-japanese-wordy'];
    const codes = (await problemsIn(broken(...names))).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['label-unknown', 'reference-unknown', 'way-leads-nowhere', 'style-wordy']),
    );
  });
});
