import { describe, expect } from 'vitest';
import { asks, consoleAt, countedKeys, digitOf, main } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

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

  test('begins a guide for who has not begun, asks about the picture of the only step that is left, and leads to the search and the screens where nothing fits', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    const keys = countedKeys(page);
    await keys.press('n', 'Escape', '1', '1', 'ArrowRight');
    await page.locator('[data-guide="android-add-user-qr"]').waitFor();

    // By what the caller does not see.
    await keys.press('n', 'Escape', '1', '1');
    while ((await asks(page)) !== 'pick') await keys.press('0');
    expect(await page.locator('[data-spot]').count()).toBe(1);
    await keys.press('1');
    await page.locator('[data-step="scan"]').waitFor();

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
