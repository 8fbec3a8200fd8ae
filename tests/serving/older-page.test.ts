import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { addressOf, expectPlace, fragmentOf, start, walking } from '../support/browser-walk.ts';
import { GUIDE, SCAN } from '../support/browser-walk-open.ts';
import { test } from '../support/browser.ts';
import { machine, type Machine } from '../support/machine.ts';

const bar = (page: Page, said: string) => page.locator(`.update-offer[data-said="update.${said}"]`);
/** What is stated there in each language. */
const OLDER = {
  en: 'This page is from an older version.',
  ja: 'このページの内容は、新しくなりました。',
} as const;
const walkAddress = addressOf('en', GUIDE, fragmentOf(SCAN));

const nothing = () => Promise.resolve();
/** The field of the home page, and that it suggests. */
const field = (page: Page) => page.locator('search-field input');
async function suggesting(page: Page): Promise<void> {
  await field(page).focus();
  await page.getByRole('combobox').waitFor();
}
const ready = (page: Page) => page.locator('[data-control]').first().waitFor();

/** What a page loads later: where it is opened, what is done before the release, and what is requested after it. */
const LATER: readonly [
  what: string,
  address: string,
  before: (page: Page) => Promise<unknown>,
  ask: (page: Page) => Promise<unknown>,
][] = [
  ['a walkthrough', addressOf('en', GUIDE), nothing, (page) => page.locator('[data-action="start"]').click()],
  ['the menu of a step', walkAddress, walking, (page) => page.locator('.walk-panel [data-action="menu"]').click()],
  ['what reads a code', '/en/', suggesting, (page) => enterCode(page, '1234567890')],
  ['suggestions', '/ja/', nothing, (page) => page.locator('search-field input').focus()],
  [
    'a step in the simulator',
    '/en/simulator/',
    ready,
    (page) =>
      page.evaluate((guide) => {
        history.pushState(null, '', `?guide=${guide}#step-scan~login`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, GUIDE),
  ],
  [
    'search in the console',
    '/en/agent/',
    async (page) => {
      await page.locator('agent-console[data-ready]').waitFor();
      await page.keyboard.press('n');
      await page.locator('[data-asks]').waitFor();
    },
    async (page) => {
      await page.keyboard.press('/');
      await page.locator('#agent-query').fill('QR');
    },
  ],
];

async function enterCode(page: Page, code: string): Promise<void> {
  await field(page).fill(code);
  await field(page).press('Enter');
}

describe('a page opened before the last release, whose scripts are gone', { tags: ['chromium', 'rsync'] }, () => {
  let site: Machine;
  beforeAll(async () => {
    site = await machine();
    return () => site.close();
  });

  let release: Promise<void> | undefined;
  /** The scripts of the pages before no longer exist: as after a release and a month, or with a host that keeps nothing. */
  const released = (): Promise<void> =>
    (release ??= (async () => {
      const gone = site.built.rename();
      await site.publish();
      rmSync(join(site.folder, 'kept'), { recursive: true });
      // nginx keeps a file open for some seconds after it has gone.
      for (const script of gone) await expect.poll(async () => (await fetch(site.origin + script)).status).toBe(404);
    })());

  test('says so wherever it needs one, and can be loaded anew at the same place', async ({ visit }) => {
    const pages = [];
    for (const [what, address, before, ask] of LATER) {
      const page = await visit(site.origin + address);
      await before(page);
      pages.push({ what, page, ask });
    }
    await released();

    for (const { what, page, ask } of pages) {
      await ask(page);
      const said = OLDER[page.url().includes('/ja/') ? 'ja' : 'en'];
      await expect.poll(() => bar(page, 'older').innerText(), { message: what }).toContain(said);
      expect(await page.locator('main').innerText(), what).not.toMatch(/Check your connection|通信の状態/);
    }

    const [, board, code] = pages.map(({ page }) => page);
    await bar(board!, 'older').getByRole('button', { name: 'Reload' }).click();
    await bar(board!, 'older').waitFor({ state: 'detached' });
    await walking(board!);
    await expectPlace(board!, GUIDE, SCAN);
    await board!.locator('.walk-panel [data-action="menu"]').click();
    await board!.getByRole('dialog').waitFor();

    await bar(code!, 'older').getByRole('button', { name: 'Reload' }).click();
    await bar(code!, 'older').waitFor({ state: 'detached' });
    await suggesting(code!);
    await enterCode(code!, '1234567890');
    await expect.poll(() => code!.locator('.search-said').innerText()).not.toBe('');
    expect(await code!.locator('.update-offer').count()).toBe(0);
  });

  test('where a release is not all there yet, pages say that a part is missing, and work when it has come', async ({
    visit,
  }) => {
    await released();
    const scripts = join(site.folder, 'current/_astro');
    const name = readdirSync(scripts).find((each) => /^walk\..*\.js$/.test(each))!;
    const status = async () => (await fetch(`${site.origin}/_astro/${name}`)).status;
    renameSync(join(scripts, name), join(scripts, `${name}.late`));
    await expect.poll(status).toBe(404);
    const page = await visit(site.origin + addressOf('en', GUIDE));
    await page.locator('[data-action="start"]').click();
    await bar(page, 'failed').getByRole('button', { name: 'Reload' }).waitFor();
    renameSync(join(scripts, `${name}.late`), join(scripts, name));
    await expect.poll(status).toBe(200);
    await bar(page, 'failed').getByRole('button', { name: 'Reload' }).click();
    await bar(page, 'failed').waitFor({ state: 'detached' });
    await page.waitForLoadState();
    await start(page, 'en');
  });
});
