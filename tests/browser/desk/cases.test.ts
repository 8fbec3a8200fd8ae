import { describe, expect } from 'vitest';
import { callAt, consoleAt, press, removeCalls, says, cases, message } from '../../support/browser-agent.ts';
import { storedIn } from '../../support/stored-calls.ts';
import { test } from '../../support/browser.ts';

describe('several calls', () => {
  test('wait for each other, survive a reload, and are removed by pressing twice', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await callAt(page, 'iphone-activate-qr', 'banner');
    expect(await cases(page).nth(0).innerText()).toContain('On hold');
    await cases(page).nth(0).click();
    await page.locator('[data-step="scan"]').waitFor();
    expect(await cases(page).nth(1).innerText()).toContain('On hold');
    await press(page, 't');

    await page.reload();
    await page.locator('agent-console[data-ready]').waitFor();
    await page.locator('[data-step="scan"]').getByText('Known problems').waitFor();
    expect(await cases(page).count()).toBe(2);
    // What was done before is undone after a reload too.
    await press(page, 'u');
    await page.locator('[data-step="scan"] ~ * [data-action="next"]').waitFor();

    // Another key in between cancels.
    await page.getByText('Files and clearing').click();
    await page.locator('[data-action="clear"]').click();
    await press(page, 'm', 'Escape');
    await page.locator('[data-action="clear"]').click();
    expect(await cases(page).count()).toBe(2);
    await press(page, 'm', 'Escape');
    await removeCalls(page, 'remove');
    expect(await cases(page).count()).toBe(1);
    await removeCalls(page, 'clear');
    expect(await cases(page).count()).toBe(0);
    await expect.poll(() => storedIn(page)).toEqual([]);
  });

  test('no key pressed once, in any order, loses a call', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    for (const key of 'mkhrltupwz/cRjo123456789') {
      await press(page, 'Escape', key);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    }
    // One of them closed it.
    await page.locator('.agent-script [data-outcome="solved"]').waitFor();
    expect(await cases(page).count()).toBe(1);
  });

  test('keys are listed, and can be switched off', async ({ visit }) => {
    const page = await consoleAt(visit, 'en', { width: 1366, height: 625 });
    await page.getByText(says.en.never).waitFor();
    await press(page, '?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    expect(await dialog.locator('dt kbd').allInnerTexts()).toContain('n');
    await dialog.getByRole('button', { name: 'Single keys are commands' }).click();
    await press(page, 'Escape', 'n');
    expect(await cases(page).count()).toBe(0);
    await page.reload();
    await page.locator('agent-console[data-ready]').waitFor();
    await press(page, 'n', '?');
    expect(await cases(page).count()).toBe(0);
    expect(await dialog.count()).toBe(0);
    // Nor is any key promised: only the button leads there now.
    expect(await page.locator('[aria-keyshortcuts], .agent kbd').count()).toBe(0);
    await page.getByRole('button', { name: 'Keys' }).click();
    await dialog.getByRole('button', { name: 'Single keys are commands' }).click();
    await press(page, 'Escape', 'n');
    expect(await cases(page).count()).toBe(1);
  });
});

describe('a file', () => {
  test('carries calls to another browser, brings no number along, and leaves what is on screen where it is bad', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 'm');
    await page.keyboard.insertText('<img src=x onerror=alert(1)> call 0312345678');
    await press(page, 'Escape');
    await page.getByText('Files and clearing').click();
    await page.locator('#agent-name').fill('Sato');
    await page.locator('#agent-name').press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-action="export"]').click(),
    ]);
    const path = await download.path();

    const other = await consoleAt(visit, 'ja');
    await other.locator('#agent-import').setInputFiles(path);
    await cases(other).first().click();
    await other.locator('[data-step="scan"]').waitFor();
    // What looks like HTML is text.
    expect(await other.locator('#agent-note').inputValue()).toBe('<img src=x onerror=alert(1)> call 0312345678');
    expect(await other.locator('agent-console img').count()).toBe(0);
    expect(await message(other).innerText()).toContain('1件');
    await other.getByText('Satoさんの対応記録です。').waitFor();
    // The same call, by its number; and nothing changes when it comes again.
    const number = await page.locator('.agent-identity b').innerText();
    expect(await other.locator('.agent-identity b').innerText()).toBe(number);
    await other.locator('#agent-import').setInputFiles(path);
    await message(other).getByText('変えなかった対応記録：1件').waitFor();
    expect(await cases(other).count()).toBe(1);
    const buffer = Buffer.from('{"format"');
    await other.locator('#agent-import').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await message(other).getByText('今の内容は変わっていません。').waitFor();
    await other.locator('[data-step="scan"]').waitFor();
    expect(await cases(other).count()).toBe(1);
  });
});
