import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { sim, taps } from '../../support/browser-simulator-words.ts';
import {
  ANDROID_CODE,
  HURRIED,
  hurrying,
  IPHONE_CODE,
  simulating,
  simulatorAddress,
  TO_CODE,
  TO_FIELD,
} from '../../support/browser-simulator.ts';
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

describe.for(inTurn(languages, 0))('who goes on before all is filled in (%s)', (language) => {
  const { missing, filled } = sim[language];

  test('is told so at the PIN, and led there; then it leads to the end', async ({ visit }) => {
    const page = await visit(`${simulatorAddress(language, ANDROID_CODE)}${TO_CODE}`, { ...HURRIED, ...SMALL });
    const simulator = await hurrying(page, language);
    const [pin, activate] = taps.androidPin[language];
    await simulator.phone.locator('[data-action="fill-code"]').click();
    await simulator.tap('phone', activate);
    await expectTold(simulator.phone, missing.pin, 'pin');
    // A PIN is never typed here, nor is any other secret.
    expect(await simulator.phone.getByRole('textbox').count()).toBe(0);
    expect(
      await page.locator('input[type="password"], input[name*="user" i], input[autocomplete="username"]').count(),
    ).toBe(0);
    await page.keyboard.press('Enter');
    await simulator.phone.getByText('••••').waitFor();
    await expect.poll(() => simulator.said.textContent()).toContain(filled(pin));
    expect(await simulator.phone.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
    expect(await simulator.focusedName()).toBe(pin);
    await simulator.tap('phone', activate);
    await simulator.tap('phone', taps.androidDone[language]);
    await simulator.succeeded(simulator.words.activated);
  });

  test('is told so at the code, and led there', async ({ visit }) => {
    const page = await visit(`${simulatorAddress(language, IPHONE_CODE)}${TO_FIELD}`, SMALL);
    const simulator = await simulating(page, language);
    await simulator.phone.locator('[data-control="activate"]').click();
    await expectTold(simulator.phone, missing.code, 'code');
    await simulator.phone.locator('[data-action="fill-code"]').click();
    await expect.poll(() => simulator.phone.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  });
});
