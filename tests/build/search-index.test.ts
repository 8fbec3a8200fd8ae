import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleIds, libraryOf } from '../../src/content/index.ts';
import { addressesOf } from '../../src/i18n/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import { beginSearchIndex } from '../../src/build/search-index.ts';
import type { LexiconData } from '../../src/features/search/query/lexicon.ts';
import { normalise } from '../../src/features/search/query/text.ts';
import { inTurn } from '../support/coverage.ts';
import { projectFolder } from '../support/sources.ts';

const library = libraryOf(projectFolder);
const languages = Object.keys(library.site.languages);
const pages = articleIds(library).flatMap((id) =>
  languages.map((language) => {
    const body = `<main data-pagefind-body><h1>${id} ${language}</h1></main>`;
    return {
      address: addressesOf(library.site.address).article(language, id),
      page: `<html lang="${language}"><body>${body}</body></html>`,
    };
  }),
);

/** The same in one language, without a dictionary. */
const { en } = library.site.languages;
const inEnglish = { ...library, site: { ...library.site, languages: { en: assertDefined(en) } } };
const englishPages = pages.filter(({ page }) => page.includes('lang="en"'));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shirube-index-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The files of the index of some pages, and what is in them. */
async function indexOf(name: string, given: typeof pages, of = library, most?: number) {
  const to = join(folder, name);
  const index = beginSearchIndex(of, pathToFileURL(`${to}/`), { max: most });
  for (const { address, page } of given) index.add(address, page);
  const results = await index.end();
  const files = readdirSync(to, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(to.length), readFileSync(file, 'base64')]);
  return { results, files: new Map(files as [string, string][]) };
}

/** What the index keeps of a result. */
function fragmentOf(content: string): { url: string; content: string; meta: Record<string, string> } {
  const text = gunzipSync(Buffer.from(content, 'base64')).toString();
  return JSON.parse(text.slice(text.indexOf('{'))) as ReturnType<typeof fragmentOf>;
}

describe('an index', () => {
  test('is the same in whatever order its pages come, in one part or in several, and without pages that are no article', async () => {
    const other = { address: `/${languages[0]}/agent/`, page: pages[0]!.page };
    const mixed = [...pages.slice(3), other, ...pages.slice(0, 3)].reverse();
    for (const most of inTurn([undefined, 4], 1)) {
      const [one, other] = [
        await indexOf(`a${most}`, pages, library, most),
        await indexOf(`b${most}`, mixed, library, most),
      ];
      expect([...other.files.keys()].sort()).toEqual([...one.files.keys()].sort());
      for (const [file, content] of one.files) expect(other.files.get(file), file).toBe(content);
      expect(other.results).toBe(one.results);
    }
  });

  test('has all the others where one does not come', async () => {
    const one = await indexOf('a', englishPages, inEnglish);
    const less = await indexOf('b', englishPages.slice(1), inEnglish);
    expect(less.results).toBe(one.results - 1);
  });

  test('knows what people type who look for an article, which stands on no page', async () => {
    const [id] = articleIds(library);
    const articles = library.articles.map((article) =>
      article.id === id && article.matter
        ? { ...article, matter: { ...article.matter, keywords: ['R&D "<quoted>"'] } }
        : article,
    );
    const { files } = await indexOf('a', englishPages, { ...inEnglish, articles });
    const found = [...files].filter(([file]) => file.includes('/fragment/')).map(([, content]) => fragmentOf(content));
    const its = assertDefined(found.find(({ url }) => url === `/en/articles/${id}/`));
    expect(its.meta.kw).toContain('R&D "<quoted>"');
    for (const { url, meta } of found) if (url.endsWith('/')) expect(meta.kw, url).toMatch(/\w/);
    const bare = englishPages.map((given) => ({ ...given, page: given.page.replaceAll('body', 'p') }));
    await expect(indexOf('b', bare, inEnglish)).rejects.toThrow('no `<body`');
  });

  test('has no instructions of drawings among its synonyms', async () => {
    const { files } = await indexOf('a', englishPages, inEnglish);
    const text = Buffer.from(assertDefined(files.get('/search/en.json')), 'base64').toString();
    const synonyms = (JSON.parse(text) as LexiconData).synonyms.flat();
    const labels = Object.entries(assertDefined(library.labels.get('en')).words);
    const acts = labels.flatMap(([key, label]) => (key.startsWith('acts.') ? normalise(label) : []));
    expect(acts.length).toBeGreaterThan(3);
    expect(synonyms.length).toBeGreaterThan(acts.length);
    expect(acts.filter((each) => synonyms.includes(each))).toEqual([]);
  });

  test('must not ship where no page can be searched', async () => {
    const bare = englishPages.map(({ address }) => ({ address, page: '<html lang="en"><body></body></html>' }));
    await expect(indexOf('a', bare, inEnglish)).rejects.toThrow('nothing to search');
  });
});
