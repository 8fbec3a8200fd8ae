import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, onTestFinished } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { copyOfSite, keeps, lookForNew, WITH_WORKER, type SiteCopy } from '../../support/browser-offline.ts';
import { stickingOut } from '../../support/browser-layout.ts';
import { addressOf, expectPlace, fragmentOf, start, walking } from '../../support/browser-walk.ts';
import { GUIDE, SCAN } from '../../support/browser-walk-open.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';

const OLD = 'Add a User on Android by scanning the QR code';
const NEW = 'A new title';

let site: SiteCopy;
beforeEach(async () => {
  site = await copyOfSite();
  return () => site.close();
});

const offer = (page: Page) => page.locator('.update-offer');
const title = (page: Page) => page.locator('h1').innerText();

/** Publishes another release; the browser learns of it, as it does automatically when a page is opened. */
async function publishNew(page: Page): Promise<string> {
  site.edit(`en/articles/${GUIDE}/index.html`, OLD, NEW);
  const gone = site.rename().find((script) => /\/walk\./.test(script));
  await site.finish();
  await lookForNew(page);
  return gone!;
}

/** Marks a page: the mark no longer exists when it has been reloaded. */
const mark = (page: Page) => page.evaluate(() => void document.body.setAttribute('data-mark', ''));
const isMarked = (page: Page) => page.locator('body[data-mark]').count();

describe('a new release', () => {
  test('is offered to pages that are open, and taken up where the reader stands; another tab keeps its scripts', async ({
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
    expect(await stickingOut(page)).toEqual([]);
    // Nothing happens automatically.
    await expectPlace(page, GUIDE, SCAN);
    expect(await isMarked(page)).toBe(1);
    expect(await title(page)).toBe(OLD);

    await offer(page).getByRole('button', { name: 'Reload' }).click();
    await page.locator('h1', { hasText: NEW }).waitFor({ state: 'attached' });
    await walking(page);
    await page.locator(`[data-step="${SCAN.step}"] .step-title:focus`).waitFor();
    await expectPlace(page, GUIDE, SCAN);
    expect(await offer(page).count()).toBe(0);
    await keeps(page);

    // The host no longer has the script that the other tab loads now.
    expect((await fetch(site.origin + gone)).status).toBe(404);
    await start(other, 'en');
    expect(await isMarked(other)).toBe(1);
    expect(await other.locator('h1').textContent()).toContain(OLD);
  });

  test('is offered once the host has the page, if it has the worker sooner', async ({ visit }) => {
    const page = await visit(site.origin + addressOf('en', GUIDE), WITH_WORKER);
    await keeps(page);
    const folder = join(site.folder, `en/articles/${GUIDE}`);
    const root = mkdtempSync(join(tmpdir(), 'shirube-host-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const [early, late] = [join(root, 'early'), join(root, 'late')];
    const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, preserveTimestamps: true });
    copy(folder, early);
    site.edit(`en/articles/${GUIDE}/index.html`, OLD, NEW);
    await site.finish();
    copy(folder, late);
    copy(early, folder);
    await lookForNew(page);
    await keeps(page, 'partial');
    copy(late, folder);
    await offer(page).getByRole('button', { name: 'Reload' }).click();
    await page.locator('h1', { hasText: NEW }).waitFor({ state: 'attached' });
    await keeps(page);
  });

  if (isWhole)
    test('is put off by the reader, and is there with the next page', async ({ visit }) => {
      const page = await visit(site.origin + addressOf('ja', GUIDE), WITH_WORKER);
      await keeps(page);
      await publishNew(page);
      await offer(page).getByRole('button', { name: 'あとで' }).click();
      expect(await offer(page).count()).toBe(0);
      await page.goto(site.origin + addressOf('en', GUIDE));
      expect(await title(page)).toBe(NEW);
    });
});

test('a site that keeps nothing any more removes its worker and what it kept', async ({ visit }) => {
  const page = await visit(`${site.origin}/en/`, WITH_WORKER);
  await keeps(page);
  await site.finish('off');
  await lookForNew(page);
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left).toEqual([0, 0]);
});
