import type { Page } from 'playwright';
import { expect } from 'vitest';
import { consoleAt } from '../../support/browser-agent.ts';
import { test, type View } from '../../support/browser.ts';

/** A browser as one is whose owner has blocked cookies, and with them everything that a page could keep or share. */
function withEverythingForbidden(errors: string[]): View {
  return {
    prepare: (page: Page) => {
      page.on('pageerror', (error) => errors.push(String(error)));
      return page.addInitScript(() => {
        const refuse = (): never => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
          Object.defineProperty(window, name, { get: refuse });
        Object.defineProperty(window, 'BroadcastChannel', {
          value: function BroadcastChannel() {
            refuse();
          },
        });
        Object.defineProperty(navigator, 'locks', { get: refuse });
      });
    },
  };
}

test('pages, the console and the page about what is kept work where nothing may be kept', async ({ visit }) => {
  const errors: string[] = [];
  const page = await visit('/en/', withEverythingForbidden(errors));
  await page.goto('/en/privacy/');
  await page.locator('[data-action="clear-all"]').click();
  await page.locator('[data-action="clear-sure"]').click();
  await page.locator('.kept-said').getByText('Everything that this site kept').waitFor();
  const console = await consoleAt(visit, 'en', withEverythingForbidden(errors));
  await console.keyboard.press('n');
  await console.getByText('This browser cannot keep the calls.').waitFor();
  expect(errors).toEqual([]);
});
