import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { KEPT_IDS } from '../../../src/ui/kept/list.ts';
import { axeFaults } from '../../support/browser-axe.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

const LANGUAGES = ['en', 'ja'] as const;
const PLANTED = {
  'shirube.theme': 'dark',
  'shirube.walk.android-add-user-qr': '#step-scan~login',
  'shirube.pace.android-add-user-qr': '1.25',
  'shirube.later-version': 'x',
  'of-another-site': 'stays',
};

/** The page, with some things kept before. */
async function privacyAt(
  visit: (address: string, view?: object) => Promise<Page>,
  language: string,
  view: object = {},
): Promise<Page> {
  const page = await visit(`/${language}/404/`, view);
  await page.evaluate((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  }, PLANTED);
  await page.goto(`/${language}/privacy/`);
  return page;
}
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

describe('the page about what is kept', () => {
  for (const language of inTurn(LANGUAGES, 0))
    test(`in ${language} tells without scripts of all that is kept, and how to clear it`, async ({ visit }) => {
      const page = await visit(`/${language}/privacy/`, { script: false });
      const shown = await page
        .locator('[data-kept]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-kept')));
      // Of the app one version is known, and nobody is counted.
      const absent: readonly string[] = ['version', 'counting', 'counted'];
      expect(shown).toEqual(KEPT_IDS.filter((id) => !absent.includes(id)));
      for (const button of await page.locator('kept-here button').all()) expect(await button.isVisible()).toBe(false);
    });

  for (const language of inTurn(LANGUAGES, 1))
    test(`in ${language} shows what is here with nothing that axe finds, clears it all, and nothing of anybody else`, async ({
      visit,
    }) => {
      const page = await privacyAt(visit, language, { width: 320 });
      expect(await axeFaults(page)).toEqual([]);
      const said = page.locator('.kept-said');
      // It is asked once more, and can be left, by keyboard alone.
      await page.locator('[data-action="clear-all"]').press('Enter');
      await page.keyboard.press('Enter');
      expect(await kept(page)).toContain('shirube.pace.android-add-user-qr');
      await page.locator('[data-action="clear-all"]').press('Enter');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => kept(page)).toEqual(['of-another-site']);
      await said.getByText(language === 'en' ? 'Everything that this site kept' : 'すべて消しました').waitFor();
      expect(await said.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    });

  test('clears the copy of the site with its worker, even while it is being fetched', async ({ visit }) => {
    const page = await visit('/en/', { worker: true });
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await page.goto('/en/privacy/');
    await page.locator('[data-action="clear-all"]').click();
    await page.locator('[data-action="clear-sure"]').click();
    await page.locator('.kept-said').getByText('Everything that this site kept').waitFor();
    const left = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
        return [(await navigator.serviceWorker.getRegistrations()).length, ...files].reduce(
          (sum, each) => sum + each,
          0,
        );
      });
    expect(await left()).toBe(0);
    // What was under way is at rest once the page has been idle; nothing comes back. A window without painting is
    // never told to be idle.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
    expect(await left()).toBe(0);
    // The next page keeps a copy again.
    await page.goto('/en/');
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
  });

  test('says so where the browser forbids it', async ({ visit }) => {
    const page = await visit('/en/privacy/', {
      prepare: (opened: Page) => opened.addInitScript(() => (Storage.prototype.removeItem = () => undefined)),
    });
    await page.evaluate(() => localStorage.setItem('shirube.pace.x', '1.25'));
    await page.locator('[data-action="clear-all"]').click();
    await page.locator('[data-action="clear-sure"]').click();
    await page.locator('.kept-said').getByText('Not everything could be cleared').waitFor();
  });
});

test('what is over is deleted once a page has nothing else to do', async ({ visit }) => {
  const page = await visit('/en/404/');
  await page.evaluate(() => {
    localStorage.setItem('shirube.pace.x', '1.25');
    localStorage.setItem('shirube.pace.y', '1.25');
    localStorage.setItem('shirube.dates', '{"pace.x":10000}');
  });
  await page.goto('/en/');
  await expect.poll(() => kept(page)).not.toContain('shirube.pace.x');
  expect(await kept(page)).toContain('shirube.pace.y');
});
