import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import {
  copyOfSite,
  keeps,
  keptAddresses,
  lookForNew,
  WITH_WORKER,
  type SiteCopy,
} from '../../support/browser-offline.ts';
import { sidewaysAt } from '../../support/browser-other.ts';
import { addressOf, expectPlace, fragmentOf, start, walking } from '../../support/browser-walk.ts';
import { GUIDE, SCAN } from '../../support/browser-walk-open.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';

const OLD = 'Add a User on Android by scanning the QR code';
const NEW = 'A new title';
const WORDS = 'en/walkthrough.json';

let site: SiteCopy;
beforeEach(async () => {
  site = await copyOfSite();
  return () => site.close();
});

const offer = (page: Page) => page.locator('.update-offer');
const title = (page: Page) => page.locator('h1').innerText();

/** Publishes another version; the browser learns of it, as it does by itself when a page is opened. */
async function publishNew(page: Page): Promise<string> {
  site.edit(`en/articles/${GUIDE}/index.html`, OLD, NEW);
  site.edit(WORDS, '{"', '{"new":"","');
  const gone = site.rename().find((script) => /\/guide\./.test(script));
  await site.finish();
  await lookForNew(page);
  return gone!;
}

/** Marks a page: the mark is gone when it has been loaded anew. */
const mark = (page: Page) => page.evaluate(() => void document.body.setAttribute('data-mark', ''));
const isMarked = (page: Page) => page.locator('body[data-mark]').count();

const hasNewWords = (page: Page) =>
  page.evaluate(async (file) => 'new' in ((await (await fetch(`/${file}`)).json()) as object), WORDS);

describe('a new version', () => {
  test('waits, is offered, and is taken up where the reader stands; another tab keeps all that it needs until it is closed', async ({
    visit,
  }) => {
    const page = await visit(site.origin + addressOf('en', GUIDE, fragmentOf(SCAN)), WITH_WORKER);
    await walking(page);
    await keeps(page);
    const other = await page.context().newPage();
    await other.goto(site.origin + addressOf('en', GUIDE));
    await mark(page);
    await mark(other);
    const gone = await publishNew(page);
    await offer(page).getByRole('button', { name: 'Reload' }).waitFor();
    expect(await offer(page).getAttribute('role')).toBe('status');
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysAt(page)).toEqual([]);
    // Nothing happens by itself, here or on another page.
    await expectPlace(page, GUIDE, SCAN);
    expect(await isMarked(page)).toBe(1);
    expect(await title(page)).toBe(OLD);
    const later = await page.context().newPage();
    await later.goto(site.origin + addressOf('en', GUIDE));
    expect(await title(later)).toBe(OLD);
    await later.close();

    await offer(page).getByRole('button', { name: 'Reload' }).click();
    // At once: the other tab must not miss anything while the new version takes over.
    await start(other, 'en');
    expect(await isMarked(other)).toBe(1);
    expect(await other.locator('h1').textContent()).toContain(OLD);
    // The host has its script no more.
    expect((await fetch(site.origin + gone)).status).toBe(404);
    await page.locator('h1', { hasText: NEW }).waitFor({ state: 'attached' });
    await walking(page);
    await page.locator(`[data-step="${SCAN.step}"] .step-title:focus`).waitFor();
    await expectPlace(page, GUIDE, SCAN);
    expect(await offer(page).count()).toBe(0);
    expect(await isMarked(page)).toBe(0);
    await keeps(page);
    expect(await keptAddresses(page)).toContain(gone);
    // Each has the data of its own version.
    expect(await hasNewWords(page)).toBe(true);
    expect(await hasNewWords(other)).toBe(false);
    await other.close();
    await page.goto(site.origin + addressOf('en', GUIDE));
    expect(await title(page)).toBe(NEW);
    await keeps(page);
    await expect.poll(() => keptAddresses(page)).not.toContain(gone);
  });

  if (isWhole)
    test('is put off by the reader, and is there when all pages have been closed', async ({ visit }) => {
      const page = await visit(site.origin + addressOf('ja', GUIDE), WITH_WORKER);
      await keeps(page);
      await publishNew(page);
      await offer(page).getByRole('button', { name: 'あとで' }).click();
      expect(await offer(page).count()).toBe(0);
      const context = page.context();
      await page.goto('about:blank');
      const later = await context.newPage();
      await later.goto(site.origin + addressOf('en', GUIDE));
      await expect.poll(async () => (await later.reload(), title(later))).toBe(NEW);
    });
});
