import { describe, expect } from 'vitest';
import { controlNames, tabThrough } from '../../support/browser-focus.ts';
import { GUIDE, PHONE } from '../../support/browser-walk-open.ts';
import { addressOf } from '../../support/browser-walk.ts';
import { words } from '../../support/browser-words.ts';
import { isWhole } from '../../support/coverage.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';

const pages = isWhole
  ? ['/', '/en/', '/ja/', addressOf('en', GUIDE), '/ja/articles/references/', '/404.html']
  : ['/ja/', '/404.html'];

/** Tab reaches all there is to press, and shows where it is. */
export function keyboard(): void {
  describe('Tab', () => {
    test.for(pages.filter((_, index) => isTurn(index)))(
      'reaches every control of %s in order, and shows where it is',
      async (address, { visit }) => {
        const page = await visit(address, PHONE);
        const stops = await tabThrough(page);
        expect(stops.map(({ name }) => name)).toEqual(await controlNames(page));
        // Firefox moves the window only to what lies outside of it altogether.
        expect(stops.filter(({ partlyVisible }) => !partlyVisible)).toEqual([]);
      },
    );

    test('reaches the content by its first stop', async ({ visit }) => {
      const page = await visit('/en/articles/front-camera/');
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: words.en.skip });
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
    });
  });
}
