import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Visit } from './browser-walk-open.ts';
import { PATIENCE, type View } from './browser.ts';
import { copyOfBuilt, type BuiltCopy } from './built-copy.ts';
import { serveFolder, type Served } from './serve-folder.ts';

/** A reader whose browser keeps the site. */
export const WITH_WORKER: View = { worker: true };

/** A copy of the built site that is being served, to be changed and closed. Closing it twice does no harm. */
export type SiteCopy = Served & BuiltCopy;

/** Serves a copy of the built site. */
export async function copyOfSite(): Promise<SiteCopy> {
  const copy = copyOfBuilt();
  const served = await serveFolder(copy.folder);
  return {
    ...copy,
    ...served,
    async close() {
      await served.close().catch(() => undefined);
      copy.remove();
    },
  };
}

/** Waits until the service worker says how much it keeps. */
export async function keeps(page: Page, state: 'complete' | 'partial' | 'full' = 'complete'): Promise<void> {
  const kept = () => page.locator('html').getAttribute('data-offline');
  await expect.poll(kept, { timeout: 2 * PATIENCE }).toBe(state);
}

/** The browser looks for a new version, as it does automatically when a page is opened. */
export async function lookForNew(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
}

/** The addresses that are kept, without their revisions. */
export function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** A built site as a reader finds it who has seen one page of it, and whose network no longer exists: its server has ended. */
export async function withoutNetwork(visit: Visit, folder: string, address: string): Promise<Page> {
  const { origin, close } = await serveFolder(folder);
  const page = await visit(origin + address, WITH_WORKER);
  await keeps(page);
  await close();
  return page;
}
