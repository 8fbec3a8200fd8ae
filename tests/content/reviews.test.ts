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
        'content/articles/en/charge-lamp.mdx:14  `charge-lamp` was due for review on 2027-10-20.',
        '    Check that it is still true, then update `review-by` (and `checked` in a guide) in each language.  [review-due]',
      ].join('\n'),
    ]);
  });
});
