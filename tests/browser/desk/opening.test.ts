import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { codeOf, consoleAt, countedKeys, expectMain, LANGUAGES, main, says } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

const WORDS = {
  en: { setup: 'Setup IB Key using QR code', error: 'error' },
  ja: { setup: 'QRコードを使用してのIB Keyの設定', error: 'エラー' },
} as const;

/** What is asked, and by which digit an answer is given. */
const asks = (page: Page): Promise<string | null> => page.locator('[data-asks]').getAttribute('data-asks');
async function digitOf(page: Page, selector: string): Promise<string> {
  const digit = await page.locator(`[data-finder] ${selector}`).getAttribute('data-choice');
  return digit ?? expect.fail(`${selector} has no digit`);
}

describe.for(LANGUAGES)('a call, by keyboard alone and with its keys counted (%s)', (language) => {
  const other = language === 'ja' ? 'en' : 'ja';
  const open = async (visit: Parameters<typeof consoleAt>[0]) => {
    const page = await consoleAt(visit, language, { width: 1366, height: 625 });
    return { page, keys: countedKeys(page) };
  };

  test('with a number is at its step', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await keys.press('n');
    await keys.type(codeOf('android-add-user-qr', 'scan~login').replaceAll(' ', ''));
    await keys.press('Enter');
    await expectMain(page, says[language].scan);
    expect(keys.count).toBeLessThanOrEqual(14);
  });

  test('with a number, a fault and its remedy is a copied ticket', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await keys.press('n');
    await keys.type(codeOf('android-add-user-qr', 'scan~login').replaceAll(' ', ''));
    await keys.press('Enter', 'l', 't', '1', '1', '1', '1');
    await expectMain(page, says[language].scan);
    await keys.press('w', '1', 'k');
    await page.getByText(says[language].copied).waitFor();
    expect(keys.count).toBeLessThanOrEqual(22);
  });

  test('of somebody who is lost asks in both languages, all in sight, and is at their step', async ({ visit }) => {
    const { page, keys } = await open(visit);
    const script = page.locator('.agent-script');
    const isWhole = () => script.evaluate((each) => each.scrollHeight <= each.clientHeight);
    await keys.press('n', 'Escape', 'l');
    expect(await asks(page)).toBe('device');
    expect(await page.locator(`[data-column="caller"][lang="${other}"]`).count()).toBe(1);
    expect(await isWhole()).toBe(true);
    await keys.press(await digitOf(page, '[data-platform="iphone"]'));
    expect(await asks(page)).toBe('task');
    expect(await isWhole()).toBe(true);
    await keys.press(await digitOf(page, '[data-task="add-user"]'));
    expect(await asks(page)).toBe('word');
    expect(await isWhole()).toBe(true);
    // The caller's own words stand below the agent's.
    expect(await page.locator('[data-seen="iphone.setup-qr"]').innerText()).toContain(WORDS[other].setup);
    await keys.press(await digitOf(page, '[data-seen=""]'));
    expect(await asks(page)).toBe('top');
    await keys.press(await digitOf(page, '[data-seen="ibkr.two-factor"]'));
    // Two guides have that screen.
    expect(await asks(page)).toBe('way');
    expect(await isWhole()).toBe(true);
    await keys.press('1');
    await page.locator('[data-step="more"]').waitFor();
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(keys.count).toBeLessThanOrEqual(15);
  });

  test('about a message that is read out is in its questions', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await keys.press('n', '/');
    await keys.type(WORDS[language].error);
    await keys.press('Enter');
    await page.locator('[data-found] button:focus').waitFor();
    await keys.press('Enter');
    await page.locator('[data-interview="activation-error"]').waitFor();
    expect(keys.count).toBeLessThanOrEqual(9);
  });

  test('about what does not work is in its questions', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await keys.press('n', 'Escape', 't');
    await keys.press(await digitOf(page, '[data-symptom="qr-not-read"]'));
    await page.locator('[data-interview="qr-not-read"]').waitFor();
    expect(keys.count).toBeLessThanOrEqual(9);
  });
});

describe('the opening', () => {
  test('goes back, is taken back, and is there again after a reload', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const keys = countedKeys(page);
    await keys.press('n', 'Escape', '2', '2');
    const asked = await main(page).innerText();
    await keys.press('1');
    await page.locator('[data-asks="way"]').waitFor();
    await keys.press('ArrowLeft');
    expect(await main(page).innerText()).toBe(asked);
    await page.reload();
    await page.locator('agent-console[data-ready]').waitFor();
    expect(await main(page).innerText()).toBe(asked);
    // Going back was the last thing done.
    await keys.press('u');
    expect(await asks(page)).toBe('way');
    await keys.press('ArrowLeft', 'ArrowLeft');
    expect(await asks(page)).toBe('task');
    await keys.press('ArrowLeft');
    expect(await asks(page)).toBe('device');
  });

  test('begins a guide for who has not begun', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await countedKeys(page).press('n', 'Escape', '1', '1', 'ArrowRight');
    await page.locator('[data-guide="android-add-user-qr"]').waitFor();
  });

  test('leads to the search and the screens where nothing fits', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const keys = countedKeys(page);
    await keys.press('n', 'Escape', '2', '3');
    for (let turn = 0; turn < 6 && (await asks(page)) !== 'lost'; turn++) {
      if ((await asks(page)) === 'pick') break;
      await keys.press(await digitOf(page, '[data-seen=""]'));
    }
    await keys.press('v');
    await page.locator('[data-place="message-delivery save"]').waitFor();
    await keys.press('Backspace');
    expect(['lost', 'pick']).toContain(await asks(page));
  });
});
