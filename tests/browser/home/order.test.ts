import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';

/** A phone's window while the browser shows its bars. */
const PHONE = { width: 390, height: 664 };

const says = {
  ja: {
    independent: /独立したサイト/,
    starts: ['設定する', '困ったとき', '練習する'],
    tasks: [/有効化する/, /ユーザーを追加する/, /メッセージの受け取り方を選ぶ/, /通知を使わずに/],
    often: 'よくある困りごと',
  },
  en: {
    independent: /Independent site/,
    starts: ['Set up', 'Fix a problem', 'Practice'],
    tasks: [/^Activate/, /^Add a User/, /^Choose how messages/, /^Log in without/],
    often: 'Common problems',
  },
};

describe.for(inTurn(languages, 0))('the home page (%s)', (language) => {
  const { independent, starts, tasks, often } = says[language];

  test('says in the first window what it is, whose it is not, and has the search and the three entries there', async ({
    visit,
  }) => {
    const page = await visit(`/${language}/`, PHONE);
    const main = page.getByRole('main');
    await main.getByText(independent).waitFor();
    const rows = main.locator('.starts a');
    expect((await rows.locator('b').allInnerTexts()).map((name) => name.trim())).toEqual(starts);
    const parts = [main.getByRole('heading', { level: 1 }), main.getByRole('searchbox'), rows.last()];
    let above = 0;
    for (const part of parts) {
      const { y, height } = (await part.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(above);
      above = y + height;
    }
    expect(above).toBeLessThanOrEqual(PHONE.height);
    expect(await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#set-up',
      `/${language}/diagnosis/`,
      `/${language}/simulator/`,
    ]);
  });

  test('lists the guides under headings of their tasks, and no two links are named alike', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    const setUp = page.locator('#set-up');
    const headings = await setUp.getByRole('heading', { level: 3 }).allInnerTexts();
    tasks.forEach((task, place) => expect(headings[place]).toMatch(task));
    for (const method of ['activate-sms', 'add-user-sms', 'log-in-challenge'])
      expect(await setUp.locator(`a[href$='-${method}/']`).count()).toBe(2);
    const names = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' ')));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    const away = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[])
          .filter(({ origin }) => origin !== location.origin)
          .map(({ textContent }) => textContent),
      );
    expect(away.length).toBeGreaterThan(0);
    for (const name of away) expect(name).toContain('↗');
    // A breadcrumb leads to its task.
    await page.goto(`/${language}/articles/android-add-user-qr/`);
    await page.getByRole('link', { name: words[language].addUser, exact: true }).first().click();
    await page.waitForURL(`**/${language}/#task-add-user`);
    expect((await page.locator('#task-add-user').boundingBox())!.y).toBeLessThan(PHONE.height);
  });

  test('leads from frequent problems to what helps: the error, the QR code, one’s own face, text messages, and notifications', async ({
    visit,
  }) => {
    const page = await visit(`/${language}/`, PHONE);
    const region = page.getByRole('region', { name: often });
    const leads = await region
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const problems = ['activation-error', 'qr-not-read', 'front-camera', 'sms-missing'];
    const articles = problems.map((id) => `articles/${id}/`);
    const paths = [...articles, 'diagnosis/notification-missing/', 'diagnosis/cannot-log-in/'];
    for (const [place, path] of paths.entries()) expect(leads[place]).toMatch(new RegExp(`/${language}/${path}$`));
    expect(await region.getByRole('link').last().innerText()).toContain('↗');
    expect(await region.locator('.thumb > .s').count()).toBe(6);
  });
});
