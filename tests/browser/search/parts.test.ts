import { pathToFileURL } from 'node:url';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { articleIds, libraryOf } from '../../../src/content/index.ts';
import { writeSearchIndex } from '../../../src/build/search-index.ts';
import { copyOfSite, type SiteCopy } from '../../support/browser-offline.ts';
import { test } from '../../support/browser.ts';
import { projectFolder } from '../../support/sources.ts';

/** Articles of a part. */
const MAX = 4;

let site: SiteCopy;
beforeAll(async () => {
  site = await copyOfSite();
  await writeSearchIndex(pathToFileURL(`${site.folder}/`), libraryOf(projectFolder), undefined, { max: MAX });
  return () => site.close();
});

describe('a site whose index is made in parts', () => {
  test('has each part once', () => {
    const folders = readdirSync(join(site.folder, 'pagefind'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    // The first part has no folder of its own.
    const parts = Math.ceil(articleIds(libraryOf(projectFolder)).length / MAX);
    expect(folders.sort()).toEqual([
      ...Array.from({ length: parts - 1 }, (_, at) => String(at + 2)),
      'fragment',
      'index',
    ]);
  });

  // Of two parts; the last by a word that only the index knows.
  test('is searched in all of them', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/search/`);
    for (const [query, article] of [
      ['an eror has ocurred', 'activation-error'],
      ['drop-down', 'message-delivery'],
    ] as const) {
      await page.getByRole('searchbox').fill(query);
      const first = () => page.locator('[data-result]').first().getAttribute('data-result');
      await expect.poll(first, { message: query }).toBe(article);
    }
  });
});
