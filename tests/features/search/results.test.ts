import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/features/search/query/ask.ts';
import { resultsOf } from '../../../src/features/search/query/results.ts';
import { createMarker } from '../../../src/features/search/query/marker.ts';
import { matchingParts } from '../../../src/features/search/query/parts.ts';
import { unitsOf } from '../../../src/features/search/query/units.ts';
import { OCHA, plainIndex, TEA } from '../../support/search-lexicons.ts';

const search = createSearch(TEA, plainIndex(TEA));
const find = async (question: string, platform?: string) =>
  resultsOf(await search.ask(question), search.lexicon, platform);

describe('what is shown', () => {
  test('is an article once, at the part of it that is asked for', async () => {
    const { hits } = await find('brown tea');
    expect(hits.map(({ article }) => article)).toEqual(['more']);
    expect(hits[0]!.entry.url).toBe('/xx/articles/more/#reference-KB12');
  });

  test('leads to the diagnosis of what a problem is about', async () => {
    const { hits } = await find('kettle is broken');
    expect(hits[0]).toMatchObject({ article: 'leak', diagnosis: { title: 'It leaks', url: '/xx/diagnosis/leak/' } });
  });

  test('names the problem in a guide that it rather asks for', async () => {
    const { hits } = await find('boil water kettle leaks');
    const guide = hits.find(({ article }) => article === 'boil')!;
    const problem = hits.findIndex(({ article }) => article === 'leak');
    expect(problem).toBeLessThan(hits.indexOf(guide));
    expect(guide.parts.map(({ id }) => id)).toEqual(['problem-leak']);
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

describe('the parts of an article', () => {
  const [boil] = TEA.entries;
  const at = (unit: number, place: number, weight = 1) => ({ unit, at: place, weight });

  test.each([
    ['the one that has it', [at(0, 12)], 1, ['step-light']],
    ['both, the better one first', [at(0, 2), at(0, 12), at(1, 12, 0.2)], 1.2, ['step-light', 'step-fill']],
    ['none where that is little of all that is asked', [at(0, 12)], 3, []],
    ['none where each has another half of it', [at(0, 2), at(1, 12)], 2, []],
    ['none without a match', [], 1, []],
  ])('%s', (_, matches, weight, expected) => {
    expect(matchingParts(boil!, matches, weight).map(({ id }) => id)).toEqual(expected);
  });

  test('are none where all have it', () => {
    const parts = [0, 10, 20].map((place) => ({ id: `step-${place}`, title: '', at: place }));
    expect(matchingParts({ ...boil!, parts }, [at(0, 1), at(0, 11), at(0, 21)], 1)).toEqual([]);
  });
});

describe('marks', () => {
  const marked = (question: string, text: string, data = TEA) => {
    const { lexicon } = createSearch(data, plainIndex(data));
    return createMarker(
      unitsOf(question, lexicon),
      lexicon,
    )(text)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  };

  test.each([
    ['boiling', 'Boil the water. Boiled!', '[Boil] the water. [Boiled]!'],
    ['the tea pot', 'The kettle, a pot', 'The [kettle], a [pot]'],
    ['kettel', 'Kettle', '[Kettle]'],
    ['tea', 'team tea', 'team [tea]'],
    ['the', 'the kettle', 'the kettle'],
    ['', 'x', 'x'],
  ])('%j in %j', (question, text, expected) => {
    expect(marked(question, text)).toBe(expected);
  });

  test('not what says nothing in another name for a thing', () => {
    const synonyms = [['kettle', 'thing to boil with'], ...TEA.synonyms.slice(1)];
    expect(marked('kettle', 'To boil with a kettle', { ...TEA, synonyms })).toBe('To [boil] with a [kettle]');
  });

  test.each([
    ['ケトルでおゆ', 'やかんでお湯', '[やかん]で[お湯]'],
    ['新しく', '新しいやかん', '[新しい]やかん'],
  ])('%j in %j', (question, text, expected) => {
    expect(marked(question, text, OCHA)).toBe(expected);
  });

  test('lose and change nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (question, text) => {
        expect(marked(question, text).replace(/[[\]]/g, '')).toBe(text.replace(/[[\]]/g, ''));
      }),
    );
  });
});
