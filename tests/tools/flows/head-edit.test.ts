import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withHeadField } from '../../../tools/flows/head-edit.ts';
import { frozenFiles } from '../../support/frozen.ts';

const NEW = 'checked: { on: 2026-11-28, source: app, version: "8.81" }';
const article = (head: string) => `---\n${head}---\n\nText with checked: in it.\n`;
const edited = (head: string, field: string, lines: string[]) => {
  const text = withHeadField(article(head), field, lines);
  return text?.startsWith('---\n') && text.endsWith(article('').slice(4))
    ? text.slice(4, -article('').length + 4)
    : text;
};

describe('a field of an article’s head', () => {
  test.each([
    ['in one line', 'a: 1\nchecked: { on: 1, app: x }\nb: 2\n', `a: 1\n${NEW}\nb: 2\n`],
    ['with a comment behind it', 'checked: { on: 1 } # why\nb: 2 # too\n', `${NEW} # why\nb: 2 # too\n`],
    ['with wide spaces', 'checked :   {on: 1}   \nb: 2\n', `${NEW}   \nb: 2\n`],
    ['in lines', 'checked:\n  on: 1\n  app: x # why\n\n# of b\nb: 2\n', `${NEW} # why\n\n# of b\nb: 2\n`],
    ['in lines of a flow', 'checked: {\n  on: 1,\n  }\nb: 2\n', `${NEW}\nb: 2\n`],
    ['as a text of several lines', 'checked: |\n  one\n  two\n\nb: 2\n', `${NEW}\n\nb: 2\n`],
    ['without a value', 'checked:\nb: 2\n', `${NEW}\nb: 2\n`],
    ['as the last', 'a: 1\nchecked: { on: 1 }\n', `a: 1\n${NEW}\n`],
    ['that is not there', 'a: 1 # why\n', `a: 1 # why\n${NEW}\n`],
    ['beside one with a like name', 'unchecked: 1\nchecked: 2\n', `unchecked: 1\n${NEW}\n`],
  ])('is set where it stands: %s', (_, before, after) => {
    expect(edited(before, 'checked', [NEW])).toBe(after);
  });

  test.each([
    ['in lines', 'a: 1\nfailed:\n  - { on: 1 }\n  - { on: 2 } # why\n# of b\nb: 2\n', 'a: 1\n# of b\nb: 2\n'],
    ['in one line', 'failed: [{ on: 1 }]\nb: 2\n', 'b: 2\n'],
    ['that is not there', 'a: 1\n', 'a: 1\n'],
  ])('is taken out with its lines: %s', (_, before, after) => {
    expect(edited(before, 'failed', [])).toBe(after);
  });

  test('keeps the line ends of Windows', () => {
    const before = article('a: 1\nchecked: { on: 1 }\n').replaceAll('\n', '\r\n');
    const after = article(`a: 1\n${NEW}\nfailed:\n  - 1\n`).replaceAll('\n', '\r\n');
    expect(withHeadField(withHeadField(before, 'checked', [NEW])!, 'failed', ['failed:', '  - 1'])).toBe(after);
  });

  test.each([
    ['no head', 'Text.\n'],
    ['a head that is no YAML', article('a: {\n')],
    ['a head that is a list', article('- a\n')],
    ['a head in braces', article('{ a: 1, checked: 2 }\n')],
    ['something that repeats it', article('checked: &x { on: 1 }\nb: *x\n')],
  ])('is not touched where there is %s', (_, text) => {
    expect(withHeadField(text, 'checked', [NEW])).toBeUndefined();
  });
});

test('nothing but the field changes, whatever it is set to, in any article', () => {
  const articles = [...frozenFiles()].filter(([file]) => file.startsWith('content/articles/'));
  expect(articles.length).toBeGreaterThan(15);
  const value = fc
    .string({ unit: 'grapheme' })
    .map((text) => JSON.stringify(text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')));
  fc.assert(
    fc.property(
      fc.constantFrom(...articles),
      fc.constantFrom('checked', 'failed', 'updated'),
      value,
      ([, text], field, said) => {
        const set = withHeadField(text, field, [`${field}: { what: ${said} }`])!;
        const head = (whole: string) => parse(whole.split('\n---')[0]!.slice(4)) as Record<string, unknown>;
        expect(head(set)).toEqual({ ...head(text), [field]: { what: JSON.parse(said) as string } });
        // What stood before the field and after it stands there still, byte for byte.
        const lines = text.split('\n');
        const other = set.split('\n');
        const same = lines.filter((line) => !line.startsWith(`${field}:`));
        expect(other.filter((line) => !line.startsWith(`${field}:`))).toEqual(same);
        expect(withHeadField(set, field, [])).toBe(same.join('\n'));
      },
    ),
  );
});
