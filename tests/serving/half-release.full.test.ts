import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { keeps, lookForNew, WITH_WORKER } from '../support/browser-offline.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../support/browser-simulator.ts';
import { PATIENCE, test } from '../support/browser.ts';
import { machine, type Machine } from '../support/machine.ts';

const TITLE = 'Add a User on Android by scanning the QR code';
const GUIDE = '/en/articles/android-add-user-qr/';

/** Asks the worker that waits for its turn to fetch what it lacks; gives how far it got, nothing where none waits. */
function waitingState(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.getRegistration())?.waiting;
    if (!worker) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data as unknown)));
    worker.postMessage({ fill: 'en' }, [port2]);
    return answer;
  });
}

describe('half a release, for a reader whose browser keeps the site', { tags: ['chromium', 'rsync'] }, () => {
  let site: Machine;
  beforeAll(async () => {
    site = await machine();
    return () => site.close();
  });

  test('is not offered before it is whole; a practice goes on through it, and into the new version', async ({
    visit,
  }) => {
    const page = await visit(site.origin + simulatorAddress('en', ANDROID_QR), WITH_WORKER);
    await (await simulating(page)).tapAll('phone', ['IBKR Mobile', 'Services']);
    await keeps(page);
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('services');

    // In the wrong order: the worker and the pages are there, their scripts are not.
    site.built.edit(`${GUIDE.slice(1)}index.html`, TITLE, `${TITLE} 2`);
    site.built.rename();
    await site.make();
    const upload = (...left: string[]): void =>
      void execFileSync('rsync', ['-a', ...left, `${join(site.release, 'site')}/`, `${join(site.folder, 'current')}/`]);
    upload('--exclude=_astro');
    await site.seen();
    await page.reload();
    await lookForNew(page);
    await expect.poll(() => waitingState(page)).toBe('partial');
    expect(await page.locator('.update-offer').count()).toBe(0);
    const simulator = await simulating(page);
    await simulator.offered('phone', 'Authenticate');
    await page.goto(site.origin + GUIDE);
    expect(await page.locator('h1').innerText()).toBe(TITLE);
    await page.goBack();
    await simulator.offered('phone', 'Authenticate');

    upload();
    await site.seen();
    await expect.poll(() => waitingState(page), { timeout: 2 * PATIENCE }).toBe('complete');
    await page.reload();
    await page.locator('.update-offer').getByRole('button', { name: 'Reload' }).click();
    await page.locator('.update-offer').waitFor({ state: 'detached' });
    await keeps(page);
    await (await simulating(page)).offered('phone', 'Authenticate');
    await page.goto(site.origin + GUIDE);
    expect(await page.locator('h1').innerText()).toBe(`${TITLE} 2`);
  });
});
