import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleIds, libraryOf } from '../../src/content/index.ts';
import { addressesOf } from '../../src/i18n/index.ts';
import { beginSearchIndex } from '../../src/build/search-index.ts';
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

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shirube-index-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The files of the index of some pages, and what is in them. */
async function indexOf(name: string, given: typeof pages, most?: number) {
  const to = join(folder, name);
  const index = beginSearchIndex(library, pathToFileURL(`${to}/`), { most });
  for (const { address, page } of given) index.add(address, page);
  const results = await index.end();
  const files = readdirSync(to, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(to.length), readFileSync(file, 'base64')]);
  return { results, files: new Map(files as [string, string][]) };
}

describe('an index', () => {
  test('is the same in whatever order its pages come, in one part or in several', async () => {
    const mixed = [...pages.slice(3), ...pages.slice(0, 3)].reverse();
    for (const most of inTurn([undefined, 4], 1)) {
      const [one, other] = [await indexOf(`a${most}`, pages, most), await indexOf(`b${most}`, mixed, most)];
      expect([...other.files.keys()].sort()).toEqual([...one.files.keys()].sort());
      for (const [file, content] of one.files) expect(other.files.get(file), file).toBe(content);
      expect(other.results).toBe(one.results);
    }
  });

  test('leaves out pages that are no article, and has all the others where one does not come', async () => {
    const other = { address: `/${languages[0]}/writers/`, page: pages[0]!.page };
    const [one, more, less] = [
      await indexOf('a', pages),
      await indexOf('b', [other, ...pages]),
      await indexOf('c', pages.slice(1)),
    ];
    expect(more.results).toBe(one.results);
    expect(less.results).toBe(one.results - 1);
  });

  test('must not ship where no page can be searched', async () => {
    const bare = pages.map(({ address }) => ({ address, page: '<html lang="en"><body></body></html>' }));
    await expect(indexOf('a', bare)).rejects.toThrow('nothing to search');
  });
});
