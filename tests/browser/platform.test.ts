import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, watchLayoutShifts } from '../support/browser-stability.ts';
import { test } from '../support/browser.ts';
import { languages, words } from '../support/browser-words.ts';

const agents = {
  android:
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  desktop:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};

/** The names of the platforms under a task, in their order, and which of them is marked as the reader's own. */
async function platformsOf(page: Page, language: 'ja' | 'en'): Promise<{ names: string[]; own: string[] }> {
  const { addUser, own } = words[language];
  await page.locator('summary', { hasText: addUser }).click();
  const shown = await page.locator('details[open]').getByRole('heading').allInnerTexts();
  const name = (text: string): string => text.replace(own, '').trim();
  return { names: shown.map(name), own: shown.filter((text) => text.includes(own)).map(name) };
}

describe.for(languages)('the finder (%s)', (language) => {
  test.for([
    { device: 'android', own: ['Android'] },
    { device: 'iphone', own: ['iPhone'] },
    { device: 'desktop', own: [] },
  ] as const)('on $device marks $own, and nothing moves', async ({ device, own }, { visit }) => {
    const page = await visit(`/${language}/`, { width: 390, userAgent: agents[device], prepare: watchLayoutShifts });
    expect(await platformsOf(page, language)).toEqual({ names: ['Android', 'iPhone'], own });
    expect(await layoutShifts(page)).toBe(0);
  });
});
