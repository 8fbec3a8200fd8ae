import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { datedOver, formatProblem, nextChange, readFiles, readLibrary, reviewsDue } from '../../src/content/index.ts';

const files = readFiles(fileURLToPath(new URL('../fixtures/lamp', import.meta.url)));
const library = readLibrary(files);

describe('reviewsDue', () => {
  test('says nothing before the day', () => {
    expect(reviewsDue(library, new Date('2027-10-19T23:59:59Z'))).toEqual([]);
  });

  test('names the article once from the day on, with its line', () => {
    expect(reviewsDue(library, new Date('2027-10-20')).map(formatProblem)).toEqual([
      [
        'content/articles/en/charge-lamp.mdx:14  `charge-lamp` was due for review on 2027-10-20.',
        '    Check that it is still true, then update `review-by` (and `checked` in a guide) in each language.  [review-due]',
      ].join('\n'),
    ]);
  });
});

describe('text of certain days', () => {
  const file = 'content/articles/en/stays-dark.mdx';
  const text = files.get(file)!;
  const dated = ['from="2027-01-10"', 'until="2027-03-01"', 'from="2027-02-01" until="2027-04-01"']
    .map((days) => `<Dated ${days}>\n\nText.\n\n</Dated>\n\n`)
    .join('');
  const changing = readLibrary(new Map([...files, [file, `${text}\n${dated}`]]));

  test.each([
    ['2027-01-09', '2027-01-10', []],
    ['2027-01-10', '2027-02-01', []],
    ['2027-02-28', '2027-03-01', []],
    ['2027-03-01', '2027-04-01', ['2027-03-01']],
    ['2027-04-01', undefined, ['2027-03-01', '2027-04-01']],
  ])('on %s: changes next on %s, is over since %j', (day, next, over) => {
    expect(nextChange(changing, day)).toBe(next);
    expect(datedOver(changing, day).map(({ message }) => /[\d-]{10}/.exec(message)?.[0])).toEqual(over);
  });

  test('is named with its line once it is over', () => {
    expect(datedOver(changing, '2027-03-01').map(formatProblem)).toEqual([
      `${file}:32  Nobody has seen the text of this \`<Dated>\` since 2027-03-01.\n    Delete it in each language.  [dated-over]`,
    ]);
  });
});
