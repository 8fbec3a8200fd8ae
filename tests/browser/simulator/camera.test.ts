import { describe, expect } from 'vitest';
import { pixelsIn } from '../../support/browser-qr.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import {
  ANDROID_QR,
  HURRIED,
  hurrying,
  simulating,
  simulatorAddress,
  TO_CODE,
  type SimulatorPage,
} from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { readPixels } from '../../support/qr-raster.ts';
import { isWhole } from '../../support/coverage.ts';

/** What can be read of the pixels that the viewfinder shows. */
async function readFromScreen(simulator: SimulatorPage): Promise<string | undefined> {
  const picture = await simulator.phone.getByRole('img', { name: 'What the camera sees' }).evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    return { width, height, pixels: new Uint8Array(data.buffer).toBase64() };
  });
  return readPixels({ ...picture, data: pixelsIn(picture.pixels) });
}

/** Waits until the camera has looked, and says that it could not read. */
async function unread({ page, words }: SimulatorPage): Promise<void> {
  await page.getByRole('group', { name: 'Distance of the phone' }).getByText(words.unread).waitFor();
}

describe('the camera', () => {
  // Firefox and WebKit are asked the same in each run, to the end of the practice (tests/engines/journeys/).
  if (isWhole)
    test('does not read what is blurred, by its pixels, and reads what is sharp', async ({ visit }) => {
      const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=out-of-focus`));
      const simulator = await simulating(page);
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
      // While time stands still the phone shows what it has read.
      await simulator.press('Pause time');
      await distance.fill('25');
      await page.getByText('The code has been read.').first().waitFor();
      const query = ANDROID_QR.replace('&seed', '&fault=out-of-focus&seed');
      expect(await readFromScreen(simulator)).toContain(`/en/simulator/?${query}&string=PRAC`);
      await simulator.press('Let time run');
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
    // There it is sharp enough: the camera reads by itself.
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

  test('and its decoder are loaded when a camera first runs; where they cannot be, it says so', async ({ visit }) => {
    const asked: string[] = [];
    const page = await visit(`${simulatorAddress('en', ANDROID_QR)}${TO_CODE}`, {
      prepare: (page) =>
        page.route(/\/camera\.[^/]*\.js$|\/update\.js/, (route) => {
          asked.push(route.request().url());
          return route.abort();
        }),
    });
    const simulator = await simulating(page);
    await simulator.tap('phone', 'QR CODE');
    await simulator.offered('phone', 'While using the app');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await simulator.tap('phone', 'While using the app');
    await page.getByText('The camera could not be loaded.').waitFor();
    expect(asked.filter((url) => /\/camera\./.test(url)).length).toBeGreaterThan(0);
  });
});
