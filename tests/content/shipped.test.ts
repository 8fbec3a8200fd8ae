import { describe, expect, test, vi } from 'vitest';
import { articleIds, freshness, libraryOf } from '../../src/content/index.ts';
import { allProblems } from '../../src/build/check/report.ts';
import { contentOf } from '../../src/features/article/markdown/content.ts';
import { GUIDES, PROBLEMS } from '../facts/index.ts';

// What ships may grow: nothing here counts it. Tests with exact expectations use a frozen copy (tests/support/frozen.ts).
const library = libraryOf(process.cwd());

describe('the shipped content', () => {
  test('has no fault', async () => {
    // Guides, remedies and diagnoses are performed.
    expect(await allProblems(process.cwd())).toEqual([]);
  });

  test('has the articles of the facts', () => {
    const ids = [...GUIDES, ...PROBLEMS].map(({ id }) => id);
    expect(articleIds(library)).toEqual(expect.arrayContaining([...ids, 'references']));
  });

  test('is made into pages without a word of what became of it', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    try {
      for (const article of library.articles) await contentOf(article);
      expect(warned.mock.calls).toEqual([]);
    } finally {
      warned.mockRestore();
    }
  });

  test('has no outdated translation', () => {
    const states = library.articles.map((article) => freshness(library, article));
    expect(states.filter((state) => state !== 'source' && state !== 'done')).toEqual([]);
  });

  test('marks what it assumes', () => {
    expect([library.site.support.source, library.site.references.source]).toEqual(['assumed', 'assumed']);
  });
});
