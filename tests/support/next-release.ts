import type { Page } from 'playwright';
import { expect } from 'vitest';
import { lookForNew } from './browser-offline.ts';
import { GUIDE } from './browser-walk-open.ts';
import { PATIENCE } from './browser.ts';
import type { Machine } from './machine.ts';

/** The title of the article that each release changes, as it is in the first. */
export const TITLE = 'Add a User on Android by scanning the QR code';
/** The file of words that each release changes. */
export const WORDS = 'en/walkthrough.json';

/** Publishes the next release: another title, other words, other scripts. */
export async function next(
  site: Machine,
  number: number,
  before = `${TITLE}${number === 2 ? '' : ` ${number - 1}`}`,
): Promise<string> {
  site.built.edit(`en/articles/${GUIDE}/index.html`, before, `${TITLE} ${number}`);
  site.built.edit(WORDS, '{"', `{"release${number}":"","`);
  site.built.rename();
  return site.publish();
}

/** What offers the new version. */
export const offer = (page: Page) => page.locator('.update-offer[data-said="update.ready"]');
/**
 * Pages are opened until the new version is offered: one that was found in the middle of its publication, while nginx still
 * had some of its files as they were, is whole and offered at one of the next.
 */
export async function comeAgain(page: Page): Promise<void> {
  const isOffered = async (): Promise<boolean> => {
    await page.reload();
    // The one that runs says how far it is kept, unless a newer one has been found already.
    await page.locator('html[data-offline], .update-offer').first().waitFor({ state: 'attached' });
    await lookForNew(page);
    return offer(page)
      .waitFor({ timeout: 10_000 })
      .then(() => true)
      .catch(() => false);
  };
  await expect.poll(isOffered, { timeout: 2 * PATIENCE }).toBe(true);
}
