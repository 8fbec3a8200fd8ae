import { describe, expect } from 'vitest';
import {
  asks,
  codeOf,
  consoleAt,
  countedKeys,
  digitOf,
  expectMain,
  LANGUAGES,
  main,
  says,
} from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

const WORDS = {
  en: {
    method: 'Scan the QR code',
    error: 'error',
    queue: 'Queue: Second-line support',
    cut: 'Outcome: The call was cut off',
  },
  ja: {
    method: 'QRコードを読み取る',
    error: 'エラー',
    queue: '引き継ぎ先：二次サポート',
    cut: '結果：通話が途切れた',
  },
} as const;

/** A call whose caller reads out a number. */
async function begin(
  keys: ReturnType<typeof countedKeys>,
  guide = 'android-add-user-qr',
  place = 'scan~login',
): Promise<void> {
  await keys.press('n');
  await keys.type(codeOf(guide, place).replaceAll(' ', ''));
  await keys.press('Enter');
}

describe.for(inTurn(LANGUAGES, 1))('a call, by keyboard alone and with its keys counted (%s)', (language) => {
  const other = language === 'ja' ? 'en' : 'ja';
  const open = async (visit: Parameters<typeof consoleAt>[0]) => {
    const page = await consoleAt(visit, language, { width: 1366, height: 625 });
    return { page, keys: countedKeys(page) };
  };

  test('with a number is at its step, and with a fault and its remedy a copied ticket', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await begin(keys);
    await expectMain(page, says[language].scan);
    expect(keys.count).toBeLessThanOrEqual(14);
    await keys.press('l', 't', '2', '1', '1', '1');
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
    expect(await asks(page)).toBe('method');
    expect(await isWhole()).toBe(true);
    // The caller's own words are below the agent's.
    expect(await page.locator('[data-method="qr"]').innerText()).toContain(WORDS[other].method);
    await keys.press(await digitOf(page, '[data-method="qr"]'));
    expect(await asks(page)).toBe('pick');
    await keys.press(await digitOf(page, '[data-spot="iphone-add-user-qr more"]'));
    await page.locator('[data-step="more"]').waitFor();
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(keys.count).toBeLessThanOrEqual(15);
  });

  test('about a message that is read out, or about what does not work, is in its questions', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await keys.press('n', '/');
    await keys.type(WORDS[language].error);
    await keys.press('Enter');
    await page.locator('[data-found] button:focus').waitFor();
    await keys.press('Enter');
    await page.locator('[data-interview="activation-error"]').waitFor();
    expect(keys.count).toBeLessThanOrEqual(9);

    const stuck = countedKeys(page);
    await stuck.press('n', 'Escape', 't');
    await stuck.press(await digitOf(page, '[data-symptom="qr-not-read"]'));
    await page.locator('[data-interview="qr-not-read"]').waitFor();
    expect(stuck.count).toBeLessThanOrEqual(9);
  });

  test('is closed as what it was: passed on after a question, to be called back, cut off', async ({ visit }) => {
    const { page, keys } = await open(visit);
    await begin(keys);
    await keys.press('t', '2', '3', 'w', '2');
    await page.locator('.agent-script [data-outcome="escalated"]').waitFor();
    expect(await page.locator('[data-ticket]').innerText()).toContain(WORDS[language].queue);
    expect(keys.count).toBeLessThanOrEqual(19);

    const back = countedKeys(page);
    await begin(back);
    await back.press('w', '3');
    await back.type('0312345678');
    await back.press('Enter');
    await page.locator('.agent-script [data-outcome="escalated"]').waitFor();
    expect(await page.locator('[data-ticket]').innerText()).toContain('0312345678');
    // Ten of them are the number.
    expect(back.count).toBeLessThanOrEqual(27);

    const cut = countedKeys(page);
    await begin(cut);
    await cut.press('w', '4');
    await page.locator('.agent-script [data-outcome="left"]').waitFor();
    expect(await page.locator('[data-ticket]').innerText()).toContain(WORDS[language].cut);
    expect(cut.count).toBeLessThanOrEqual(16);
  });

  test('with a name and another ticket’s id has both, and the step, at once; one that waits is a click away', async ({
    visit,
  }) => {
    const { page, keys } = await open(visit);
    await begin(keys);
    await keys.press('j');
    await keys.type('Ito');
    await keys.press('Tab');
    await keys.type('INC0012345');
    await keys.press('Escape', 'ArrowRight');
    await page.locator('[data-step="pin"]').waitFor();
    expect(await page.locator('.agent-identity summary').innerText()).toMatch(/Ito.*INC0012345/s);
    // Thirteen of them are the name and the id.
    expect(keys.count).toBeLessThanOrEqual(30);

    const next = countedKeys(page);
    await begin(next);
    await begin(next, 'iphone-activate-qr', 'banner');
    await page.locator('[data-step="banner"]').waitFor();
    await page.locator('[data-case]').nth(1).click();
    await expectMain(page, says[language].scan);
    expect(next.count).toBeLessThanOrEqual(28);
  });
});
