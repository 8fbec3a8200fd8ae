import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryOf, languagesOf } from '../../src/content/index.ts';
import type { LexiconData } from '../../src/features/search/query/lexicon.ts';
import { documents, fileAt, textOf } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { projectFolder } from '../support/sources.ts';

const library = libraryOf(projectFolder);
const editions = Object.entries(library.site.editions).map(([edition, { of, name }]) => ({ edition, of, name }));
/** Agents' pages have no editions. */
const OF_OTHERS = /^\/[^/]+\/agent\//;

const pathsOf = (language: string) =>
  documents.flatMap((page) => (page.language === language ? [page.address.replace(`/${language}/`, '')] : []));
const lexicon = (language: string): LexiconData =>
  JSON.parse(readFileSync(join(siteFolder, 'search', `${language}.json`), 'utf8')) as LexiconData;

test('what ships has an edition', () => {
  expect(editions).not.toEqual([]);
});

describe.each(editions)('$edition', ({ edition, of, name }) => {
  const pages = documents.filter(({ language }) => language === edition);

  test('has each page of its language that readers see, and no other', () => {
    const readers = pathsOf(of).filter((path) => !OF_OTHERS.test(`/${of}/${path}`));
    expect(pathsOf(edition)).toEqual(readers);
  });

  test('is offered on each page of readers beside the languages, and on no other', () => {
    for (const { document, address, language } of documents) {
      if (language === undefined || language === edition || !document.querySelector('.site-header')) continue;
      const offered = document.querySelector(`.site-header [data-language="${edition}"]`);
      if (OF_OTHERS.test(address)) expect(offered, address).toBeNull();
      else {
        expect(textOf(offered), address).toBe(name);
        expect(fileAt(offered!.getAttribute('href')!), address).toBeDefined();
        expect(offered!.getAttribute('lang'), address).toBe(of);
      }
    }
  });

  test('leads to its own pages: to those of a language only where the reader chooses that', () => {
    const others = Object.keys(library.site.languages).map(
      (language) => `a[href^="/${language}/"]:not([data-language])`,
    );
    for (const { document, address } of pages) {
      const links = [...document.querySelectorAll(others.join(', '))].map((link) => link.getAttribute('href'));
      expect(links, address).toEqual([]);
    }
  });

  test('says that an article is not written in it just where it is not', () => {
    const words = library.ui.get(edition)!['article.fallback']!.split('{{')[0]!;
    for (const { document, address } of pages) {
      const [, id] = /\/articles\/([^/]+)\//.exec(address) ?? [];
      if (id === undefined) continue;
      const isSaid = textOf(document.querySelector('.notice')).startsWith(words);
      expect(isSaid, address).toBe(!languagesOf(library, id).includes(edition));
    }
  });

  test('has search answer as its language does, and lead to its own pages', () => {
    const [own, whole] = [lexicon(edition), lexicon(of)];
    expect(own.entries.map(({ page }) => page)).toEqual(whole.entries.map(({ page }) => page));
    expect(own.words).toBe(whole.words);
    for (const { url } of [
      ...own.entries,
      ...own.subjects,
      ...own.entries.flatMap(({ diagnosis }) => diagnosis ?? []),
    ]) {
      const [path = ''] = url.split('#');
      expect(url.startsWith(`/${edition}/`) || !url.startsWith('/'), url).toBe(true);
      if (path.startsWith('/')) expect(existsSync(join(siteFolder, path, 'index.html')), url).toBe(true);
    }
  });

  test('calls what search finds as its pages do', () => {
    const titles = new Map(pages.map(({ address, document }) => [address, textOf(document.querySelector('h1'))]));
    const articles = lexicon(edition).entries.filter(({ url }) => url.includes('/articles/') && !url.includes('#'));
    expect(articles.length).toBeGreaterThan(5);
    for (const { url, title } of articles)
      expect(title.replace(/\s/g, ''), url).toBe(titles.get(url)?.replace(/\s/g, ''));
  });
});
