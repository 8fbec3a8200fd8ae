import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { fragmentOf, walking, walks } from '../../support/browser-walk.ts';
import { PHONE } from '../../support/browser-walk-open.ts';
import { isWhole } from '../../support/coverage.ts';

const EDITION = 'ja-easy';
/** What a reader of the edition sees. */
const says = {
  start: '手順を1つずつ見る',
  begin: 'はい、始める',
  next: '次へ',
  confirm: '最後までできましたか？',
  yes: 'はい',
  done: '終わりました',
  searchField: '聞きたいことや、エラーの言葉で探す',
  search: '探す',
};

/** The shortest way where something is chosen; of all guides all ways in the full run. */
const shortest = walks
  .filter(({ way }) => way !== '')
  .toSorted((a, b) => a.places.length - b.places.length)
  .slice(0, 1);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the easy edition', () => {
  test.for(isWhole ? walks : shortest)(
    'is walked to the end: $guide by “$way”',
    async ({ guide, places }, { visit }) => {
      const page = await visit(`/${EDITION}/articles/${guide}/`, PHONE);
      await page.getByRole('link', { name: says.start }).click();
      await page.locator('guided-walk:is([data-phase="introduced"], [data-phase="walking"])').waitFor();
      if ((await page.locator('[data-phase="introduced"]').count()) > 0) await press(page, says.begin);
      await walking(page);
      for (const [index, place] of places.entries()) {
        if (index > 0) {
          const hasWays = (await page.locator('[aria-current="step"] [data-way]').count()) > 0;
          if (hasWays) await page.locator(`[aria-current="step"] [data-way="${place.ways.at(-1)!}"]`).click();
          else await press(page, says.next);
        }
        await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(place));
        expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe(place.step);
      }
      await press(page, says.next);
      await page.getByRole('heading', { name: says.confirm }).waitFor();
      await press(page, says.yes);
      await page.getByRole('heading', { name: says.done }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    },
  );

  test('keeps the place when one changes to it and back, and answers a search with its own pages', async ({
    visit,
  }) => {
    const page = await visit('/ja/articles/qr-not-read/#cause-out-of-focus');
    const header = page.getByRole('banner');
    const choose = async (name: string) => {
      await header.locator('.languages > summary').click();
      await header.getByRole('link', { name, exact: true }).click();
    };
    await choose('やさしい日本語');
    await page.waitForURL(`**/${EDITION}/articles/qr-not-read/#cause-out-of-focus`);
    await page.goto(`${new URL(page.url()).origin}/${EDITION}/search/`);
    await page.getByRole('searchbox', { name: says.searchField }).fill('カメラを つかわないで ふやす');
    await page.getByRole('main').getByRole('button', { name: says.search }).click();
    const first = page.locator('[data-result]').first();
    await first.waitFor();
    const links = await page.locator('[data-result]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toContain(`/${EDITION}/`);
    await choose('日本語');
    await page.waitForURL('**/ja/search/**');
  });
});
