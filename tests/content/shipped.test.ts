import { describe, expect, test } from 'vitest';
import { articleIds, articlesOf, editionFor, freshness, libraryOf, siblingsOf } from '../../src/content/index.ts';
import { allProblems } from '../../tools/content/report.ts';

const library = libraryOf(process.cwd());

describe('the shipped content', () => {
  test('has no fault', async () => {
    // Guides, remedies and diagnoses are performed.
    expect(await allProblems(process.cwd())).toEqual([]);
  }, 60_000);

  test('has the ten articles of the design', () => {
    expect(articleIds(library)).toEqual([
      'activation-error',
      'android-add-user-code',
      'android-add-user-qr',
      'front-camera',
      'iphone-activate-qr',
      'iphone-add-user-code',
      'iphone-add-user-qr',
      'message-delivery',
      'qr-not-read',
      'references',
    ]);
  });

  test('has no outdated translation', () => {
    const states = library.articles.map((article) => freshness(library, article));
    expect(new Set(states)).toEqual(new Set(['source', 'done']));
  });

  test('gives each guide a case number of its own', () => {
    const cases = [...library.guides.values()].map(({ graph }) => graph.case);
    expect(new Set(cases).size).toBe(6);
  });

  test('marks what it assumes', () => {
    expect([library.site.support.source, library.site.references.source]).toEqual(['assumed', 'assumed']);
  });

  test('orders guides by task, platform and method', () => {
    expect(articlesOf(library, 'en', 'guide').map(({ id }) => id)).toEqual([
      'android-add-user-qr',
      'android-add-user-code',
      'iphone-add-user-qr',
      'iphone-add-user-code',
      'iphone-activate-qr',
      'message-delivery',
    ]);
  });

  test('knows the siblings of a guide by its task', () => {
    const guide = editionFor(library, 'iphone-add-user-code', 'ja')!;
    expect(siblingsOf(library, guide, 'ja').map(({ id }) => id)).toEqual([
      'android-add-user-qr',
      'android-add-user-code',
      'iphone-add-user-qr',
    ]);
    expect(siblingsOf(library, editionFor(library, 'references', 'ja')!, 'ja')).toEqual([]);
  });
});
