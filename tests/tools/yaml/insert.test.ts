import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inserted } from '../../../tools/yaml/insert.ts';
import { times } from '../../support/coverage.ts';
import { hasOnlyAdditions } from '../../support/new-session.ts';
import { sourceFile } from '../../support/sources.ts';

const text = (...args: Parameters<typeof inserted>) => {
  const result = inserted(...args);
  return 'text' in result ? result.text : result.hindrance;
};

describe('an entry goes in at the end of its group', () => {
  test.each([
    ['a block', 'a:\n  b: 1\nc: 2\n', ['a'], 'a:\n  b: 1\n  new: x\nc: 2\n'],
    ['with a comment on the last line', 'a:\n  b: 1 # why\n', ['a'], 'a:\n  b: 1 # why\n  new: x\n'],
    ['before what follows the group', 'a:\n  b: 1\n\n# of c\nc: 2\n', ['a'], 'a:\n  b: 1\n  new: x\n\n# of c\nc: 2\n'],
    [
      'after a comment inside of its last entry',
      'a:\n  b:\n    c: 1\n    # of b\nd: 2\n',
      ['a'],
      'a:\n  b:\n    c: 1\n    # of b\n  new: x\nd: 2\n',
    ],
    ['with an empty line where there are such', 'a:\n  b: 1\n\n  c: 2\n', ['a'], 'a:\n  b: 1\n\n  c: 2\n\n  new: x\n'],
    [
      'after a block text',
      'a:\n  b: |\n    one\n    two\nc: 2\n',
      ['a'],
      'a:\n  b: |\n    one\n    two\n  new: x\nc: 2\n',
    ],
    ['after an alias', 'a: &a 1\nb:\n  c: *a\n', ['b'], 'a: &a 1\nb:\n  c: *a\n  new: x\n'],
    ['after an entry without a value', 'a:\n  b:\nc: 2\n', ['a'], 'a:\n  b:\n  new: x\nc: 2\n'],
    [
      'after a text of several lines',
      'a:\n  b: one\n    two\nc: 2\n',
      ['a'],
      'a:\n  b: one\n    two\n  new: x\nc: 2\n',
    ],
    ['of the whole text', 'a: 1\n', [], 'a: 1\nnew: x\n'],
    ['without a line end at the end', 'a: 1', [], 'a: 1\nnew: x\n'],
    ['in an empty text', '', [], 'new: x\n'],
    ['in a text of comments', '# a\n', [], '# a\nnew: x\n'],
    ['in an empty group', 'a: {}\nb: 1\n', ['a'], 'a:\n  new: x\nb: 1\n'],
    ['in a group without a value', 'a:\nb: 1\n', ['a'], 'a:\n  new: x\nb: 1\n'],
    ['in a group that is not there', 'b: 1\n', ['a'], 'b: 1\na:\n  new: x\n'],
    ['with the line ends of Windows', 'a:\r\n  b: 1\r\n', ['a'], 'a:\r\n  b: 1\r\n  new: x\r\n'],
    ['with a wider indentation', 'a:\n    b: 1\n', ['a'], 'a:\n    b: 1\n    new: x\n'],
  ])('%s', (_, before, group, after) => {
    expect(text(before, group, 'new', ['new: x'])).toBe(after);
  });

  test.each([
    ['exists', 'a:\n  new: 1\n', ['a']],
    ['flow', 'a: { b: 1 }\n', ['a']],
    ['faulty', 'a: {\n', ['a']],
    ['faulty', 'a: [1]\n', ['a']],
  ])('or not, and says why: %s', (hindrance, before, group) => {
    expect(text(before, group, 'new', ['new: x'])).toBe(hindrance);
  });
});

test.each([
  ['content/agent/ja.yaml', ['scripts']],
  ['content/agent/en.yaml', ['diagnosis']],
  ['content/diagnosis/ja.yaml', []],
  ['content/site.yaml', ['languages']],
])('%s gets the entry, and nothing else changes', (file, group) => {
  const before = sourceFile(file).text;
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/);
  fc.assert(
    fc.property(id, fc.string({ unit: 'binary-ascii' }), (key, value) => {
      const data = parse(before) as Record<string, Record<string, unknown>>;
      const [name] = group;
      const place = name === undefined ? data : data[name]!;
      fc.pre(!Object.hasOwn(place, key));
      const after = text(before, group, key, [`${key}:`, `  say: ${JSON.stringify(value)}`]);
      (place as Record<string, unknown>)[key] = { say: value };
      expect(parse(after)).toEqual(data);
      expect(hasOnlyAdditions(before, after)).toBe(true);
    }),
    { numRuns: times(30), seed: 7 },
  );
});
