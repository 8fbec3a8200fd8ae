import { describe, expect } from 'vitest';
import { linesOf, MARKED } from '../../support/browser-lines.ts';
import { needing, test } from '../../support/engines/test.ts';

/** How pages are laid out, and what they say where a part is missing. */
export function appearance(): void {
  const routed = needing('routing');
  describe('a page', () => {
    test('begins its lines where a phrase does, in Japanese', async ({ visit }) => {
      const page = await visit('/ja/articles/iphone-activate-qr/', { width: 390, height: 844 });
      const lies = async (selector: string, begun: number): Promise<void> => {
        await expect.poll(async () => (await linesOf(page, selector)).begun).toBeGreaterThan(begun);
        expect((await linesOf(page, selector)).torn, page.url()).toEqual([]);
      };
      await lies(MARKED, 20);
      await page.goto('/ja/diagnosis/');
      await lies(MARKED, 5);
      await page.goto('/ja/diagnosis/qr-not-read/');
      await lies('.diag-answer', 1);
      await page.goto('/ja/simulator/?task=add-user&platform=iphone&method=qr');
      // It can fit one line.
      await lies('.sim-next', -1);
    });

    routed.test(`says that a guide could not be loaded${routed.without}`, async ({ visit }) => {
      const page = await visit('about:blank');
      await page.route(/\/_astro\/walk\.[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
      await page.goto('/en/articles/android-add-user-qr/');
      await page.locator('[data-action="start"]').click();
      await page.locator('.update-offer').waitFor();
    });
  });
}
