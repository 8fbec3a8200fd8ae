import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { displayButton, displayWords } from '../../support/browser-display.ts';
import { test } from '../../support/browser.ts';
import { switchLanguage } from '../../support/browser-words.ts';

/** Opens a page whose scripts are still on their way. @returns what lets them come */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
  const come = Promise.withResolvers<undefined>();
  await page.route(/\.js$/, async (route) => {
    await come.promise;
    await route.fallback();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return async () => {
    come.resolve(undefined);
    await page.waitForLoadState('domcontentloaded');
  };
}

describe("a press on a button that comes before the page's scripts", () => {
  test('is done once they have come', async ({ visit }) => {
    const page = await visit('about:blank');
    const letCome = await openSlowly(page, '/en/');
    await displayButton(page).click();
    await letCome();
    const settings = page.getByRole('dialog', { name: displayWords.en.name });
    await settings.waitFor();
    await settings.getByRole('button', { name: displayWords.en.close }).click();
    await settings.waitFor({ state: 'detached' });
  });

  test('is done once, however often it was tried', async ({ visit }) => {
    const page = await visit('about:blank');
    const letCome = await openSlowly(page, '/en/');
    const button = displayButton(page);
    await button.click();
    await button.click();
    await page.evaluate(() => {
      const root = document.documentElement;
      root.dataset['presses'] = '0';
      addEventListener('click', () => (root.dataset['presses'] = String(Number(root.dataset['presses']) + 1)));
    });
    await letCome();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('html').getAttribute('data-presses')).toBe('1');
  });

  test('does not keep a link or a field from being used', async ({ visit }) => {
    const page = await visit('about:blank');
    await openSlowly(page, '/en/');
    await page.getByRole('searchbox').fill('camera');
    await switchLanguage(page, 'en');
    await page.waitForURL('**/ja/', { waitUntil: 'commit' });
  });
});
