import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCode } from '../../../src/features/search/is-code.ts';
import { addressOf, questionIn } from '../../../src/features/search/look-up.ts';
import { createSearch, resultsOf } from '../../../src/features/search/query/search.ts';
import { MAX_LENGTH } from '../../../src/features/search/query/text.ts';
import { hostileQueries } from '../../support/search-hostile.ts';
import { OCHA, plainIndex, TEA } from '../../support/search-lexicons.ts';
import { times } from '../../support/coverage.ts';

const searches = [TEA, OCHA].map((data) => createSearch(data, plainIndex(data)));

test(
  'thousands of hostile questions neither break the search nor get out of its data',
  { timeout: 120_000 },
  async () => {
    const words = new Set(searches.flatMap(({ lexicon }) => lexicon.data.words.split(' ')));
    const asked: string[] = [];
    const listening = [TEA, OCHA].map((data) =>
      createSearch(data, {
        search(query) {
          asked.push(query);
          return plainIndex(data).search(query);
        },
      }),
    );
    for (const query of hostileQueries(times(20_000))) {
      for (const { lexicon, ask } of listening) {
        const found = resultsOf(await ask(query), lexicon, query.slice(0, 9));
        expect(found.subjects).toHaveLength(lexicon.data.subjects.length);
        for (const entry of found.hits) expect(lexicon.data.entries).toContain(entry);
      }
    }
    // Nothing that somebody typed reaches the index as it is.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.flatMap((query) => query.split(' ')).filter((word) => !words.has(word))).toEqual([]);
  },
);

test('a question without end is answered as its beginning is', async () => {
  for (const { ask } of searches) {
    for (const word of ['wat ', 'camera ', 'みず', 'エラー']) {
      const answered = async (question: string) => {
        const { ranked, ...answer } = await ask(question);
        return { ...answer, ranked: ranked.map(({ entry, score }) => ({ entry, score })) };
      };
      const endless = word.repeat(20_000);
      const answer = await answered(endless);
      expect(answer).toEqual(await answered(endless.slice(0, MAX_LENGTH)));
    }
  }
});

test('any question can stand in the address, and comes back from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(questionIn(`http://site${addressOf('/xx/search/', text)}`)).toBe(text);
    }),
  );
  expect(addressOf('/xx/search/', 'a\ud800')).toBe('/xx/search/?q=a%EF%BF%BD');
});

test.each([
  ['1101108008', true],
  [' 110 110 8008 ', true],
  ['110-110-8008', true],
  ['１１０１１０８００８', true],
  ['20110', true],
  ['3073', false],
  ['KB3073', false],
  ['#30731', false],
  ['110 110 800O', true],
  ['10 cm 20 cm 30', false],
  ['', false],
])('%j is a code: %j', (text, expected) => {
  expect(isCode(text)).toBe(expected);
});
