import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, HURRIED, hurrying, simulatorAddress, TO_CODE } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { helps, scanToError } from '../../support/simulator-faults.ts';

describe('what goes wrong shows as in the app, and its remedy works', () => {
  test('a code that was used: the error, why, what helps; a fresh code succeeds', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', `${ANDROID_QR}&fault=code-used`)}${TO_CODE}`, HURRIED);
    const simulator = await hurrying(page);
    await scanToError(simulator, 5);
    expect(await simulator.lines.filter({ hasText: 'Reason: the code has already been used.' }).count()).toBe(1);
    expect(await helps(simulator)).toContain('/en/articles/activation-error/');
    await simulator.tap('phone', 'Close');
    // The portal still shows the code that is over, which leads to the same error.
    await expect
      .poll(() => helps(simulator))
      .toEqual(['/en/articles/activation-error/', '/en/diagnosis/activation-error/']);
    await simulator.tapAll('portal', ['User menu', 'Log out', 'Log in']);
    await simulator.comes(simulator.portal.getByText(/^PRAC/));
    await simulator.tapAll('phone', ['QR CODE', ...taps.androidPin.en, taps.androidDone.en]);
    await simulator.succeeded(simulator.words.activated);
  });

  test('the front camera: it sees the reader’s side until the lens is switched', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', `${ANDROID_QR}&fault=front-camera`)}${TO_CODE}`, HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('phone', taps.android.en.slice(5));
    await simulator.comes(page.getByText('This is the front camera'));
    expect(await helps(simulator)).toEqual(['/en/articles/front-camera/', '/en/diagnosis/qr-not-read/']);
    // What is seen and the guide go along, so that neither is asked again.
    const asks = page.locator('.sim-helps [data-action="diagnose"]');
    expect(await asks.evaluate((link) => (link as HTMLAnchorElement).search)).toBe(
      '?seen=camera-front&guide=android-add-user-qr',
    );
    await simulator.tap('phone', 'Switch lens');
    await simulator.offered('phone', 'ACTIVATE');
  });
});
