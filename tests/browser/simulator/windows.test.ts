import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { ANDROID_QR, simulating, simulatorAddress, type SimulatorPage } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { passSeconds } from '../../support/held-seconds.ts';

/** Opens the phone in a second window. */
async function openPhone(simulator: SimulatorPage): Promise<SimulatorPage> {
  const { page } = simulator;
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the phone in another window' }).click(),
  ]);
  return simulating(other);
}

/** Seconds of the practice. */
async function seconds(page: Page): Promise<number> {
  const [, minutes, rest] = /(\d+):(\d+)/.exec(await page.getByText(/^Time passed/).innerText())!;
  return Number(minutes) * 60 + Number(rest);
}

describe('two windows', () => {
  test('show one practice: the phone here, the portal there', async ({ visit }) => {
    const simulator = await simulating(await visit(simulatorAddress('en', ANDROID_QR)));
    await simulator.tap('phone', 'IBKR Mobile');
    const phone = await openPhone(simulator);
    // What was done before is there too, and each window shows its own device.
    await phone.offered('phone', 'Services');
    await expect.poll(() => simulator.phone.count()).toBe(0);
    expect(await phone.portal.count()).toBe(0);
    await phone.tap('phone', 'Services');
    await simulator.lines.filter({ hasText: 'Tapped “Services” on the phone.' }).waitFor();
    await simulator.tap('portal', 'User menu');
    await phone.lines.filter({ hasText: 'Clicked “User menu” in the browser.' }).waitFor();
    await simulator.press('Undo');
    await expect.poll(() => phone.lines.count()).toBe(2);
  });

  test('let time pass once, and stand still together', async ({ visit }) => {
    const simulator = await simulating(await visit(simulatorAddress('en', ANDROID_QR), { secondsHeld: true }));
    const phone = await openPhone(simulator);
    for (const second of [1, 2, 3, 4]) {
      await passSeconds(simulator.page);
      await expect.poll(() => seconds(phone.page)).toBe(second);
      // The same second in the other window: it has passed already.
      await passSeconds(phone.page);
    }
    expect(await seconds(simulator.page)).toBe(4);
    expect(await seconds(phone.page)).toBe(4);
    await phone.press('Pause time');
    await simulator.page.getByRole('button', { name: 'Let time run' }).waitFor();
  });

  test('go on alone when the other closes', async ({ visit }) => {
    const simulator = await simulating(await visit(simulatorAddress('en', ANDROID_QR), { secondsHeld: true }));
    const phone = await openPhone(simulator);
    await phone.tap('phone', 'IBKR Mobile');
    // The other lets time pass, until it closes.
    await passSeconds(phone.page);
    await expect.poll(() => seconds(simulator.page)).toBe(1);
    await phone.page.close();
    await simulator.offered('phone', 'Services');
    await passSeconds(simulator.page);
    await expect.poll(() => seconds(simulator.page)).toBe(2);

    const again = await openPhone(simulator);
    await passSeconds(simulator.page);
    await expect.poll(() => seconds(again.page)).toBe(3);
    await simulator.page.close();
    await again.page.getByRole('radio', { name: 'Browser' }).waitFor();
    await again.tap('phone', 'Services');
    await again.offered('phone', 'Authenticate');
    await passSeconds(again.page);
    await expect.poll(() => seconds(again.page)).toBe(4);
  });

  test('do not take over what cannot be read or performed', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&room=abcd1234`));
    const simulator = await simulating(page);
    await simulator.tap('phone', 'IBKR Mobile');
    const other = await page.context().newPage();
    await other.goto('/en/');
    await other.evaluate(async (query) => {
      const channel = new BroadcastChannel('shirube-simulator-abcd1234');
      const status = {
        from: 'zzzz',
        kind: 'status',
        turn: 99,
        query: 'task=add-user',
        revealed: false,
        paused: false,
      };
      const hostile = [
        null,
        7,
        'status',
        {},
        { ...status, turn: 'x', actions: '' },
        { ...status, actions: '<script>' },
        { ...status, actions: 'p-no-such' },
        { ...status, turn: 100, query, actions: 'p-ibkr-mobile.p-services.p-no-such' },
      ];
      for (const message of hostile) channel.postMessage(message);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, ANDROID_QR);
    expect(await simulator.lines.filter({ hasText: 'Tapped “IBKR Mobile”' }).count()).toBe(1);
    await simulator.offered('phone', 'Services');
  });

  test('a tap holds against a second that passed in another window at the same moment', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&room=abcd1234`), { secondsHeld: true });
    const simulator = await simulating(page);
    await simulator.tap('phone', 'IBKR Mobile');
    await simulator.offered('phone', 'Services');
    const other = await page.context().newPage();
    await other.goto('/en/');
    await other.evaluate(async (query) => {
      const channel = new BroadcastChannel('shirube-simulator-abcd1234');
      const status = { from: 'zzzz', kind: 'status', query, revealed: false, paused: false, shown: 'both' };
      channel.postMessage({ ...status, turn: 1, actions: 'w1', leads: true });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, ANDROID_QR);
    expect(await simulator.lines.filter({ hasText: 'Tapped “IBKR Mobile”' }).count()).toBe(1);
    await simulator.offered('phone', 'Services');
  });

  test('the window’s link works as an address, and as a form of its own', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', ANDROID_QR)}&show=phone`);
    const simulator = await simulating(page);
    expect(await simulator.portal.count()).toBe(0);
    await simulator.press('Show the browser here too');
    await simulator.offered('portal', 'User menu');
  });
});
