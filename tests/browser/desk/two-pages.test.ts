import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, press, cases, message, anotherWindow } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

const note = (page: Page) => page.locator('#agent-note');
const takeOver = (page: Page) => page.locator('[data-action="take-over"]');

describe('two windows of the console', () => {
  test('show the call of one, which the other reads along, takes over, and gives back', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const other = await anotherWindow(page);
    await other.locator('[data-step="scan"]').waitFor();
    await press(page, 'm');
    await page.keyboard.insertText('From the first.');
    await expect.poll(() => note(other).inputValue()).toBe('From the first.');
    // It is read only there.
    expect(await note(other).evaluate((each: HTMLTextAreaElement) => each.readOnly)).toBe(true);
    await press(other, 'l');
    await message(other).getByText('Take it over to change it.').waitFor();

    await takeOver(other).click();
    await takeOver(page).waitFor();
    await message(page).getByText('This call is now open in another window.').waitFor();
    expect(await note(page).evaluate((each: HTMLTextAreaElement) => each.readOnly)).toBe(true);
    await press(other, 'm');
    await other.keyboard.press('End');
    await other.keyboard.insertText(' From the second.');
    await expect.poll(() => note(page).inputValue()).toBe('From the first. From the second.');
    await takeOver(page).click();
    await takeOver(other).waitFor();
    await press(page, 'Escape', 'ArrowRight');
    await page.locator('[data-step="pin"]').waitFor();
    await other.locator('[data-step="pin"]').waitFor();
    expect([await cases(page).count(), await cases(other).count()]).toEqual([1, 1]);
  });

  test('each work on a call of their own, and one that is closed leaves its call to the other', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const other = await anotherWindow(page, 'ja');
    await callAt(other, 'iphone-add-user-qr', 'scan~home');
    await expect.poll(() => cases(page).count()).toBe(2);
    await press(page, 'ArrowRight');
    await page.locator('[data-step="pin"]').waitFor();
    await press(other, 'ArrowRight');
    await other.locator('[data-step="unlock"]').waitFor();
    await other.close();
    await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
    await cases(page).getByText('In another window').click();
    await page.locator('[data-step="unlock"]').waitFor();
    expect(await takeOver(page).count()).toBe(0);
    await press(page, 'l');
    await expect.poll(() => message(page).innerText()).toBe('');
  });
});
