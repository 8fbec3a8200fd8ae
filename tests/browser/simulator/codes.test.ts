import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import { IPHONE_CODE, simulating, simulatorAddress, type SimulatorPage } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { passSeconds } from '../../support/held-seconds.ts';

const SECRET = 'K7Q9ZX41LM';

/** Everything that a page could keep. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.cookie,
      databases,
      await caches.keys(),
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
    ]);
  });
}

/** The field for a code on an iPhone. */
async function field(simulator: SimulatorPage) {
  await simulator.tapAll('phone', taps.iphone.en);
  return simulator.phone.getByRole('textbox', { name: 'Activation Code' });
}

describe('what is no practice code', () => {
  test.for(['Enter', 'Tab'])('is refused on %s with the reason, and never kept', async (key, { visit }) => {
    const page = await visit(simulatorAddress('en', IPHONE_CODE));
    const simulator = await simulating(page);
    const code = await field(simulator);
    await code.pressSequentially(SECRET);
    await code.press(key);
    await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
    expect(await code.inputValue()).toBe('');
    const reason = await code.evaluate(
      (input) => document.getElementById(input.getAttribute('aria-describedby')!)!.textContent,
    );
    expect(reason).toContain(simulator.words.refused);
    // A page that is left and loaded again shows what was kept, once it is.
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('p-setup-qr');
    await page.reload();
    await simulator.offered('phone', 'Activate IB Key');
    expect(await kept(page)).not.toMatch(new RegExp(SECRET, 'i'));
    expect(await simulator.lines.filter({ hasText: 'Tapped' }).count()).toBe(taps.iphone.en.length);
    expect(await simulator.lines.filter({ hasText: 'Typed the code' }).count()).toBe(0);
  });

  test('is refused in an address too, and taken out of it', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${IPHONE_CODE}&string=${SECRET}&as=phone`));
    const simulator = await simulating(page);
    await page.getByText(simulator.words.refused).waitFor();
    expect(await kept(page)).not.toContain(SECRET);
  });
});

describe('a practice code', () => {
  test('is read whatever its letters and spaces look like', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', IPHONE_CODE));
    const simulator = await simulating(page);
    const code = await field(simulator);
    await code.fill('ｐｒａｃ 234-567');
    expect(await code.inputValue()).toBe('PRAC234567');
    expect(await code.getAttribute('aria-invalid')).toBe('false');
    await simulator.lines.filter({ hasText: 'Typed the code' }).waitFor();
  });

  test('may be begun, left for a look at the portal, and completed', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', IPHONE_CODE), { width: 390, secondsHeld: true });
    const simulator = await simulating(page);
    const code = await field(simulator);
    await code.pressSequentially('prac23');
    await page.getByRole('radio', { name: 'Browser' }).check();
    await passSeconds(page, 2);
    await page.getByRole('radio', { name: 'Phone' }).check();
    expect(await code.inputValue()).toBe('prac23');
    await code.press('End');
    await code.pressSequentially('4567');
    expect(await code.inputValue()).toBe('PRAC234567');
  });

  test('is filled in for who only wants to go on; a PIN always is', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=add-user&platform=android&method=code&seed=2'));
    const simulator = await simulating(page);
    await simulator.tapAll('phone', ['IBKR Mobile', 'Services', 'AUTHENTICATE', 'Add User', 'SESSION ID']);
    await simulator.tap('phone', 'Fill in the practice code');
    await simulator.offered('phone', 'ACTIVATE');
    await simulator.tap('phone', 'ACTIVATE');
    await simulator.lines.filter({ hasText: 'the PIN is missing' }).waitFor();
    expect(await simulator.phone.getByRole('textbox').count()).toBe(0);
    await simulator.tap('phone', 'PIN');
    await expect.poll(() => simulator.said.textContent()).toBe('“PIN” was filled in for you.');
    expect(
      await page.locator('input[type="password"], input[name*="user" i], input[autocomplete="username"]').count(),
    ).toBe(0);
  });
});
