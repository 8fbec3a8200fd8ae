import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/content/index.ts';
import { readOutline } from '../../../src/content/outline.ts';
import { insertion, type Wanted } from '../../../tools/studio/page/articles/insertions.ts';
import { partsOf } from '../../../tools/studio/page/articles/tags.ts';
import { applied } from '../../../tools/text/spans.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { times } from '../../support/coverage.ts';
import { sound } from '../../support/fixtures.ts';

const FILE = 'content/articles/en/boil-water.mdx';
const article = assertDefined(sound.get(FILE), 'The article');

const put = (wanted: Wanted, at: number, text = article): string => {
  const found = insertion(text, partsOf(text), wanted, assertDefined(COMPONENTS[wanted.name], 'The rule'), at);
  return found ? applied(text, found.spans) : text;
};
const around = (text: string, place: string): string => {
  const at = text.indexOf(place);
  return text.slice(Math.max(0, at - 40), at + place.length + 30);
};

describe('what is put into an article', () => {
  const WANTED: readonly Wanted[] = [
    { name: 'Label', attributes: { id: 'stove.light' } },
    { name: 'Reference', attributes: { id: 'manual' } },
    { name: 'Figure', attributes: { n: '2' }, body: 'A caption' },
    { name: 'Note', attributes: { kind: 'caution' }, body: '\n\nText.\n\n' },
    { name: 'WhenReading', body: '\n\nText.\n\n' },
    { name: 'Problem', attributes: { id: 'no-flame' } },
    { name: 'Step', attributes: { id: 'more' }, body: '\n\n### Title\n\n' },
    { name: 'Way', attributes: { id: 'more' }, body: '\n\nText.\n\n' },
  ];

  test('stands where it may, wherever the cursor is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WANTED), fc.nat(article.length), (wanted, at) => {
        const after = put(wanted, at);
        expect(after).not.toBe(article);
        expect(readOutline(after, FILE).problems.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
        const count = (text: string) =>
          readOutline(text, FILE).uses.filter(({ component }) => component === wanted.name);
        expect(count(after)).toHaveLength(count(article).length + 1);
      }),
      { numRuns: times(400) },
    );
  });

  test('goes to the step whose it is', () => {
    const wanted = { name: 'Figure', attributes: { n: '9' }, body: 'A caption', step: 'light' };
    const { uses } = readOutline(put(wanted, 0), FILE);
    expect(uses.find(({ id }) => id === '9')?.step).toBe('light');
  });

  test('has an empty line before and after it, and no more', () => {
    const text = 'One.\n\nTwo.\n';
    expect(put({ name: 'Problem', attributes: { id: 'a' } }, 2, text)).toBe('One.\n\n<Problem id="a" />\n\nTwo.\n');
    expect(put({ name: 'Problem', attributes: { id: 'a' } }, 8, text)).toBe('One.\n\nTwo.\n\n<Problem id="a" />\n');
  });

  test('in a line stands where the cursor is, and never in a tag', () => {
    const label = { name: 'Label', attributes: { id: 'b' } };
    expect(put(label, 4, 'Tap now.')).toBe('Tap <Label id="b" />now.');
    expect(put(label, 8, 'Tap <Label id="a" /> now.')).toBe('Tap <Label id="a" /><Label id="b" /> now.');
    expect(around(put(label, 10, '---\ntitle: One\n---\n\nText.'), '<Label')).toContain('---\n\n<Label id="b" />Text.');
  });

  test('is nothing where the article has no place for it', () => {
    const rule = assertDefined(COMPONENTS['Way'], 'The rule');
    expect(insertion('Text.\n', partsOf('Text.\n'), { name: 'Way', attributes: { id: 'a' } }, rule, 0)).toBeUndefined();
  });
});
