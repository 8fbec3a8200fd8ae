import { describe, expect } from 'vitest';
import { drawnCode } from '../../support/browser-qr.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import {
  ANDROID_QR,
  HURRIED,
  hurrying,
  simulatorAddress,
  TO_CODE,
  type SimulatorPage,
} from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';

/** The text of the code in the camera's picture, as the browser paints it. */
function readFromScreen({ page, phone }: SimulatorPage): Promise<string | undefined> {
  return drawnCode(page, phone.getByRole('img', { name: 'What the camera sees' }));
}

/** Waits until the camera has failed to read. */
async function unread({ page, words }: SimulatorPage): Promise<void> {
  await page.getByRole('group', { name: 'Distance of the phone' }).getByText(words.unread).waitFor();
}

describe('the camera', () => {
  // Firefox and WebKit are asked the same in each run, to the end of the practice (tests/engines/journeys/).
  if (isWhole)
    test('does not read what is blurred, by its pixels, and reads what is sharp', async ({ visit }) => {
      const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=out-of-focus`), HURRIED);
      const simulator = await hurrying(page);
      await simulator.tapAll('phone', taps.android.en);
      await unread(simulator);
      expect(await readFromScreen(simulator)).toBeUndefined();
      expect(await simulator.said.textContent()).toContain(simulator.words.unread);
      const distance = page.getByRole('slider', { name: /Distance from the code/ });
      expect(await distance.getAttribute('aria-valuetext')).toBe('6 cm');
      // By keyboard, a centimetre at a time, until it reads.
      await distance.focus();
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
      await expect.poll(() => distance.getAttribute('aria-valuetext')).toBe('10 cm');
      await unread(simulator);
      expect(await readFromScreen(simulator)).toBeUndefined();
      await distance.fill('25');
      await page.getByText('The code has been read.').first().waitFor();
      const query = ANDROID_QR.replace('&seed', '&fault=out-of-focus&seed');
      expect(await readFromScreen(simulator)).toContain(`/en/simulator/?${query}#PRAC`);
      await simulator.offered('phone', 'ACTIVATE');
    });

  test('is moved by buttons too, nearer and farther', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', `${ANDROID_QR}&fault=out-of-focus`)}${TO_CODE}`, HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('phone', taps.android.en.slice(5));
    const distance = page.getByRole('slider');
    await simulator.press(simulator.words.nearer);
    expect(await distance.inputValue()).toBe('5');
    await simulator.press(simulator.words.farther);
    expect(await distance.inputValue()).toBe('10');
    // There it is sharp enough: the camera reads automatically.
    await simulator.press(simulator.words.farther);
    await simulator.offered('phone', 'ACTIVATE');
  });

  test('sees no code where the portal shows none', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=activate&seed=3'), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tap('phone', 'Camera');
    await simulator.comes(page.getByText('The browser shows no QR code now.'));
    await simulator.tap('portal', 'Log in');
    await simulator.offered('phone', 'IBKR Mobile');
  });
});
