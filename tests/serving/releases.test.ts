import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { callAt } from '../support/browser-agent.ts';
import { keeps, keptAddresses, lookForNew, WITH_WORKER } from '../support/browser-offline.ts';
import { addressOf, expectPlace, fragmentOf, start, walking } from '../support/browser-walk.ts';
import { GUIDE, SCAN } from '../support/browser-walk-open.ts';
import { PATIENCE, test } from '../support/browser.ts';
import { machine, type Machine } from '../support/machine.ts';
import { describeServing } from '../support/serving.ts';

const TITLE = 'Add a User on Android by scanning the QR code';
const WORDS = 'en/walkthrough.json';

/** Publishes the next release: another title, other words, other scripts. */
async function next(
  site: Machine,
  number: number,
  before = `${TITLE}${number === 2 ? '' : ` ${number - 1}`}`,
): Promise<string> {
  site.built.edit(`en/articles/${GUIDE}/index.html`, before, `${TITLE} ${number}`);
  site.built.edit(WORDS, '{"', `{"release${number}":"","`);
  site.built.rename();
  return site.publish();
}

const offer = (page: Page) => page.locator('.update-offer[data-said="update.ready"]');
const title = (page: Page) => page.locator('h1').innerText();

/** What a browser keeps beside the site itself: who read where, and an agent's calls. */
const storage = (page: Page) =>
  page.evaluate(() => {
    // In which order days were written down is not kept.
    const inOrder = (text: string): string =>
      text.startsWith('{') ? JSON.stringify(Object.entries(JSON.parse(text) as object).sort()) : text;
    return JSON.stringify(
      Object.entries(localStorage)
        .map(([key, value]) => [key, inOrder(value as string)])
        .sort(),
    );
  });

/**
 * Pages are opened until the new version is offered: one that was found in the middle of its publication, while nginx still
 * had some of its files as they were, is whole and offered at one of the next.
 */
async function comeAgain(page: Page): Promise<void> {
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

/** Takes up the version that is offered; the reader stands where they stood. */
async function takeUp(page: Page, wanted: string): Promise<void> {
  await comeAgain(page);
  await offer(page).getByRole('button', { name: 'Reload' }).click();
  await page
    .locator('h1')
    .filter({ hasText: new RegExp(`^${wanted}$`) })
    .waitFor({ state: 'attached' });
  await walking(page);
  await expectPlace(page, GUIDE, SCAN);
}

describeServing('releases behind nginx, one after the other', () => {
  let site: Machine;
  let first: string;
  let firstFiles: ReturnType<Machine['built']['pages']>;
  beforeAll(async () => {
    site = await machine();
    firstFiles = site.built.pages();
    [first = ''] = readdirSync(join(site.folder, 'releases'));
  });
  afterAll(() => site.close());

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
    expect(before).toContain('shirube.agent.case');
    expect(before).toContain('shirube.walk.');

    for (const number of [2, 3]) {
      const old = (await keptAddresses(page)).filter((address) => /\/guide\./.test(address));
      await next(site, number);
      await takeUp(page, `${TITLE} ${number}`);
      await keeps(page);
      await expect.poll(async () => (await keptAddresses(page)).filter((address) => old.includes(address))).toEqual([]);
      expect(await storage(page)).toBe(before);
    }

    site.perform('Back to an earlier release', { '20261126-204500': first });
    await site.seen(firstFiles);
    await takeUp(page, TITLE);
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

describeServing('a tab that stays open while two more releases come', () => {
  let site: Machine;
  beforeAll(async () => {
    site = await machine();
  });
  afterAll(() => site.close());

  test('goes on with the version it has, scripts, words and all', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/`, WITH_WORKER);
    await keeps(page);
    const context = page.context();
    const open = await context.newPage();
    await open.goto(site.origin + addressOf('en', GUIDE));
    const without = await visit(site.origin + addressOf('en', GUIDE));
    for (const number of [2, 3]) {
      await next(site, number);
      await comeAgain(page);
      await offer(page).getByRole('button', { name: 'Reload' }).click();
      await offer(page).waitFor({ state: 'detached' });
      await keeps(page);
    }
    const words = (page: Page) =>
      page.evaluate(
        async (file) =>
          Object.keys((await (await fetch(`/${file}`)).json()) as object).filter((key) => key.startsWith('release')),
        WORDS,
      );
    expect(await words(page)).toEqual(['release3', 'release2']);
    expect(await words(open)).toEqual([]);
    await start(open, 'en');
    expect(await title(open)).toBe(TITLE);
    // Without a worker the host has what it needs: the scripts of its own release.
    await start(without, 'en');
    expect(await without.locator('.update-offer').count()).toBe(0);
    await without.locator('.walk-panel [data-action="menu"]').click();
    await without.getByRole('dialog').waitFor();
  });
});
