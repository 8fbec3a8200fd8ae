import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkLibrary, formatProblem, readFiles, readLibrary } from '../../src/content/index.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const sound = readFiles(`${fixtures}sound`);
const names = readdirSync(`${fixtures}broken`).sort();

/** The report on the sound content with one fixture's files laid over it, and its removed ones taken away. */
function reportOn(name: string): string {
  const files = new Map(sound);
  const removed = `${fixtures}broken/${name}/removed.txt`;
  if (existsSync(removed)) for (const file of readFileSync(removed, 'utf8').trim().split('\n')) files.delete(file);
  // A fixture that only takes a file away has no content of its own.
  const laidOver = existsSync(`${fixtures}broken/${name}/content`) ? readFiles(`${fixtures}broken/${name}`) : [];
  for (const [file, text] of laidOver) files.set(file, text);
  return checkLibrary(readLibrary(files)).map(formatProblem).join('\n');
}

describe('checkLibrary', () => {
  test('finds nothing wrong with sound content', () => {
    expect(checkLibrary(readLibrary(sound))).toEqual([]);
  });

  test.each(names)('tells what is wrong: %s', (name) => {
    const expected = readFileSync(`${fixtures}broken/${name}/expected.txt`, 'utf8').trimEnd();
    expect(reportOn(name)).toBe(expected);
    expect(expected).not.toBe('');
  });

  test('gives each kind of broken content a message of its own', () => {
    const reports = names.map(reportOn);
    expect(names.length).toBeGreaterThanOrEqual(50);
    expect(new Set(reports).size).toBe(names.length);
  });

  test('says file, line and what to do for every fault', () => {
    for (const name of names) {
      for (const fault of reportOn(name).split(/\n(?=content\/)/)) {
        expect(fault).toMatch(/^content\/\S+?(:\d+)?(:\d+)? {2}\S[^\n]+[.:]\n {4}\S[^\n]+ \[[a-z-]+\]$/);
      }
    }
  });

  test('tells all faults of several files at once', () => {
    const files = new Map(sound);
    for (const name of ['label-unknown', 'reference-unknown', 'graph-way-leads-nowhere']) {
      for (const [file, text] of readFiles(`${fixtures}broken/${name}`)) files.set(file, text);
    }
    const codes = checkLibrary(readLibrary(files)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['label-unknown', 'reference-unknown', 'way-leads-nowhere']));
  });
});
