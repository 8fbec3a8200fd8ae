import { describe, expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { linesOf, MARKED } from '../../support/browser-lines.ts';
import { needing, test } from '../../support/engines/test.ts';

/** How pages are read by those who ask for it otherwise. */
export function appearance(): void {
  const dark = needing('media');
  const plain = needing('no script');
  const routed = needing('routing');
  describe('a page', () => {
    dark.test(`is dark where the system is${dark.without}`, async ({ visit }) => {
      const page = await visit('/en/');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page)).toEqual([]);
    });

    test('begins its lines where a phrase does, in Japanese', async ({ visit }) => {
      const page = await visit('/ja/articles/iphone-activate-qr/', { width: 390, height: 844 });
      const { begun, torn } = await linesOf(page, MARKED);
      expect(torn).toEqual([]);
      expect(begun).toBeGreaterThan(20);
      await page.goto('/ja/diagnosis/');
      expect((await linesOf(page, MARKED)).torn).toEqual([]);
      await page.goto('/ja/simulator/?task=add-user&platform=iphone&method=qr');
      await page.locator('.sim-next').waitFor();
      const next = await linesOf(page, '.sim-next');
      expect(next.torn).toEqual([]);
      expect(next.begun).toBeGreaterThan(0);
    });

    plain.test(`is read without scripts${plain.without}`, async ({ visit }) => {
      const page = await visit('/en/', { script: false });
      expect(await page.locator('html').getAttribute('data-script')).toBeNull();
    });

    routed.test(`says that a guide could not be loaded${routed.without}`, async ({ visit }) => {
      const page = await visit('about:blank');
      await page.route(/\/_astro\/guide\.[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
      await page.goto('/en/articles/android-add-user-qr/');
      await page.locator('[data-action="start"]').click();
      await page.locator('.update-offer').waitFor();
    });
  });
}
