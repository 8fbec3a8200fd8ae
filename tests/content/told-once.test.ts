import { expect, test } from 'vitest';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { libraryProblems } from '../../src/build/check/report.ts';

const shipped = readFiles(process.cwd());

/** The faults of the shipped content with one text of one file replaced: code and file, and the file that names them. */
function faultsWith(file: string, from: RegExp, to: string): string[] {
  const text = shipped.get(file)!;
  expect(text).toMatch(from);
  const found = libraryProblems(readLibrary(new Map(shipped).set(file, text.replace(from, to))));
  // The line of the replaced text in the shipped file.
  const changed = text.slice(0, text.search(from)).split('\n').length;
  return found.map(({ code, file: told, line = 0 }) => `${code} ${told}, ${line <= changed ? 'there' : line}`);
}

test('a setting that the whole content is held against is told alone', () => {
  expect(faultsWith('content/site.yaml', /^ {2}article: .*\n/m, '')).toEqual([
    'field-missing content/site.yaml, there',
  ]);
});

test('a line too far out blames itself, and no step beside it', () => {
  const graph = 'content/walkthroughs/message-delivery.yaml';
  expect(faultsWith(graph, /^ {4}next: menu$/m, '  next: menu')).toEqual([`field-outdented ${graph}, there`]);
});

test('a symptom that cannot be parsed is reported in its own file, and not where another opens it', () => {
  const symptom = 'content/diagnosis/notification-missing.yaml';
  const found = faultsWith(symptom, /^number: .*$/m, 'number: [');
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((each) => !each.includes(symptom))).toEqual([]);
});
