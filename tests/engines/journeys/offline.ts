import { describe } from 'vitest';
import { keeps } from '../../support/browser-offline.ts';
import { PHONE } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlace, finish, goOn, start, walks } from '../../support/browser-walk.ts';
import { test } from '../../support/engines/test.ts';
import { siteFolder } from '../../support/pages.ts';
import { serveFolder } from '../../support/serve-folder.ts';

const KEPT_GUIDE = 'iphone-activate-qr';

/** After a visit to an article, without a network: the server has ended. */
export function offline(): void {
  describe('without a network', () => {
    test('the guide that was opened is walked to its end, and search answers', async ({ visit }) => {
      const { origin, close } = await serveFolder(siteFolder);
      const page = await visit(addressOf('ja', KEPT_GUIDE), { ...PHONE, worker: true, origin });
      await keeps(page);
      await close();
      const { guide, places } = walks.find((walk) => walk.guide === KEPT_GUIDE)!;
      await page.goto(addressOf('ja', guide));
      await start(page, 'ja');
      for (const [index, place] of places.entries()) {
        if (index > 0) await goOn(page, 'ja', place);
        await expectPlace(page, guide, place);
      }
      await finish(page, 'ja');
      await page.goto('/ja/search/?q=QR');
      await page.locator('[data-result]').first().waitFor();
    });
  });
}
