import { describe, expect } from 'vitest';
import { test } from '../../support/engines/test.ts';

/** How a page looks by what a reader has chosen. */
export function display(): void {
  describe('the display settings', () => {
    test('open, hold at once and on the next page, and put readings over words that no text has', async ({ visit }) => {
      const page = await visit('/ja/articles/qr-not-read/');
      const before = await page.evaluate(() => document.querySelector('main')!.textContent);
      await page.locator('[data-display]').click();
      const radio = (name: string, value: string) => page.locator(`.display input[name="${name}"][value="${value}"]`);
      await radio('size', '150').click();
      await radio('theme', 'dark').click();
      await radio('readings', 'on').click();
      await page.locator('main ruby').first().waitFor();
      await page.goto('/ja/articles/front-camera/');
      await page.goto('/ja/articles/qr-not-read/');
      await page.locator('main ruby').first().waitFor();
      const seen = await page.evaluate(() => ({
        text: document.querySelector('main')!.textContent,
        isDrawn: document.querySelector('h1 rt')!.getBoundingClientRect().height > 0,
        size: getComputedStyle(document.body).fontSize,
        theme: document.documentElement.dataset['theme'],
      }));
      expect(seen).toEqual({ text: before, isDrawn: true, size: '24px', theme: 'dark' });
    });
  });
}
