import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, expectMain, says as agentSays } from '../../support/browser-agent.ts';
import { expectAsked, interviewAt, press as answer, says as asked } from '../../support/browser-diagnosis.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { FIRST, GUIDE, PHONE } from '../../support/browser-walk-open.ts';
import { addressOf, choose, expectPlace, fragmentOf, goOn, press, walking } from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { aThirdOf, inTurn, isWhole } from '../../support/coverage.ts';
import { engineName } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';
import { FEATURES, without, type Feature, type How } from '../../support/missing-features.ts';

const ENGINES = ['firefox', 'webkit'] as const;
const HOW = ['absent', 'throwing'] as const;
/** Of some features, each in one engine, by turns; in the full run all in each. */
const cases = aThirdOf(FEATURES)
  .map((feature, index) => ({ feature, index }))
  .filter(({ index }) => inTurn(ENGINES, index).includes(engineName))
  .flatMap(({ feature, index }) => (isWhole ? HOW : [HOW[index % 2]!]).map((how: How) => ({ feature, how })));

/** Notes what no script of the page has caught. */
const LISTEN = `window.uncaught = [];
  addEventListener('error', ({ message }) => message && window.uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(String(reason)));`;
const uncaught = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { uncaught: string[] }).uncaught);

/** What of the search, of copying and of calls is said to be missing. */
const SAID: Readonly<Partial<Record<Feature, (page: Page) => Promise<unknown>>>> = {
  WebAssembly: async (page) => {
    await page.goto('/en/search/?q=camera');
    // What is there and fails is taken for what could not be loaded.
    await page
      .getByRole('main')
      .getByText(/^Search does not work in this browser/)
      .or(page.getByText(/^Part of this page could not be loaded/))
      .waitFor();
  },
  clipboard: async (page) => {
    await page.goto(addressOf('en', GUIDE, fragmentOf(FIRST)));
    await walking(page);
    await choose(page, 'en', 'copy');
    await page.getByText(says.en.copyFailed).waitFor();
  },
  storage: async (page) => {
    await page.goto('/en/agent/');
    await page.locator('agent-console[data-ready]').waitFor();
    await callAt(page, GUIDE, 'scan~login');
    await page.getByText('This browser cannot keep the calls.').waitFor();
  },
};

/** Where a browser lacks something, or refuses it, the page says so where it matters, and everything else works. */
export function missing(): void {
  describe('everything else works', () => {
    test.for(cases)('where $feature is $how', async ({ feature, how }, { visit }) => {
      const errors: string[] = [];
      const before = LISTEN + without(feature, how);
      const page = await visit(addressOf('en', GUIDE, fragmentOf(FIRST)), { ...PHONE, before });
      await walking(page);
      const next = { step: 'services', ways: ['login'] };
      await goOn(page, 'en', next);
      await expectPlace(page, GUIDE, next);
      await press(page, says.en.trouble);
      await press(page, says.en.backToStep);
      await walking(page);
      errors.push(...(await uncaught(page)));

      await page.goto(interviewAt('en', 'qr-not-read'));
      await answer(page, asked.en.yourself);
      await expectAsked(page, asked.en.switchLens);
      errors.push(...(await uncaught(page)));

      await page.goto(simulatorAddress('en', ANDROID_QR));
      const simulator = await simulating(page);
      await simulator.tap('phone', 'IBKR Mobile');
      await simulator.offered('phone', 'Services');
      const time = page.getByText(/^Time passed/);
      const then = await time.innerText();
      await expect.poll(() => time.innerText()).not.toBe(then);
      errors.push(...(await uncaught(page)));

      await page.goto('/en/agent/');
      await page.locator('agent-console[data-ready]').waitFor();
      await callAt(page, GUIDE, 'scan~login');
      await expectMain(page, agentSays.en.scan);
      errors.push(...(await uncaught(page)));

      if (feature !== 'WebAssembly') {
        await page.goto('/ja/search/?q=自分の顔が映る');
        await page.locator('[data-result]').first().waitFor();
        errors.push(...(await uncaught(page)));
      }
      await SAID[feature]?.(page);
      expect(errors).toEqual([]);
    });
  });
}
