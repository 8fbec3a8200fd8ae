import { describe, expect, test } from 'vitest';
import { createSearch, resultsOf } from '../../../src/features/search/query/search.ts';
import { plainIndex, TEA } from '../../support/search-lexicons.ts';

const search = createSearch(TEA, plainIndex(TEA));
const find = async (question: string, platform?: string) =>
  resultsOf(await search.ask(question), search.lexicon, platform);

describe('what is shown', () => {
  test('is a reference before the article that has it', async () => {
    const { hits } = await find('brown tea');
    expect(hits.map(({ article }) => article)).toContain('more');
    expect(hits[0]!.url).toBe('/xx/articles/more/#reference-KB12');
  });

  test('leads to the diagnosis of what a problem is about', async () => {
    const { hits } = await find('kettle is broken');
    expect(hits[0]).toMatchObject({ article: 'leak', diagnosis: { title: 'It leaks', url: '/xx/diagnosis/leak/' } });
  });

  test('is for one phone, and for all, where that is asked for', async () => {
    const articles = async (platform?: string) =>
      (await find('boil water', platform)).hits.map(({ article }) => article);
    expect(await articles()).toEqual(expect.arrayContaining(['boil', 'electric']));
    expect(await articles('electric')).not.toContain('boil');
    expect(await articles('electric')).toContain('leak');
  });

  test('is never nothing: the subjects stay, the nearest first', async () => {
    const nothing = await find('zzzzzz');
    expect(nothing).toMatchObject({ hits: [], isWeak: true });
    expect(nothing.subjects.map(({ title }) => title)).toEqual(['Boiling', 'Trouble', 'More']);
    expect((await find('black tea')).subjects.map(({ title }) => title)).toEqual(['More', 'Boiling', 'Trouble']);
  });
});
