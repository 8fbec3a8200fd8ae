import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { coveredControls } from '../../support/browser-layout.ts';
import { walkAt } from '../../support/browser-walk-open.ts';
import { choose } from '../../support/browser-walk.ts';

describe('the check of the board finds', () => {
  test('a mark that lies over the way out', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    await choose(page, 'en', 'board');
    await page.locator('dialog[open] .s').first().waitFor();
    await page.setViewportSize({ width: 390, height: 664 });
    await page.evaluate(() => {
      for (const screen of document.querySelectorAll<HTMLElement>('dialog .figure-screen')) screen.style.zIndex = '1';
    });
    expect((await coveredControls(page)).length).toBeGreaterThan(0);
  });
});
