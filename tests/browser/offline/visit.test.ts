import { describe, expect } from 'vitest';
import { callAt, expectMain, press as pressKeys, says as consoleSays } from '../../support/browser-agent.ts';
import { expectAsked, interviewAt, press, says as asked } from '../../support/browser-diagnosis.ts';
import { keeps } from '../../support/browser-offline.ts';
import { listen } from '../../support/browser-policy.ts';
import { askInDialog, suggestions } from '../../support/browser-search.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { addressOf, expectPlace, finish, goOn, start, walks } from '../../support/browser-walk.ts';
import { PATIENCE, test as base } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { documents, textOf } from '../../support/documents.ts';
import { siteFolder } from '../../support/pages.ts';
import { serveFolder } from '../../support/serve-folder.ts';
import { aNinthOf, inTurn } from '../../support/coverage.ts';

/** One reader for the whole file, who has seen one page and has no network any more: the server has ended. */
const test = base.extend('reader', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const { origin, close } = await serveFolder(siteFolder);
  const context = await (await browser.get()).newContext({ baseURL: origin, locale: 'en' });
  onCleanup(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = await listen(page, origin);
  await page.goto('/en/articles/front-camera/');
  await keeps(page);
  await close();
  return { page, origin, complaints };
});

describe('after one visit, without a network', () => {
  test('every page is there', async ({ reader: { page, complaints } }) => {
    expect(documents.length).toBeGreaterThan(60);
    for (const each of aNinthOf(documents)) {
      const { address } = each;
      const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
      // As the host answers: what is there, and by its own address the page for what is not.
      const status = /\/404(\.html|\/)$/.test(address) ? 404 : 200;
      expect([answer?.status(), answer?.fromServiceWorker()], address).toEqual([status, true]);
      // A topic leads on to what its product's screen means.
      if (address.startsWith('/help/')) continue;
      // Where a question has become the heading, the page's own name stands above it.
      const heading = await page.evaluate(() => document.querySelector('.diag-name, h1')?.textContent ?? '');
      expect(heading.replace(/\s+/g, ' ').trim(), address).toBe(textOf(each.document.querySelector('h1')));
    }
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  });

  test('every form of an address has an answer', async ({ reader: { page, origin } }) => {
    const arrivals = [
      ['/en', '/en/'],
      ['/ja/articles/qr-not-read', '/ja/articles/qr-not-read/'],
      ['/ja/diagnosis?guide=android-add-user-qr#x', '/ja/diagnosis/?guide=android-add-user-qr#x'],
      ['/en/articles/qr-not-read/index.html', '/en/articles/qr-not-read/index.html'],
      ['/en/search/?q=QR', '/en/search/?q=QR'],
    ] as const;
    for (const [address, arrival] of arrivals) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expect.poll(() => page.url()).toBe(origin + arrival);
    }
    for (const [address, title] of [
      ['/en/articles/none/', 'Page not found'],
      ['/ja/none', 'ページが見つかりません'],
      ['/none/at/all', 'ページが見つかりません / Page not found'],
    ] as const) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      expect(await page.locator('h1').innerText()).toBe(title);
      expect(await page.locator('[data-without-network]').first().isVisible()).toBe(true);
    }
  });

  test.for(inTurn(languages, 0))(
    'search answers, over the page and on its own (%s)',
    async (language, { reader: { page } }) => {
      await page.goto(`/${language}/`);
      await askInDialog(page, language, 'QR');
      expect(await suggestions(page, language).count()).toBeGreaterThan(1);
      await page.goto(`/${language}/search/?q=QR`);
      await page.locator('[data-result]').first().waitFor();
    },
  );

  test('a guide is walked to its end', async ({ reader: { page } }) => {
    const { guide, places } = walks.find((walk) => walk.guide === 'iphone-activate-qr')!;
    await page.goto(addressOf('ja', guide));
    await start(page, 'ja');
    for (const [index, place] of places.entries()) {
      if (index > 0) await goOn(page, 'ja', place);
      await expectPlace(page, guide, place);
    }
    await finish(page, 'ja');
  });

  test('an interview finds the cause', async ({ reader: { page } }) => {
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

  test('the simulator is gone through, its camera included', async ({ reader: { page } }) => {
    // By its Japanese labels: in English it is gone through elsewhere.
    await page.goto(simulatorAddress('ja', ANDROID_QR));
    const simulator = await simulating(page, 'ja');
    await simulator.tapAll('phone', [...taps.android.ja, ...taps.androidPin.ja, taps.androidDone.ja]);
    await simulator.succeeded(simulator.words.activated);
  });

  test('the agent’s console takes a call', async ({ reader: { page } }) => {
    await page.goto(`/ja/agent/`);
    await page.locator('agent-console[data-ready]').waitFor();
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await pressKeys(page, 't', '2');
    await expectMain(page, consoleSays.ja.view);
    await pressKeys(page, '1');
    await expectMain(page, consoleSays.ja.switchLens);
  });
});
