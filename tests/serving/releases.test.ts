import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { callAt } from '../support/browser-agent.ts';
import { storedIn } from '../support/stored-calls.ts';
import { keeps, keptAddresses, WITH_WORKER } from '../support/browser-offline.ts';
import { addressOf, expectPlace, fragmentOf, walking } from '../support/browser-walk.ts';
import { GUIDE, SCAN } from '../support/browser-walk-open.ts';
import { test } from '../support/browser.ts';
import { inTurn } from '../support/coverage.ts';
import { machine, type Machine } from '../support/machine.ts';
import { next, takeUp, TITLE } from '../support/next-release.ts';

/** What a browser keeps beside the site itself: who read where, and an agent's calls. */
const storage = async (page: Page) =>
  JSON.stringify(await storedIn(page)) +
  (await page.evaluate(() => {
    // In which order days were written down is not kept.
    const inOrder = (text: string): string =>
      text.startsWith('{') ? JSON.stringify(Object.entries(JSON.parse(text) as object).sort()) : text;
    return JSON.stringify(
      Object.entries(localStorage)
        .map(([key, value]) => [key, inOrder(value as string)])
        .sort(),
    );
  }));

/** Takes up the release that is offered; the reader stands where they stood. */
async function goOnWith(page: Page, wanted: string): Promise<void> {
  await takeUp(page);
  await page
    .locator('h1')
    .filter({ hasText: new RegExp(`^${wanted}$`) })
    .waitFor({ state: 'attached' });
  await walking(page);
  await expectPlace(page, GUIDE, SCAN);
}

describe('releases behind nginx, one after the other', { tags: ['chromium', 'rsync'] }, () => {
  let site: Machine;
  let first: string;
  let firstFiles: ReturnType<Machine['built']['pages']>;
  beforeAll(async () => {
    site = await machine();
    firstFiles = site.built.pages();
    [first = ''] = readdirSync(join(site.folder, 'releases'));
    return () => site.close();
  });

  test('each is offered, taken, and the one before tidied away; then back, and the worker taken back', async ({
    visit,
  }) => {
    const page = await visit(`${site.origin}/en/agent/`, WITH_WORKER);
    await page.locator('agent-console[data-ready]').waitFor();
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await page.goto(site.origin + addressOf('en', GUIDE, fragmentOf(SCAN)));
    await walking(page);
    await keeps(page);
    const before = await storage(page);
    expect(before).toContain('place.found');
    expect(before).toContain('shirube.walk.');

    // The way back, below, is an update like these.
    for (const number of inTurn([2, 3], 0)) {
      const old = (await keptAddresses(page)).filter((address) => /\/guide\./.test(address));
      await next(site, number);
      await goOnWith(page, `${TITLE} ${number}`);
      await keeps(page);
      await expect.poll(async () => (await keptAddresses(page)).filter((address) => old.includes(address))).toEqual([]);
      expect(await storage(page)).toBe(before);
    }

    site.perform('Back to an earlier release', { '20261126-204500': first });
    await site.seen(firstFiles);
    await goOnWith(page, TITLE);
    await keeps(page);
    expect(await storage(page)).toBe(before);

    site.perform('To take the service worker back');
    await expect.poll(async () => (await fetch(`${site.origin}/sw.js`)).text()).toContain('unregister');
    await page.reload();
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      )
      .toEqual([0, 0]);
    await page.reload();
    await walking(page);
    await expectPlace(page, GUIDE, SCAN);
    expect(await storage(page)).toBe(before);
  });
});
