import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, HURRIED, hurrying, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
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
    // The camera reads automatically; the focus stays on the phone all the time.
    await simulator.offered('phone', 'ACTIVATE');
    for (const name of taps.androidPin.en) {
      await simulator.tabTo(name, 12);
      await page.keyboard.press('Space');
    }
    await simulator.offered('phone', taps.androidDone.en);
    await simulator.tabTo(taps.androidDone.en, 12);
    await page.keyboard.press('Enter');
    await simulator.succeeded(simulator.words.activated);
    const guide = page.getByRole('status').getByRole('link');
    expect(await guide.getAttribute('href')).toBe('/en/articles/android-add-user-qr/');
  });
});

describe('after each screen', () => {
  test('the focus is on the device, and the new screen and what comes next are told once', async ({ visit }) => {
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
    await passSeconds(page, 2);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      'Phone: The login screen of IBKR Mobile. Next: Tap “Services”.',
      'Phone: The “Services” screen. Next: Tap “Authenticate”.',
      'Phone: The login screen of IBKR Mobile. Next: Tap “Services”.',
      'Phone: The “Services” screen. Next: Tap “Authenticate”.',
      'Phone: The “Authenticate” screen. Next: Tap “Add User”.',
    ]);
  });

  test('the focus is not taken from elsewhere, and it is told what the button did', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=activate&seed=1&fault=code-expired'), { secondsHeld: true });
    const simulator = await simulating(page);
    await simulator.tap('portal', 'Log in');
    const skip = page.getByRole('button', { name: 'Skip 1 minute' });
    await skip.focus();
    await skip.press('Enter');
    await simulator.portal.getByText(/^PRAC/).waitFor();
    expect(await simulator.focusedName()).toBe('Skip 1 minute');
    expect(await simulator.said.textContent()).toMatch(/^Skipped 1:00\. Code: .+ Browser: .+ Next: /);
  });
});

describe('who listens', () => {
  test('hears what comes next on each device, and that a tap did nothing', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR), { secondsHeld: true });
    const simulator = await simulating(page);
    const described = (device: Locator) =>
      device.evaluate((group) =>
        group
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => document.getElementById(id)!.textContent.trim())
          .join(' '),
      );
    expect(await described(simulator.phone)).toBe('The phone’s home screen Tap “IBKR Mobile”.');
    expect(await described(simulator.portal)).toBe('The Client Portal with the QR code Tap “IBKR Mobile”.');
    for (let tap = 0; tap < 2; tap++) {
      const before = await simulator.said.textContent();
      await simulator.tap('phone', 'Home screen');
      // Said once more, it has to differ.
      await expect.poll(() => simulator.said.textContent()).not.toBe(before);
      expect((await simulator.said.textContent())!.trim()).toBe('Nothing happened. Next: Tap “IBKR Mobile”.');
      expect(await simulator.coach.getByText('Nothing happened.').isVisible()).toBe(true);
    }
    await simulator.tap('phone', 'IBKR Mobile');
    expect(await simulator.coach.getByText('Nothing happened.').count()).toBe(0);
  });

  test('is told what the code is, a minute before it expires, and that it has expired', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', ANDROID_QR)}#d=w238`, { secondsHeld: true });
    const simulator = await simulating(page);
    const code = (name: string) => simulator.portal.getByRole('img', { name, exact: true });
    expect(await code('QR code for practice').count()).toBe(1);
    expect(await simulator.portal.getByText('Practice code:').count()).toBe(1);
    // No clock where no fault needs one, until the code is about to expire: then time can be stopped.
    expect(await page.getByRole('group', { name: 'Time' }).count()).toBe(0);
    await passSeconds(page, 2);
    await expect.poll(() => simulator.said.textContent()).toBe('The QR code expires in 1 minute.');
    const stop = page.getByRole('button', { name: 'Pause time' });
    await stop.click();
    await passSeconds(page, 61);
    await page.getByRole('button', { name: 'Resume' }).click();
    expect(await code('QR code for practice').count()).toBe(1);
    await passSeconds(page, 61);
    await expect.poll(() => simulator.said.textContent()).toContain('The QR code has expired.');
    expect(await code('QR code for practice. It has expired.').count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Time' }).innerText()).toContain('Code: expired');
  });
});
