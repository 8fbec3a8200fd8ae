import type { Page } from 'playwright';
import { lookForNew } from './browser-offline.ts';
import { GUIDE } from './browser-walk-open.ts';
import type { Machine } from './machine.ts';

/** The title of the article that each release changes, as it is in the first. */
export const TITLE = 'Add a User on Android by scanning the QR code';
/** The file of words that each release changes. */
const WORDS = 'en/display.json';

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
const offer = (page: Page) => page.locator('.update-offer[data-said="update.ready"]');

/** The browser finds the new release, as it does when another page is opened; this one takes up what it is offered. */
export async function takeUp(page: Page): Promise<void> {
  await lookForNew(page);
  await offer(page).getByRole('button', { name: 'Reload' }).click();
  await offer(page).waitFor({ state: 'detached' });
}
