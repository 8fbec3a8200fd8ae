import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, HURRIED, hurrying, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { helps, scanToError } from '../../support/simulator-faults.ts';

describe('more that goes wrong shows as in the app, and its remedy works', () => {
  test('a User that is enrolled already: a notification completes the login', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=already-enrolled`), HURRIED);
    const simulator = await hurrying(page);
    await scanToError(simulator);
    await simulator.tap('phone', 'Close');
    await simulator.tapAll('portal', ['User menu', 'Log out', 'Log in']);
    await simulator.tap('phone', 'Approve the login');
    await simulator.succeeded('The login is approved');
  });

  test('notifications that are not allowed: none comes until they are', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=already-enrolled,notifications-off`), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('portal', ['User menu', 'Log out', 'Log in']);
    await simulator.comes(simulator.lines.filter({ hasText: 'notifications are not allowed' }));
    expect(await simulator.phone.getByRole('button', { name: 'Approve the login' }).count()).toBe(0);
    await simulator.tapAll('phone', ['Phone settings', 'IBKR Mobile']);
    const notifications = simulator.phone.getByRole('switch', { name: 'Notifications' });
    expect(await notifications.getAttribute('aria-checked')).toBe('false');
    await notifications.click();
    expect(await notifications.getAttribute('aria-checked')).toBe('true');
    await simulator.tapAll('portal', ['Cancel', 'Log in']);
    await simulator.tap('phone', 'Approve the login');
    await simulator.succeeded('The login is approved');
  });

  test('scanning switched off: the camera sees the code and does nothing', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=scan-off`), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('phone', taps.android.en);
    await expect.poll(() => helps(simulator)).toEqual(['/en/articles/qr-not-read/', '/en/diagnosis/qr-not-read/']);
    await simulator.tapAll('phone', ['Home screen', 'Phone settings', 'Camera']);
    await simulator.phone.getByRole('switch', { name: 'Scan QR Codes' }).click();
    await simulator.tapAll('phone', ['Home screen', 'IBKR Mobile', ...taps.androidPin.en, taps.androidDone.en]);
    await simulator.succeeded(simulator.words.activated);
  });

  test('a camera that may not be used: the app says so until it may', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=camera-denied`), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('phone', taps.android.en.slice(0, -1));
    expect(await helps(simulator)).toEqual(['/en/articles/qr-not-read/', '/en/diagnosis/qr-not-read/']);
    await simulator.tapAll('phone', ['Home screen', 'Phone settings', 'IBKR Mobile']);
    await simulator.phone.getByRole('switch', { name: 'Camera access' }).click();
    await simulator.tapAll('phone', ['Home screen', 'IBKR Mobile']);
    await simulator.offered('phone', 'ACTIVATE');
  });
});
