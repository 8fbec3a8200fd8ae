import { describe, expect } from 'vitest';
import { callAt, expectMain, press as pressKeys, says as consoleSays } from '../../support/browser-agent.ts';
import { expectAsked, interviewAt, press, says as asked } from '../../support/browser-diagnosis.ts';
import { keeps, keptAddresses } from '../../support/browser-offline.ts';
import { listen } from '../../support/browser-policy.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { addressOf, walks } from '../../support/browser-walk.ts';
import { PATIENCE, test as base } from '../../support/browser.ts';
import { siteFolder } from '../../support/pages.ts';
import { serveFolder } from '../../support/serve-folder.ts';

const { guide } = walks.find((walk) => walk.guide === 'iphone-activate-qr')!;
const ARTICLE = addressOf('ja', guide);
/** What is opened after the article, before the network goes. */
const OTHERS = [interviewAt('en', 'qr-not-read'), simulatorAddress('ja', ANDROID_QR), '/ja/agent/'];

/** One reader for the whole file, who has opened some pages and has no network any more: the server has ended. */
const test = base.extend('reader', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const { origin, close } = await serveFolder(siteFolder);
  const context = await (await browser.get()).newContext({ baseURL: origin, locale: 'en' });
  onCleanup(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = await listen(page, origin);
  await page.goto(ARTICLE);
  await keeps(page);
  const keptWithArticle = await keptAddresses(page);
  for (const address of OTHERS) {
    await page.goto(address);
    await keeps(page);
  }
  await close();
  return { page, origin, complaints, keptWithArticle };
});

describe('without a network', () => {
  test('there is what one article needs, and nothing of agents or another language', ({
    reader: { keptWithArticle },
  }) => {
    expect(keptWithArticle).toEqual(expect.arrayContaining([ARTICLE, '/ja/', '/ja/search/', '/search/ja.json']));
    expect(keptWithArticle.filter((address) => /^\/en\/|^\/ja-easy\/|\/agent[/.]/.test(address))).toEqual([]);
  });

  test('any other page says so in its language, and leads to those that are kept', async ({ reader: { page } }) => {
    for (const [address, title, language] of [
      ['/ja/articles/front-camera/', 'オフラインです', 'ja'],
      ['/en/none/', 'You’re offline', 'en'],
    ] as const) {
      expect((await page.goto(address))?.status(), address).toBe(503);
      expect(await page.locator('h1').innerText()).toBe(title);
      const links = await page.locator('main li a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(links).toContain(`/${language}/`);
      for (const link of links) expect((await page.goto(link!))?.status(), link!).toBe(200);
      expect(links.every((link) => link!.startsWith(`/${language}/`))).toBe(true);
    }
    await page.goto('/ja/articles/front-camera/');
    expect(await page.getByRole('main').getByRole('link', { name: 'iPhone' }).count()).toBe(1);
  });

  test('an interview that was opened finds the cause', async ({ reader: { page } }) => {
    await page.goto(interviewAt('en', 'qr-not-read'));
    for (const [title, answer] of [
      [asked.en.view, asked.en.blurred],
      [asked.en.move, asked.en.read],
    ] as const) {
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await press(page, answer);
    }
    await expectAsked(page, asked.en.solved);
  });

  test('a simulator that was opened is gone through, its camera included', async ({ reader: { page } }) => {
    await page.goto(simulatorAddress('ja', ANDROID_QR));
    const simulator = await simulating(page, 'ja');
    await simulator.tapAll('phone', [...taps.android.ja, ...taps.androidPin.ja, taps.androidDone.ja]);
    await simulator.succeeded(simulator.words.activated);
  });

  test('a console that was opened takes a call', async ({ reader: { page } }) => {
    await page.goto('/ja/agent/');
    await page.locator('agent-console[data-ready]').waitFor();
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await pressKeys(page, 't', '2');
    await expectMain(page, consoleSays.ja.view);
    await pressKeys(page, '1');
    await expectMain(page, consoleSays.ja.switchLens);
  });
});
