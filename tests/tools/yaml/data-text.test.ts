import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DataText } from '../../../tools/yaml/data-text.ts';
import { withList } from '../../../tools/yaml/list.ts';
import type { YamlPath } from '../../../tools/yaml/places.ts';
import { isWhole, times } from '../../support/coverage.ts';
import { projectFolder } from '../../support/sources.ts';

const files = globSync('content/**/*.{json,yaml}', { cwd: projectFolder })
  .sort()
  .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'utf8') }));
const unicode = fc.string({ unit: 'binary', maxLength: 60 });
/** What YAML could take for something else. */
const tricky = fc.constantFrom(
  '',
  ' ',
  'null',
  '1',
  '#',
  'a #b',
  'a: b',
  '- a',
  '*a',
  '&a',
  "it's",
  '"',
  '{a}',
  '[a]',
  'a\nb',
  '\n',
  '%',
  '@',
  'あ：い',
);
const words = fc.oneof(unicode, tricky, fc.string({ maxLength: 40 }));

describe('a text of data', () => {
  // What each language, article or guide has is written alike; what is there once is always asked.
  const isOnce = (file: string): boolean => /^content\/(?:simulator\/[^/]+|[^/]+)$/.test(file);
  const asked = files.filter(({ file }, index) => isWhole || index % 2 === 0 || isOnce(file));
  test.each(asked)('of $file: any value is replaced by any text, and nothing else changes', ({ file, text }) => {
    const data = new DataText(text, file);
    const values = data.values();
    if (values.length === 0) return;
    fc.assert(
      fc.property(fc.nat({ max: values.length - 1 }), words, (index, wanted) => {
        const { path, from, to, value } = values[index] ?? { path: [], from: 0, to: 0, value: '' };
        const next = data.set(path, wanted) ?? '';
        expect(next.startsWith(text.slice(0, from)) && next.endsWith(text.slice(to))).toBe(true);
        expect(at(parse(next, { maxAliasCount: -1 }), path)).toBe(wanted);
        const back = new DataText(next, file).set(path, value) ?? '';
        expect(parse(back, { maxAliasCount: -1 })).toEqual(parse(text, { maxAliasCount: -1 }));
        if (file.endsWith('.json')) expect(at(JSON.parse(next), path)).toBe(wanted);
      }),
      { numRuns: times(12) },
    );
  });

  test.each([
    ['a: one # why', ['a'], 'two', 'a: two # why'],
    ["a: 'one'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['a: "one"\n', ['a'], 'two', 'a: "two"\n'],
    ['a: [x, y]\n', ['a', 0], 'p, q', 'a: ["p, q", y]\n'],
    ['a: one\n', ['a'], 'x: y', 'a: "x: y"\n'],
    ['a: one\n', ['a'], 'true', 'a: "true"\n'],
    ['a: |\n  one\n  two\n# b\nb: c\n', ['a'], 'three\nfour\n', 'a: |\n  three\n  four\n# b\nb: c\n'],
    ['a: >-\n  one\n  two\nb: c\n', ['a'], 'three', 'a: >-\n  three\nb: c\n'],
    ['a: &n one\nb: *n\n', ['a'], 'two', 'a: &n two\nb: *n\n'],
  ] as [string, YamlPath, string, string][])('%j: %j becomes %j', (text, path, value, wanted) => {
    expect(new DataText(text, 'a.yaml').set(path, value)).toBe(wanted);
  });

  test.each([
    [
      '{\n  "a": {\n    "b": "c"\n  }\n}\n',
      '.json',
      ['a'],
      'd',
      '{\n  "a": {\n    "b": "c",\n    "d": "new"\n  }\n}\n',
    ],
    ['{\n  "a": "b"\n}\n', '.json', ['c'], 'd', '{\n  "a": "b",\n  "c": {\n    "d": "new"\n  }\n}\n'],
    ['{ "a": { "b": "c" } }\n', '.json', ['a'], 'd', '{ "a": { "b": "c", "d": "new" } }\n'],
    ['a:\n  b: c # why\n\nd: e\n', '.yaml', ['a'], 'x', 'a:\n  b: c # why\n  x: new\n\nd: e\n'],
    ['a:\n  - b\n  - c\nd: e', '.yaml', ['a'], '', 'a:\n  - b\n  - c\n  - new\nd: e'],
    ['a: [b, c]\n', '.yaml', ['a'], '', 'a: [b, c, new]\n'],
    ['a: []\n', '.yaml', ['a'], '', 'a: [new]\n'],
    ['a: b', '.yaml', [], 'c', 'a: b\nc: new'],
    ['a: b\r\n', '.yaml', [], 'c', 'a: b\r\nc: new\r\n'],
  ] as [string, string, YamlPath, string, string][])('%j%s: at %j %j is added', (text, file, path, key, wanted) => {
    expect(new DataText(text, file).add(path, key, 'new')).toBe(wanted);
  });

  test.each([
    ['{\n  "a": "b",\n  "c": "d"\n}\n', '.json', ['a'], '{\n  "c": "d"\n}\n'],
    ['{\n  "a": "b",\n  "c": "d"\n}\n', '.json', ['c'], '{\n  "a": "b"\n}\n'],
    ['# top\na: b # why\nc: d\n', '.yaml', ['a'], '# top\nc: d\n'],
    ['a:\n  b: c\n  d:\n    e: f\ng: h\n', '.yaml', ['a', 'd'], 'a:\n  b: c\ng: h\n'],
    ['a: [b, c, d]\n', '.yaml', ['a', 1], 'a: [b, d]\n'],
    ['a:\n  - b\n  - c\n', '.yaml', ['a', 0], 'a:\n  - c\n'],
  ] as [string, string, YamlPath, string][])('%j%s: %j is removed', (text, file, path, wanted) => {
    expect(new DataText(text, file).remove(path)).toBe(wanted);
  });

  test('a list is made to be another, and what stays in it keeps its form', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 6 }),
        fc.constantFrom('a: [\'x\', y, "z"]\nb: c\n', 'a:\n  - x # why\n  - y\nb: c\n'),
        (wanted, text) => {
          const data = new DataText(text, 'a.yaml');
          const next = withList(data, ['a'], wanted);
          expect(parse(next ?? '')).toEqual({ a: wanted, b: 'c' });
        },
      ),
    );
    expect(withList(new DataText('a: [\'x\', y, "z"]\n', 'a.yaml'), ['a'], ['x', 'y', 'new', 'z'])).toBe(
      'a: [\'x\', y, "new", z]\n',
    );
  });

  test('what is repeated from elsewhere, or cannot be read, is not replaced', () => {
    expect(new DataText('a: &n x\nb: *n\n', 'a.yaml').set(['b'], 'y')).toBeUndefined();
    expect(new DataText('a: &n x\nb: *n\n', 'a.yaml').isRepeated(['b'])).toBe(true);
    expect(new DataText('a: [', 'a.yaml').set(['a', 0], 'y')).toBeUndefined();
  });
});

function at(data: unknown, path: YamlPath): unknown {
  return path.reduce((value, part) => Object(value)[part] as unknown, data);
}
