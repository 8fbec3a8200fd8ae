import { describe, expect, test } from 'vitest';
import type { LexiconData } from '../../src/features/search/query/lexicon.ts';
import { placeEntries } from '../../src/build/search-places.ts';
import { projectRoot, libraryOf } from '../../src/content/index.ts';
import { documentAt, documents, fileAt } from '../support/documents.ts';
import { languages } from '../support/browser-words.ts';

const lexiconOf = (language: string) => JSON.parse(fileAt(`/search/${language}.json`)!.toString()) as LexiconData;

test('whatever is to be found stands where the index looks for it', () => {
  const found = documents.filter(({ document }) => document.querySelector('[data-pagefind-body]'));
  expect(found.length).toBeGreaterThan(languages.length);
  for (const { address } of found) expect(address).toMatch(/^\/[^/]+\/articles\//);
});

describe.for(languages)('the lexicon (%s)', (language) => {
  const { entries, subjects, words, rarity, readings, phones } = lexiconOf(language);

  test('has every article, every reference and each of the other places', () => {
    const library = libraryOf(projectRoot());
    const articles = [...new Set(library.articles.map(({ id }) => `/${language}/articles/${id}/`))];
    const references = Object.keys(library.references).map((id) => `/${language}/articles/references/#reference-${id}`);
    const places = placeEntries(library, language).map(({ url }) => url);
    expect(places).toContain(`/${language}/simulator/`);
    expect(entries.map(({ url }) => url).sort()).toEqual([...articles, ...references, ...places].sort());
  });

  test('leads only to what is there', () => {
    const diagnoses = entries.flatMap(({ diagnosis }) => diagnosis ?? []);
    expect(diagnoses.length).toBeGreaterThan(2);
    const whole = [...entries, ...subjects, ...diagnoses].map(({ url }) => url);
    // Support is elsewhere.
    const all = whole.filter((address) => address.startsWith('/'));
    expect(all).toHaveLength(whole.length - 1);
    const gone = all.filter((address) => {
      const [page, fragment] = address.split('#');
      return fragment !== undefined && !documentAt(page!).document.getElementById(fragment);
    });
    expect(gone).toEqual([]);
    for (const address of all) expect(documentAt(address.split('#')[0]!)).toBeDefined();
  });

  test('has every word once, in order, and how rare it is', () => {
    const list = words.split(' ');
    expect(list).toEqual([...new Set(list)].sort());
    expect(rarity).toHaveLength(list.length);
    expect(rarity.filter((each) => !(each > 0))).toEqual([]);
  });

  test('reads ideographs where the language has readings, in hiragana alone', () => {
    const kana = Object.entries(readings);
    expect(kana.length > 0).toBe(language === 'ja');
    for (const [word, reading] of kana) {
      expect(word).toMatch(/\p{Script=Han}/u);
      expect(reading).not.toMatch(/\p{Script=Han}|[ァ-ヶ]/u);
    }
  });

  test('knows messages in every language, and what phones are called', () => {
    const phrases = entries.flatMap((each) => each.phrases);
    expect(phrases).toEqual(
      expect.arrayContaining(['エラーが発生しました。再度お試しください', 'An error has occurred. Please try again.']),
    );
    expect(phones).toEqual({ android: ['Android'], iphone: ['iPhone'] });
  });
});
