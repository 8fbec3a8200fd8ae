import { describe, expect } from 'vitest';
import { askInDialog, searchDialog, suggestions } from '../../support/browser-search.ts';
import { times } from '../../support/coverage.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';

const FOUND = '[data-result]';

/** The search over a page and on its own, and the way back to it. */
export function search(): void {
  describe('the search', () => {
    test('opens by its key, suggests, and leads to an article', async ({ visit }) => {
      const page = await visit('/en/articles/front-camera/');
      await askInDialog(page, 'en', 'KB3073');
      expect(await suggestions(page, 'en').count()).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await searchDialog(page, 'en').waitFor({ state: 'detached' });
      await askInDialog(page, 'en', 'KB3073');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/articles/references/#reference-KB3073');
    });

    if (isTurn(0))
      test('is opened by its button as soon as the page is there', async ({ visit }) => {
        const page = await visit('/ja/');
        for (let left = times(5); left > 0; left--) {
          await page.reload();
          await page.getByRole('banner').locator('[data-search]').click();
          await searchDialog(page, 'ja').waitFor();
        }
      });

    if (isTurn(1))
      test('stands as it was when an article is left by Back: what was asked, and what was found', async ({
        visit,
      }) => {
        const page = await visit('/ja/search/');
        const field = page.getByRole('searchbox');
        await field.fill('自分の顔が映る');
        await page.locator(FOUND).first().waitFor();
        const found = await page.locator(FOUND).allTextContents();
        await page.locator(FOUND).first().click();
        await page.waitForURL(/\/articles\//);
        await page.goBack();
        await page.waitForFunction(() => location.pathname.endsWith('/search/'));
        await page.locator(FOUND).first().waitFor();
        expect(await page.locator(FOUND).allTextContents()).toEqual(found);
        expect(await field.inputValue()).toBe('自分の顔が映る');
      });

    if (isTurn(1))
      test('takes a number from the home page to the place it means', async ({ visit }) => {
        const page = await visit('/en/', { width: 390, height: 664 });
        await page.locator('search-field input').fill('110 110 8008');
        await page.locator('search-field input').press('Enter');
        await page.locator('[data-step="scan"][aria-current="step"]').waitFor();
      });
  });
}
