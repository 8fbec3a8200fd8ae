import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { sim, taps } from '../../support/browser-simulator-words.ts';
import {
  ANDROID_QR,
  HURRIED,
  hurrying,
  simulating,
  simulatorAddress,
  TO_CODE,
  type SimulatorPage,
} from '../../support/browser-simulator.ts';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';

const PHONE = { width: 390, height: 664 };
const SMALL_PHONE = { width: 320, height: 664 };
const DESKTOP = { width: 1280, height: 800 };

/** Whether something is in the window as a whole, and nothing over it. */
function isInWindow(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && element.contains(hit);
  });
}

/** How much of a device's screen is in the window, 0 to 1. */
function shareInWindow(device: Locator): Promise<number> {
  return device.locator('.s').evaluate((screen) => {
    const { top, bottom } = screen.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / (bottom - top);
  });
}

const first = {
  'task=add-user&platform=android': {
    on: 'phone',
    control: 'ibkr-mobile',
    label: { ja: taps.android.ja[0], en: taps.android.en[0] },
  },
  'task=activate': { on: 'portal', control: 'log-in', label: { ja: 'ログイン', en: 'Log in' } },
  'task=message-delivery': { on: 'portal', control: 'log-in', label: { ja: 'ログイン', en: 'Log in' } },
} as const;

describe.for(inTurn(languages, 1))('the first window (%s)', (language) => {
  test.for(aThirdOf(Object.entries(first)))(
    'of a phone holds what is practised, the device, and what to do first: ?%s',
    async ([query, { on, control, label }], { visit }) => {
      const page = await visit(simulatorAddress(language, query), PHONE);
      const simulator = await simulating(page, language);
      const { tap, click, mark } = sim[language];
      const device = simulator[on];
      for (const view of [PHONE, SMALL_PHONE]) {
        await page.setViewportSize(view);
        const hint = simulator.coach.getByText(on === 'phone' ? tap(label[language]) : click(label[language]));
        const show = page.locator('[data-action="show-me"]');
        const parts = [
          page.locator('.sim-what'),
          hint,
          show,
          page.locator('.sim-stage').getByText(mark, { exact: true }),
          device.locator(`[data-control="${control}"]`),
        ];
        for (const part of parts) expect(await isInWindow(part), `${view.width} px: ${part}`).toBe(true);
        expect(await shareInWindow(device)).toBeGreaterThan(view.width > 320 ? 0.95 : 0.7);
      }
    },
  );

  test('of a desktop holds the portal and the phone', async ({ visit }) => {
    const page = await visit(simulatorAddress(language, ANDROID_QR), DESKTOP);
    const simulator = await simulating(page, language);
    for (const device of [simulator.portal, simulator.phone]) expect(await shareInWindow(device)).toBe(1);
    expect(await isInWindow(simulator.coach.getByText(sim[language].tap(taps.android[language][0])))).toBe(true);
    // What can go wrong is in sight, next to the devices.
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(true);
    // Nothing has happened before somebody has tapped something.
    expect(await simulator.lines.count()).toBe(0);
    expect(await page.getByText(sim[language].nothingSent).isVisible()).toBe(true);
  });
});

/** Has this many things done one after the other. */
async function showAll(simulator: SimulatorPage, count: number): Promise<void> {
  const actions = simulator.page.locator('.sim-action');
  for (let shown = 0; shown < count; shown++) {
    const before = await actions.count();
    await simulator.showMe();
    await expect.poll(() => actions.count()).toBeGreaterThan(before);
  }
}

describe('what does not go on', () => {
  test('says why, above the device, and to who listens', async ({ visit }) => {
    const address = `${simulatorAddress('en', `${ANDROID_QR}&fault=code-used`)}${TO_CODE}`;
    const page = await visit(address, { ...PHONE, ...HURRIED });
    const simulator = await hurrying(page);
    await showAll(simulator, 4);
    const why = simulator.coach.getByText('The activation failed. Reason: the code has already been used.');
    await simulator.comes(why);
    await expect.poll(() => isInWindow(why)).toBe(true);
    // What is stated, is stated in turn: the screen, and why it came.
    await expect
      .poll(() => simulator.said.textContent())
      .toContain('The activation failed. Reason: the code has already been used.');
    await simulator.comes(simulator.coach.getByText('Tap “Close”.'));
    // What fixes it comes next, and is there to be tapped.
    await expect.poll(() => isInWindow(simulator.phone.locator('[data-control="dismiss"]'))).toBe(true);
    expect(await isInWindow(simulator.coach.locator('.sim-next'))).toBe(true);
    await simulator.tap('phone', 'Close');
    await simulator.comes(simulator.coach.getByText('In the browser, click the User menu icon.'));
    // The page says why while it is being fixed.
    expect(await why.isVisible()).toBe(true);
  });
});

describe('“Do this step for me”', () => {
  test('turns a narrow window to the device, and leads to success by itself', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'task=activate&seed=1'), { ...PHONE, ...HURRIED });
    const simulator = await hurrying(page);
    await showAll(simulator, 1);
    expect(await simulator.portal.isVisible()).toBe(true);
    await simulator.comes(simulator.coach.getByText('On the phone, tap “Camera”.'));
    await showAll(simulator, 5);
    expect(await simulator.phone.isVisible()).toBe(true);
    await simulator.succeeded(simulator.words.activated);
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-labelledby'))).toBe('sim-coach');
  });
});
