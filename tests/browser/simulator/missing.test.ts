import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { sim, taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, IPHONE_CODE, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

/** How a small phone shows a page. */
const SMALL = { width: 390, height: 664 };

/** Looks that words can be seen on a device without scrolling, and that a control of it has the focus. */
async function expectTold(device: Locator, words: string, control: string): Promise<void> {
  const told = device.getByRole('alert').filter({ hasText: words }).first();
  await told.waitFor();
  const seen = await told.evaluate((alert) => {
    const { top, bottom } = alert.getBoundingClientRect();
    const hit = document.elementFromPoint(alert.getBoundingClientRect().left + 20, (top + bottom) / 2);
    return { isInWindow: top >= 0 && bottom <= innerHeight, isOnTop: alert.contains(hit) };
  });
  expect(seen).toEqual({ isInWindow: true, isOnTop: true });
  expect(await device.page().evaluate(() => (document.activeElement as HTMLElement).dataset['control'])).toBe(control);
}

describe.for(inTurn(languages, 1))('who goes on before all is filled in (%s)', (language) => {
  const { missing } = sim[language];

  test('is told so at the PIN, and led there', async ({ visit }) => {
    const page = await visit(simulatorAddress(language, ANDROID_QR), SMALL);
    const simulator = await simulating(page, language);
    const [pin, activate] = taps.androidPin[language];
    await simulator.tapAll('phone', taps.android[language]);
    await simulator.tap('phone', activate);
    await expectTold(simulator.phone, missing.pin, 'pin');
    await page.keyboard.press('Enter');
    await simulator.phone.getByText('••••').waitFor();
    expect(await simulator.phone.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
    expect(await simulator.focusedName()).toBe(pin);
    await simulator.tap('phone', activate);
    await simulator.offered('phone', taps.androidDone[language]);
  });

  test('is told so at the code, and led there', async ({ visit }) => {
    const page = await visit(simulatorAddress(language, IPHONE_CODE), SMALL);
    const simulator = await simulating(page, language);
    await simulator.tapAll('phone', taps.iphone[language]);
    await simulator.phone.locator('[data-control="activate"]').click();
    await expectTold(simulator.phone, missing.code, 'code');
    await simulator.phone.locator('[data-action="fill-code"]').click();
    await expect.poll(() => simulator.phone.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  });

  test('is told so at each list of the settings, and led to the first', async ({ visit }) => {
    const page = await visit(simulatorAddress(language, 'task=message-delivery'), SMALL);
    const simulator = await simulating(page, language);
    for (const control of ['log-in', 'user-menu', 'secure-message-center', 'settings', 'save'])
      await simulator.portal.locator(`[data-control="${control}"]`).click();
    await expectTold(simulator.portal, missing.choice, 'first-language');
    const alerts = simulator.portal.getByRole('alert').filter({ hasText: missing.choice });
    expect(await alerts.count()).toBe(3);
    await simulator.portal.getByRole('combobox').first().selectOption({ index: 2 });
    await expect.poll(() => alerts.count()).toBe(2);
  });
});

describe.for(inTurn(languages, 1))('what happened (%s)', (language) => {
  test('is nothing before somebody has tapped something', async ({ visit }) => {
    const page = await visit(simulatorAddress(language, ANDROID_QR));
    const simulator = await simulating(page, language);
    expect(await simulator.lines.count()).toBe(0);
    expect(await page.getByText(sim[language].nothingSent).isVisible()).toBe(true);
  });
});
