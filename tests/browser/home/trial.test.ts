import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';
import { agents } from '../../support/user-agents.ts';

const says = {
  ja: { title: 'タップして試せます', taps: ['サービス', '認証', 'ユーザーの追加'], start: 'この案内を始める' },
  en: { title: 'Try it: tap the phone', taps: ['Services', 'Authenticate', 'Add User'], start: 'Start this guide' },
};

const at = (page: Page): Promise<string> => page.locator('.trial:visible [aria-current]').innerText();
const focused = (page: Page) =>
  page.evaluate(() => {
    const { ariaLabel, textContent } = document.activeElement!;
    return ariaLabel ?? textContent;
  });

describe.for(inTurn(languages, 0))('the phone on the home page (%s)', (language) => {
  const { title, taps, start } = says[language];

  test('is tapped where it is marked, tells what comes, and leads into the guide', async ({ visit }) => {
    const page = await visit(`/${language}/`, { width: 390, height: 844, userAgent: agents.iphone });
    const phone = page.getByRole('group', { name: title });
    const said = page.locator('.trial:visible .trial-said');
    for (const name of taps) {
      expect(await at(page)).toBe(name);
      expect(await phone.getByRole('button').count()).toBe(1);
      const before = await said.innerText();
      await phone.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => said.innerText()).not.toBe(before);
    }
    expect(await page.locator('.trial:visible .path-down > .past').count()).toBe(taps.length);
    expect(await phone.getByRole('button').count()).toBe(0);
    await said.getByRole('link', { name: start }).click();
    await page.waitForURL(`**/${language}/articles/iphone-add-user-qr/#start~`);
  });

  test('is used by keys alone: the focus goes on with what is marked, and the screen reader hears it', async ({
    visit,
  }) => {
    const page = await visit(`/${language}/`, { width: 1280, height: 800 });
    const phone = page.getByRole('group', { name: title });
    await phone.getByRole('button').focus();
    for (const [place, name] of taps.entries()) {
      expect(await focused(page)).toBe(name);
      await page.keyboard.press('Enter');
      const next = taps[place + 1];
      if (next !== undefined) expect(await page.locator('.trial:visible .trial-said').innerText()).toContain(next);
    }
    expect(await focused(page)).toBe(start);
  });
});
