import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { YamlPath } from '../../../tools/yaml/places.ts';
import { textsIn, withAdded, withList, withString } from '../../../tools/yaml/values.ts';
import { isWhole, times } from '../../support/coverage.ts';
import { projectFolder } from '../../support/sources.ts';

const files = globSync('content/**/*.{json,yaml}', { cwd: projectFolder })
  .sort()
  .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'utf8') }));
const unicode = fc.string({ unit: 'binary', maxLength: 60 });
/** What YAML could take for something else. */
const tricky = fc.constantFrom('', ' ', 'null', '1', '#', 'a: b', '- a', '&a', "it's", '"', '{a}', 'a\nb', 'あ：い');
const words = fc.oneof(unicode, tricky, fc.string({ maxLength: 40 }));

describe('a text of data', () => {
  // What each language, article or guide has is written alike; what is there once is always asked.
  const isOnce = (file: string): boolean => /^content\/(?:simulator\/[^/]+|[^/]+)$/.test(file);
  const asked = files.filter(({ file }, index) => isWhole || index % 2 === 0 || isOnce(file));
  test.each(asked)('of $file: any value is replaced by any text, and nothing else changes', ({ file, text }) => {
    const values = textsIn(text);
    if (values.length === 0) return;
    fc.assert(
      fc.property(fc.nat({ max: values.length - 1 }), words, (index, wanted) => {
        const { path, value } = values[index] ?? { path: [], value: '' };
        const next = withString(text, path, wanted) ?? '';
        expect(at(parse(next, { maxAliasCount: -1 }), path)).toBe(wanted);
        const back = withString(next, path, value) ?? '';
        expect(parse(back, { maxAliasCount: -1 })).toEqual(parse(text, { maxAliasCount: -1 }));
        if (file.endsWith('.json')) expect(at(JSON.parse(next), path)).toBe(wanted);
      }),
      { numRuns: times(12) },
    );
  });

  test.each([
    ['a: one # why', ['a'], 'two', 'a: two # why'],
    ['a:\n  b: >-\n    one\n  c: 1\n', ['a', 'b'], '', 'a:\n  b: ""\n  c: 1\n'],
    ["a: 'one'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['a: "one"\n', ['a'], 'two', 'a: "two"\n'],
    ['a: [x, y]\n', ['a', 0], 'p, q', 'a: ["p, q", y]\n'],
    ['a: one\n', ['a'], 'x: y', 'a: "x: y"\n'],
    ['a: one\n', ['a'], 'true', 'a: "true"\n'],
    ['a: |\n  one\n  two\n# b\nb: c\n', ['a'], 'three\nfour\n', 'a: |\n  three\n  four\n# b\nb: c\n'],
    ['a: >-\n  one\n  two\nb: c\n', ['a'], 'three', 'a: >-\n  three\nb: c\n'],
    ['a: &n one\nb: *n\n', ['a'], 'two', 'a: &n two\nb: *n\n'],
  ] as [string, YamlPath, string, string][])('%j: %j becomes %j', (text, path, value, wanted) => {
    expect(withString(text, path, value)).toBe(wanted);
  });

  test.each([
    ['{\n  "a": {\n    "b": "c"\n  }\n}\n', ['a', 'd'], '{\n  "a": {\n    "b": "c",\n    "d": "new"\n  }\n}\n'],
    ['{\n  "a": "b"\n}\n', ['c', 'd'], '{\n  "a": "b",\n  "c": {\n    "d": "new"\n  }\n}\n'],
    ['a:\n  b: c # why\n\nd: e\n', ['a', 'x'], 'a:\n  b: c # why\n  x: new\n\nd: e\n'],
    ['a: b', ['c', 'd'], 'a: b\nc:\n  d: new\n'],
    ['a: b\r\n', ['c'], 'a: b\r\nc: new\r\n'],
    ['# why\n', ['c'], '# why\nc: new\n'],
  ] as [string, string[], string][])('%j: at %j a text is added', (text, path, wanted) => {
    expect(withAdded(text, path, 'new')).toBe(wanted);
  });

  test('a list is made to be another, and what stays in it keeps its form', () => {
    fc.assert(
      fc.property(
        fc.array(
          words.filter((each) => !/[\n\r]/.test(each)),
          { maxLength: 6 },
        ),
        fc.constantFrom('a: [\'x\', y, "z"]\nb: c\n', 'a:\n  - x # why\n  - y\nb: c\n'),
        (wanted, text) => {
          expect(parse(withList(text, ['a'], wanted) ?? '')).toEqual({ a: wanted, b: 'c' });
        },
      ),
    );
    expect(withList('a: [\'x\', y, "z"]\n', ['a'], ['x', 'y', 'new', 'z'])).toBe('a: [\'x\', y, new, "z"]\n');
    expect(withList('a:\n  - x # why\n  - y\n', ['a'], ['x', 'z'])).toBe('a:\n  - x # why\n  - z\n');
  });

  test('what is repeated from elsewhere, or cannot be read, is not replaced', () => {
    expect(withString('a: &n x\nb: *n\n', ['b'], 'y')).toBeUndefined();
    expect(withString('a: [', ['a', 0], 'y')).toBeUndefined();
  });
});

function at(data: unknown, path: YamlPath): unknown {
  return path.reduce((value, part) => Object(value)[part] as unknown, data);
}
