import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

const cases = (page: Page) => page.locator('[data-case]');
const note = (page: Page) => page.locator('#agent-note');

/** A second page of the console in the same browser. */
async function another(page: Page, language = 'ja'): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`/${language}/agent/`);
  await other.locator('agent-console[data-ready]').waitFor();
  return other;
}

describe('two pages of the console', () => {
  test('follow one another: the step, the calls and the notes', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const other = await another(page);
    await other.locator('[data-step="scan"]').waitFor();
    await press(page, 'm');
    await page.keyboard.insertText('From the first.');
    await press(other, 'm');
    await expect.poll(() => note(other).inputValue()).toBe('From the first.');
    await other.keyboard.press('End');
    await other.keyboard.insertText(' From the second.');
    await expect.poll(() => note(page).inputValue()).toBe('From the first. From the second.');

    await press(other, 'Escape');
    await callAt(other, 'iphone-activate-qr', 'banner');
    await expect.poll(() => cases(page).count()).toBe(2);
  });

  test('a call that one removes is gone from the other, and comes back by nothing but its own undoing', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const other = await another(page, 'en');
    await other.locator('[data-step="scan"]').waitFor();
    await press(other, 'x', 'x');
    await expect.poll(() => cases(page).count()).toBe(0);
    // Whether it was put away or removed is known a moment later.
    await page.locator('[data-agent-message]').getByText('This call was removed in another window.').waitFor();
    await press(page, 'n');
    await press(page, 'Escape', 'u');
    await expect.poll(() => cases(other).count()).toBe(1);
    await press(other, 'u');
    await expect.poll(() => cases(other).count()).toBe(2);
    await expect.poll(() => cases(page).count()).toBe(2);
  });
});
