import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';
import { settingsOf } from '../../support/browser-figures.ts';
import { coveredControls } from '../../support/browser-layout.ts';
import { PHONE, walkAt } from '../../support/browser-walk-open.ts';
import { choose, addressOf, guides, someGuides, start } from '../../support/browser-walk.ts';

describe('the board of screens', () => {
  test.for(aThirdOf(someGuides))(
    'of $guide is drawn as the figures are, and below its way out ($language)',
    async (its, { visit }) => {
      const { guide, language } = its;
      const page = await visit(addressOf(language, guide), PHONE);
      const figures = await settingsOf(page, '[data-step] .figure-screen');
      await start(page, language);
      await choose(page, language, 'board');
      await page.locator('dialog[open] .s').first().waitFor();
      expect(await settingsOf(page, 'dialog .figure-screen')).toEqual(figures);
      // Each guide's in another window; in the full run in all.
      for (const width of inTurn([320, 390, 1280], guides.indexOf(guide))) {
        await page.setViewportSize({ width, height: 664 });
        expect(await coveredControls(page), `${width} px`).toEqual([]);
      }
    },
  );
});

describe('the check of the board finds', () => {
  test('a mark that lies over the way out', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    await choose(page, 'en', 'board');
    await page.locator('dialog[open] .s').first().waitFor();
    await page.setViewportSize({ width: 390, height: 664 });
    await page.evaluate(() => {
      for (const screen of document.querySelectorAll<HTMLElement>('dialog .s')) screen.style.isolation = 'auto';
    });
    expect((await coveredControls(page)).length).toBeGreaterThan(0);
  });
});
