import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import {
  IPHONE_CODE,
  simulating,
  simulatorAddress,
  TO_FIELD,
  type SimulatorPage,
} from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';

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
const field = ({ phone }: SimulatorPage): Locator => phone.getByRole('textbox', { name: 'Activation Code' });

describe('what is no practice code', () => {
  test('is refused on Enter and on Tab with the reason, and never kept', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', IPHONE_CODE));
    const simulator = await simulating(page);
    await simulator.tapAll('phone', taps.iphone.en);
    const code = field(simulator);
    for (const key of ['Enter', 'Tab']) {
      // What is typed anew takes the refusal back.
      await code.pressSequentially(SECRET);
      await expect.poll(() => code.getAttribute('aria-invalid')).toBe('false');
      await code.press(key);
      await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
      expect(await code.inputValue()).toBe('');
      const reason = await code.evaluate(
        (input) => document.getElementById(input.getAttribute('aria-describedby')!)!.textContent,
      );
      expect(reason).toContain(simulator.words.refused);
    }
    // A page that is left and loaded again shows what was kept, once it is.
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('p-setup-qr');
    await page.reload();
    await simulator.offered('phone', 'Activate IB Key');
    expect(await kept(page)).not.toMatch(new RegExp(SECRET, 'i'));
    expect(await simulator.lines.filter({ hasText: 'Tapped' }).count()).toBe(taps.iphone.en.length);
    expect(await simulator.lines.filter({ hasText: 'Typed the code' }).count()).toBe(0);
  });
});

describe('a practice code', () => {
  test('is read whatever its letters and spaces look like', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', IPHONE_CODE)}${TO_FIELD}`);
    const simulator = await simulating(page);
    const code = field(simulator);
    await code.fill('ｐｒａｃ 234-567');
    expect(await code.inputValue()).toBe('PRAC234567');
    expect(await code.getAttribute('aria-invalid')).toBe('false');
    await simulator.lines.filter({ hasText: 'Typed the code' }).waitFor();
  });
});
