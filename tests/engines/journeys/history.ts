import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { FIRST, GUIDE, PHONE, SCAN, confirmingAt, troubledAt, walkAt } from '../../support/browser-walk-open.ts';
import {
  addressOf,
  expectPlace,
  expectPlaceSoon,
  focusedText,
  fragmentOf,
  goOn,
  pageStatus,
  press,
  start,
  statusAt,
  walking,
} from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { switchLanguage, words } from '../../support/browser-words.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { needing, test } from '../../support/engines/test.ts';

const SERVICES = { step: 'services', ways: ['login'] };
/** A page that was kept as is there without a load. */
const arrived = (page: Page, address: string): Promise<unknown> =>
  page.waitForFunction((end) => location.href.endsWith(end), address);
/** The place, but for the focus: on a page that was kept, it is where it was, on the link that led away. */
async function expectSame(page: Page, place: typeof SCAN): Promise<void> {
  const { focused: _now, ...seen } = await pageStatus(page);
  const { focused: _then, ...should } = await statusAt(page, GUIDE, place);
  expect(seen).toEqual(should);
}

const expectFocused = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((given) => document.activeElement?.textContent?.trim() === given, text);

/** Links to places, the browser's Back and Forward, and pages that come back as left. */
export function history(): void {
  const kept = needing('kept pages');
  describe('the history of a walk', () => {
    test('leads back and forward through its places, and out of it', async ({ visit }) => {
      const page = await visit(addressOf('en', GUIDE), PHONE);
      await start(page, 'en');
      await goOn(page, 'en', SERVICES);
      await expectPlace(page, GUIDE, SERVICES);
      await page.goBack();
      await expectPlaceSoon(page, GUIDE, FIRST);
      await page.goForward();
      await expectPlaceSoon(page, GUIDE, SERVICES);
      await press(page, says.en.back);
      await expectPlaceSoon(page, GUIDE, FIRST);
      await page.reload();
      await walking(page);
      await expectPlace(page, GUIDE, FIRST);
    });

    kept.test(
      `shows the place again when another page is left by Back, kept as it was${kept.without}`,
      async ({ visit }) => {
        const page = await visit(addressOf('ja', GUIDE, fragmentOf(SCAN)), { ...PHONE, keepsPages: true });
        await walking(page);
        await page.evaluate(() => void Object.assign(window, { isKept: true }));
        await page.getByRole('banner').getByRole('link', { name: words.ja.home }).click();
        await page.waitForURL('**/ja/');
        await page.goBack();
        await arrived(page, addressOf('ja', GUIDE, fragmentOf(SCAN)));
        expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
        await expectSame(page, SCAN);
        // It works as before.
        await page.evaluate(() => document.querySelector<HTMLElement>('[data-action="trouble"]')!.click());
        await expectFocused(page, says.ja.troubleTitle);
      },
    );

    if (isTurn(1))
      test('goes with the reader into the other language', async ({ visit }) => {
        const page = await walkAt(visit, 'ja', { at: SCAN });
        await switchLanguage(page, 'ja');
        await page.waitForURL(`**${addressOf('en', GUIDE, fragmentOf(SCAN))}`);
        await walking(page);
        await expectPlace(page, GUIDE, SCAN);
        await page.goBack();
        await arrived(page, addressOf('ja', GUIDE, fragmentOf(SCAN)));
        await walking(page);
        await expectSame(page, SCAN);
      });

    if (isTurn(0))
      test('holds what helps, and leads back from it to the step', async ({ visit }) => {
        const page = await troubledAt(visit, 'en');
        await page.locator('button.row:has(.phrases)').first().click();
        await page.locator('.problem[data-open]').waitFor();
        await page.reload();
        await page.locator('.problem[data-open]').waitFor();
        await page.goBack();
        await expectPlaceSoon(page, GUIDE, SCAN);
        await page.goForward();
        await page.locator('.problem[data-open]').waitFor();
        await press(page, says.en.solvedYes);
        await expectPlaceSoon(page, GUIDE, SCAN);
      });

    if (isTurn(1))
      test('leads from the last check back to the last step, and from what it leads to', async ({ visit }) => {
        const { confirm, no, troubleTitle } = says.ja;
        const page = await confirmingAt(visit, 'ja');
        await expectFocused(page, confirm);
        await press(page, no);
        await expectFocused(page, troubleTitle);
        await page.locator('.walk-trouble a.row:has(.phrases)').first().click();
        await page.waitForURL(/\/diagnosis\/activation-error\//);
        await page.goBack();
        await page.locator('.walk-trouble').waitFor();
        expect(await focusedText(page)).not.toBe('');
      });
  });
}
