import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { passSeconds } from '../../support/held-seconds.ts';

/** The fault that shows the clock. */
const TIMED = `${ANDROID_QR}&fault=code-expired`;

const passed = (page: Page): Promise<string> => page.getByText(/^Time passed/).innerText();
const left = (page: Page): Promise<string> => page.getByText(/^Code:/).innerText();
const pause = (page: Page) => page.getByRole('button', { name: 'Pause time' });

describe('time', () => {
  test('passes a second for a second, and stands still while paused', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', TIMED), { secondsHeld: true });
    await simulating(page);
    await passSeconds(page, 3);
    await page.getByText('Time passed: 0:03').waitFor();
    await pause(page).click();
    expect(await passed(page)).toContain('(paused)');
    await passSeconds(page, 2);
    await page.getByRole('button', { name: 'Resume' }).click();
    await passSeconds(page);
    await page.getByText('Time passed: 0:04').waitFor();
  });

  test('stands still after two hours, and says how to go on', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', TIMED)}#d=w3600.w3599`, { secondsHeld: true });
    const simulator = await simulating(page);
    await simulator.press('Skip 1 minute');
    await page.getByText('Two hours have passed').waitFor();
    const skip = page.getByRole('button', { name: 'Skip 1 minute' });
    expect(await skip.getAttribute('aria-disabled')).toBe('true');
    await skip.click({ force: true });
    expect(await passed(page)).toBe('Time passed: 120:00');
    await simulator.press('Start over');
    await page.getByText('Two hours have passed').waitFor({ state: 'detached' });
  });

  test('is skipped forward: by a minute, and to the end of the code', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', TIMED), { secondsHeld: true });
    const simulator = await simulating(page);
    await simulator.tapAll('portal', ['User menu', 'Log out', 'Log in']);
    await passSeconds(page, 3);
    await page.getByText('Code: 4:58 left').waitFor();
    await simulator.press('Skip 1 minute');
    expect(await left(page)).toContain('3:58 left');
    await simulator.press('Skip until the code expires');
    expect(await left(page)).toBe('Code: expired');
    expect(await simulator.lines.last().innerText()).toContain('The QR code has expired');
    // The button that was pressed no longer exists; what belongs to time has the focus.
    expect(await simulator.focusedName()).toBe('Time');
  });
});

describe('a practice', () => {
  test('stands where it stood when the page is loaded again', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', TIMED));
    await (await simulating(page)).tapAll('phone', ['IBKR Mobile', 'Services']);
    await page.waitForTimeout(500);
    await page.reload();
    await (await simulating(page)).offered('phone', 'Authenticate');
  });
});
