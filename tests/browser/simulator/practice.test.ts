import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import {
  ANDROID_QR,
  HURRIED,
  hurrying,
  IPHONE_CODE,
  simulating,
  simulatorAddress,
} from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { passSeconds } from '../../support/held-seconds.ts';

describe('a whole rehearsal', () => {
  test('by keyboard alone, by the names of what is reached', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR), HURRIED);
    const simulator = await hurrying(page);
    await simulator.phone.focus();
    for (const name of taps.android.en) {
      await simulator.tabTo(name, 12);
      await page.keyboard.press('Enter');
    }
    // The camera reads by itself; the focus stays on the phone all the time.
    await simulator.offered('phone', 'ACTIVATE');
    for (const name of taps.androidPin.en) {
      await simulator.tabTo(name, 12);
      await page.keyboard.press('Space');
    }
    await simulator.offered('phone', taps.androidDone.en);
    await simulator.tabTo(taps.androidDone.en, 12);
    await page.keyboard.press('Enter');
    await simulator.succeeded(simulator.words.activated);
  });

  test('of typing the code, read off the portal', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', IPHONE_CODE), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tapAll('phone', taps.iphone.en);
    const code = /PRAC\w{6}/.exec(await simulator.portal.innerText())![0];
    await simulator.phone.getByRole('textbox', { name: 'Activation Code' }).pressSequentially(code.toLowerCase());
    await simulator.tap('phone', 'Activate IB Key');
    await simulator.tap('phone', 'DONE');
    await simulator.succeeded(simulator.words.activated);
  });

  test('of a first activation, the app installed on the way', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=activate&seed=2'), HURRIED);
    const simulator = await hurrying(page);
    await simulator.tap('portal', 'Log in');
    await simulator.tapAll('phone', ['Camera', 'IBKR website', 'GET']);
    await simulator.offered('phone', 'Open');
    await simulator.tapAll('phone', ['Home screen', 'Camera', 'IBKR Mobile', 'Allow']);
    await simulator.tapAll('phone', ['Face ID, fingerprint or passcode', 'Done']);
    await simulator.succeeded(simulator.words.activated);
  });

  test('of the message settings, without a phone', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=message-delivery'), HURRIED);
    const simulator = await hurrying(page);
    expect(await simulator.phone.count()).toBe(0);
    await simulator.tapAll('portal', ['Log in', 'User menu', 'Secure Message Center', 'Settings (gear)']);
    await simulator.tap('portal', 'Save');
    await simulator.comes(simulator.lines.filter({ hasText: 'Did not save' }));
    for (const list of await simulator.portal.getByRole('combobox').all())
      await list.selectOption({ label: 'Choice 2' });
    await simulator.tap('portal', 'Save');
    await simulator.succeeded('The settings are saved');
  });
});

describe('after each screen', () => {
  test('the focus is on the device, and the new screen is told once', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR), { secondsHeld: true });
    const simulator = await simulating(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.querySelector('[data-sim-said]')!;
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        ...{ childList: true, characterData: true, subtree: true },
      });
    });
    for (const name of ['IBKR Mobile', 'Services', 'Back', 'Services', 'Authenticate']) {
      await simulator.tap('phone', name);
      expect(await page.evaluate(() => document.activeElement!.closest('[data-device="phone"]') !== null)).toBe(true);
    }
    // A second passes, and all is drawn again.
    await passSeconds(page);
    await page.getByText('Time passed: 0:01').waitFor();
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      'The login screen of IBKR Mobile',
      'The “Services” screen',
      'The login screen of IBKR Mobile',
      'The “Services” screen',
      'The “Authenticate” screen',
    ]);
  });

  test('the focus is not taken from elsewhere', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=activate&seed=1'));
    const simulator = await simulating(page);
    await simulator.tap('portal', 'Log in');
    const pause = page.getByRole('button', { name: 'Skip 1 minute' });
    await pause.focus();
    await pause.press('Enter');
    await simulator.portal.getByText(/^PRAC/).waitFor();
    expect(await simulator.focusedName()).toBe('Skip 1 minute');
  });
});

describe('each device', () => {
  test('says that it is for practice, on its frame and in its name', async ({ visit }) => {
    for (const language of inTurn(['ja', 'en'] as const, 0)) {
      const page = await visit(simulatorAddress(language, ANDROID_QR));
      const simulator = await simulating(page, language);
      const { mark, phone, portal } = simulator.words;
      for (const [device, name] of [
        [simulator.phone, phone('Android')],
        [simulator.portal, portal],
      ] as const) {
        expect(await device.getAttribute('aria-label')).toBe(name);
        expect(name).toContain(mark);
        expect(await device.getByText(mark, { exact: true }).isVisible()).toBe(true);
      }
    }
  });
});
