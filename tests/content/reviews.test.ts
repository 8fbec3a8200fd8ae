import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatProblem, readFiles, readLibrary, reviewsDue } from '../../src/content/index.ts';

const library = readLibrary(readFiles(fileURLToPath(new URL('../fixtures/lamp', import.meta.url))));

describe('reviewsDue', () => {
  test('says nothing before the day', () => {
    expect(reviewsDue(library, new Date('2027-10-19T23:59:59Z'))).toEqual([]);
  });

  test('names the article once from the day on, with its line', () => {
    expect(reviewsDue(library, new Date('2027-10-20')).map(formatProblem)).toEqual([
      [
        'content/articles/en/charge-lamp.mdx:14  `charge-lamp` was to be reviewed by 2027-10-20.',
        '    See whether it is still true, then write a new `review-by` (in a guide `checked` too) in each language.  [review-due]',
      ].join('\n'),
    ]);
  });
});
