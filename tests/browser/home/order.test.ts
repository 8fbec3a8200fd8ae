import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says as diagnosisSays } from '../../support/browser-diagnosis.ts';
import { inTurn } from '../../support/coverage.ts';

/** A phone's window while the browser shows its bars. */
const PHONE = { width: 390, height: 664 };

const says = {
  ja: {
    tasks: [/有効化する/, /ユーザーを追加する/, /メッセージの受け取り方を選ぶ/],
    stuck: 'うまくいかないときは',
    practice: '先に練習したい方',
    all: 'すべての記事',
    elsewhere: /外部サイト/,
    another: 'Android',
  },
  en: {
    tasks: [/^Activate/, /^Add a User/, /^Choose how messages/],
    stuck: 'Stuck?',
    practice: 'Practice first',
    all: 'All articles',
    elsewhere: /another site/,
    another: 'Android',
  },
};

const top = async (page: Page, name: string): Promise<number> =>
  (await page.getByRole('heading', { level: 2, name, exact: true }).boundingBox())!.y;

describe.for(inTurn(languages, 0))('the home page (%s)', (language) => {
  const { tasks, stuck, practice, all, elsewhere, another } = says[language];

  test('begins with the search and the tasks, leads to trouble in the first window, and says of what leads elsewhere that it does', async ({
    visit,
  }) => {
    const page = await visit(`/${language}/`, PHONE);
    const field = (await page.getByRole('main').getByRole('searchbox').boundingBox())!;
    const names = await page.locator('.finder-task > summary').allInnerTexts();
    expect(names).toHaveLength(tasks.length);
    names.forEach((name, place) => expect(name).toMatch(tasks[place]!));
    const first = (await page.locator('.finder-task').first().boundingBox())!;
    expect(field.y + field.height).toBeLessThan(first.y);
    expect(first.y + first.height).toBeLessThanOrEqual(PHONE.height);
    const below = [await top(page, stuck), await top(page, practice), await top(page, all)];
    // Its heading, with a line's room.
    expect(below[0]!).toBeLessThanOrEqual(PHONE.height - 24);
    expect(below).toEqual([...below].sort((a, b) => a - b));
    // In its text and in the footer.
    expect(await page.getByRole('link', { name: diagnosisSays[language].findOut }).count()).toBe(2);

    await page.locator('.finder-task > summary').first().click();
    const away = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[])
          .filter(({ origin }) => origin !== location.origin)
          .map(({ textContent }) => textContent),
      );
    expect(away.length).toBeGreaterThan(1);
    for (const words of away) expect(words).toMatch(elsewhere);

    // The error first, then the QR code, then one’s own face, and all screens, the diagnosis and support after them.
    const trouble = page.getByRole('region', { name: stuck }).getByRole('link');
    const leads = await trouble.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const articles = ['articles/activation-error/', 'articles/qr-not-read/', 'articles/front-camera/'];
    const paths = [...articles, 'screens/', 'diagnosis/'];
    for (const [place, path] of paths.entries()) expect(leads[place]).toMatch(new RegExp(`/${language}/${path}$`));
    expect(await trouble.last().innerText()).toMatch(elsewhere);
    await page.getByRole('region', { name: practice }).getByRole('link').click();
    await page.waitForURL(`**/${language}/simulator/`);
  });

  test('has all of it without a script', async ({ visit }) => {
    const page = await visit(`/${language}/`, { ...PHONE, script: false });
    await page.locator('.finder-task > summary').first().click();
    await page.getByRole('heading', { name: another, exact: true }).first().waitFor();
    expect(await page.locator('[data-reference]').first().isVisible()).toBe(true);
  });
});
