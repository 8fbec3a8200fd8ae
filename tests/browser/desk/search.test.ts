import { readdirSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, expectMain, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { siteFolder } from '../../support/pages.ts';

const QUESTIONS = {
  en: { guide: 'text message', step: 'point the camera', trouble: 'An error has occurred. Please try again.' },
  ja: { guide: 'メッセージの受け取り方', step: 'カメラを向ける', trouble: 'エラーが発生しました。再度お試しください' },
} as const;

describe.for(inTurn(['en', 'ja'] as const, 1))('searching in a call (%s)', (language) => {
  const { guide, step, trouble } = QUESTIONS[language];

  test('is loaded when it is touched, takes the call to what is chosen, and needs no network then', async ({
    visit,
  }) => {
    const loaded: string[] = [];
    const page = await consoleAt(visit, language, {
      prepare: async (opened) => opened.on('request', (request) => loaded.push(new URL(request.url()).pathname)),
    });
    const ofSearch = (): string[] => loaded.filter((path) => /pagefind|\/search\//.test(path));
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await page.waitForLoadState('networkidle');
    expect(ofSearch()).toEqual([]);

    // The field comes up by its key, with the call where it was.
    await press(page, '/');
    // Its engine, its words, and every part of its index.
    const parts = readdirSync(`${siteFolder}/pagefind/index`).filter((name) => name.startsWith(`${language}_`));
    await expect.poll(() => ofSearch().filter((path) => path.endsWith('.pf_index')).length).toBe(parts.length);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);

    await page.keyboard.insertText(guide);
    await press(page, 'Enter');
    await page.locator('[data-found] button:focus').waitFor();
    await press(page, 'Enter');
    await page.locator('[data-guide="message-delivery"]').waitFor();

    await press(page, '/');
    await page.keyboard.insertText(step);
    const found = page.locator('[data-found-place="guide.chosen"]').first();
    await found.press('Enter');
    await page.locator('[data-guide]:not([data-guide="message-delivery"])').waitFor();
    expect(await page.locator('[data-agent-main]').evaluate((main) => main === document.activeElement)).toBe(true);

    await press(page, '/');
    await page.keyboard.insertText(trouble);
    await press(page, 'Enter');
    await page.locator('[data-found] button:focus').waitFor();
    await press(page, 'Enter');
    await page.locator('[data-interview="activation-error"]').waitFor();
    await expectMain(page);

    await press(page, 'u');
    await page.locator('[data-guide]').first().waitFor();
  });
});

test.for([
  ['en', 'the app shows six digits'],
  ['en', '583 920'],
  ['ja', 'アプリに6桁の数字が出た'],
] as const)('a search about digits says to stop the caller (%s: %s)', async ([language, query], { visit }) => {
  const page = await consoleAt(visit, language);
  const warning = page.locator('[data-warning]');
  await press(page, 'n', '/');
  await page.keyboard.insertText(query);
  await warning.getByText(/Stop the caller from reading them out|お止めし/).waitFor();
  await page.locator('#agent-query').fill('QR');
  await expect.poll(() => warning.count()).toBe(0);
});

test('a search that cannot be loaded says so, and the questions are still there', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await press(page, 'n', 'Escape');
  await page.context().setOffline(true);
  await press(page, '/');
  await page.keyboard.type('QR');
  await page.locator('[data-search]').getByText('The search could not be loaded.').waitFor();
  await press(page, 'Escape', '1', '2', '1');
  await page.locator('[data-spot="android-add-user-qr scan"]').click();
  await page.locator('[data-step="scan"]').waitFor();
});
