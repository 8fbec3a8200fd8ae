import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, lookLater, main, press, removeCalls, anotherWindow } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

const closed = (page: Page) => page.locator('[data-closed-case]');
const open = (page: Page) => page.locator('[data-case]');

/** A call of Ito that was closed some time ago; nothing else is here. @returns its id */
async function closedLongAgo(page: Page): Promise<string> {
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, 'j');
  await page.keyboard.insertText('Ito');
  await press(page, 'Escape', 'm');
  await page.keyboard.insertText('Blue Pixel');
  await press(page, 'Escape', 'w', '1');
  await page.locator('[data-outcome="solved"]').first().waitFor();
  const id = (await open(page).getAttribute('data-case')) ?? '';
  await press(page, 'n', 'Escape');
  await removeCalls(page, 'remove');
  await page.getByText('Closed calls: 1').waitFor();
  await lookLater(page);
  return id;
}

describe('a call that is over', () => {
  test('is found by keyboard, read, and opened again, in two windows', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const other = await anotherWindow(page, 'ja');
    const id = await closedLongAgo(page);
    await other.getByText('終了した対応：1件').waitFor();
    await lookLater(other);
    for (const [each, words] of [
      [page, 'ito solved'],
      [other, '解決 ito'],
    ] as const) {
      await press(each, 'z');
      await each.keyboard.insertText(`${words} nobody`);
      await expect.poll(() => closed(each).count()).toBe(0);
      for (const _ of ' nobody') await press(each, 'Backspace');
      await expect.poll(() => closed(each).count()).toBe(1);
    }
    await press(other, 'Enter');
    await other.locator('[data-outcome="solved"]').waitFor();
    await expect.poll(() => main(other).evaluate((each) => each === document.activeElement)).toBe(true);
    const note = other.locator('#agent-note');
    expect(await note.inputValue()).toBe('Blue Pixel');
    expect(await note.evaluate((each: HTMLTextAreaElement) => each.readOnly)).toBe(true);
    expect(await other.locator('[data-ticket]').innerText()).toContain('Ito');
    expect(await open(other).count()).toBe(0);

    // Nothing is done in it before it is opened again; then it is among the open ones of both.
    await press(other, 'l');
    await other.locator('[data-agent-message]').getByText('再開してください').waitFor();
    await other.reload();
    await other.locator('[data-outcome="solved"]').waitFor();
    await press(other, 'R');
    await other.locator('[data-action="reopen"]').getByText('もう一度押すと実行').waitFor();
    await press(other, 'R');
    await other.locator('[data-step="scan"]').waitFor();
    for (const each of [page, other]) {
      await expect.poll(() => open(each).count()).toBe(1);
      expect(await open(each).getAttribute('data-case')).toBe(id);
      await expect.poll(() => closed(each).count()).toBe(0);
    }
    await press(other, 'u');
    await other.locator('[data-outcome="solved"]').waitFor();
  });
});

test('closed calls are counted in the overview, and go with what is cleared on the page about what is kept, from open windows too', async ({
  visit,
}) => {
  const page = await consoleAt(visit, 'en');
  await closedLongAgo(page);
  const other = await page.context().newPage();
  await other.goto('/en/agent/overview/');
  await other.locator('[data-counted="1"]').waitFor();
  expect(await other.locator('[data-panel="outcomes"] tbody th').allInnerTexts()).toEqual(['Solved']);
  await other.goto('/en/privacy/');
  await other.locator('[data-action="clear-all"]').click();
  await other.locator('[data-action="clear-sure"]').click();
  await other.locator('.kept-said:not(:empty)').waitFor();
  await page.getByText('Closed calls: 1').waitFor({ state: 'detached' });
  // It goes on from there.
  await closedLongAgo(page);
});
