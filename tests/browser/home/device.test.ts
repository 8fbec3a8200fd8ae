import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, watchLayoutShifts } from '../../support/browser-stability.ts';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';
import { agents } from '../../support/user-agents.ts';

/** The names of the platforms under a task, in their order, and the phone that can be tried. */
async function platformsOf(page: Page) {
  const names = await page.locator('#task-add-user li > [aria-hidden]').allInnerTexts();
  const tried = await page.locator('[data-trial]:visible').getAttribute('data-trial');
  return { names, tried };
}

describe.for(inTurn(languages, 0))('the home page (%s)', (language) => {
  test.for(
    aThirdOf([
      { device: 'android', names: ['Android', 'iPhone'], tried: 'android' },
      { device: 'iphone', names: ['iPhone', 'Android'], tried: 'iphone' },
      { device: 'desktop', names: ['Android', 'iPhone'], tried: 'android' },
    ] as const),
  )('on $device leads with it, and nothing moves', async ({ device, names, tried }, { visit }) => {
    const page = await visit(`/${language}/`, { width: 390, userAgent: agents[device], prepare: watchLayoutShifts });
    expect(await platformsOf(page)).toEqual({ names, tried });
    expect(await layoutShifts(page)).toBe(0);
  });
});

/** What a practice begins with, where nothing asks for another phone. */
async function practised(page: Page, language: 'ja' | 'en'): Promise<string> {
  await page.goto(`/${language}/simulator/`);
  await page.locator('.sim').waitFor();
  const phone = await page.locator('[data-device="phone"]').getAttribute('aria-label');
  return /iphone|android/.exec(phone!.toLowerCase())![0];
}

/** What each part of the site takes for the reader's phone, where nothing asks for another. */
async function leading(page: Page, language: 'ja' | 'en'): Promise<Record<string, string>> {
  await page.goto(`/${language}/`);
  const { names } = await platformsOf(page);
  const simulator = await practised(page, language);
  await page.goto(`/${language}/search/?q=${encodeURIComponent(words[language].addUser)}`);
  const first = await page.locator('[data-result]').first().getAttribute('data-result');
  return {
    finder: names[0]!.toLowerCase(),
    simulator,
    search: first!.split('-')[0]!,
  };
}
const all = (phone: string) => ({ finder: phone, simulator: phone, search: phone });

describe.for(inTurn(languages, 0))('everything leads with the phone (%s)', (language) => {
  test.for(inTurn(['android', 'iphone'] as const, 1))('that the browser runs on: %s', async (device, { visit }) => {
    const page = await visit('about:blank', { userAgent: agents[device] });
    expect(await leading(page, language)).toEqual(all(device));
  });

  test('whose guide was opened last, wherever it is read', async ({ visit }) => {
    const page = await visit(`/${language}/articles/iphone-add-user-qr/`, { userAgent: agents.desktop });
    await page.locator('.enlarge').first().waitFor();
    expect(await leading(page, language)).toEqual(all('iphone'));
    await page.goto(`/${language}/articles/android-add-user-code/`);
    await page.locator('.enlarge').first().waitFor();
    // A guide of no phone says nothing.
    await page.goto(`/${language}/articles/message-delivery/`);
    await page.locator('.enlarge').first().waitFor();
    expect(await practised(page, language)).toBe('android');
  });

  test('that was chosen in a practice, on a computer', async ({ visit }) => {
    const page = await visit(`/${language}/simulator/`, { userAgent: agents.desktop });
    await page.locator('.sim').waitFor();
    await page.locator('#sim-pick').getByRole('button').nth(1).click();
    await page.getByRole('button', { name: 'iPhone', exact: true }).click();
    await page.waitForURL(/platform=iphone/);
    await page.goto(`/${language}/`);
    expect((await platformsOf(page)).names[0]).toBe('iPhone');
  });

  test('that they hold, though a tap takes the other in a practice, which keeps what is practised', async ({
    visit,
  }) => {
    const query = 'task=add-user&platform=android&method=code&fault=code-used';
    const page = await visit(`/${language}/simulator/?${query}`, { userAgent: agents.android });
    await page.getByRole('button', { name: 'iPhone', exact: true }).click();
    await page.getByRole('group', { name: /iPhone/ }).waitFor();
    expect(new URL(page.url()).search).toContain(query.replace('android', 'iphone'));
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('iPhone');
    await page.goBack();
    await page.getByRole('group', { name: /Android/ }).waitFor();
    await page.goto(`/${language}/`);
    expect((await platformsOf(page)).names[0]).toBe('Android');
  });
});
