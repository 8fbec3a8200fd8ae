import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, expectMain, says as agentSays } from '../../support/browser-agent.ts';
import { expectAsked, interviewAt, press as answer, says as asked } from '../../support/browser-diagnosis.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { FIRST, GUIDE, PHONE } from '../../support/browser-walk-open.ts';
import { addressOf, choose, expectPlace, fragmentOf, goOn, press, walking } from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';
import { test } from '../../support/engines/test.ts';
import { FEATURES, without, type Feature, type How } from '../../support/missing-features.ts';

const HOW = ['absent', 'throwing'] as const;
const cases = FEATURES.flatMap((feature, index) => inTurn(HOW, index).map((how: How) => ({ feature, how })));

/** Notes what no script of the page has caught. */
const LISTEN = `window.uncaught = [];
  addEventListener('error', ({ message }) => message && window.uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(String(reason)));`;
const uncaught = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { uncaught: string[] }).uncaught);

/** Where a reader and an agent are, each from its address. */
const ROOMS = {
  walk: async (page: Page): Promise<void> => {
    await page.goto(addressOf('en', GUIDE, fragmentOf(FIRST)));
    await walking(page);
    const next = { step: 'services', ways: ['login'] };
    await goOn(page, 'en', next);
    await expectPlace(page, GUIDE, next);
    await press(page, says.en.trouble);
    await press(page, says.en.backToStep);
    await walking(page);
  },
  interview: async (page: Page): Promise<void> => {
    await page.goto(interviewAt('en', 'qr-not-read'));
    await answer(page, asked.en.yourself);
    await expectAsked(page, asked.en.switchLens);
  },
  practice: async (page: Page): Promise<void> => {
    await page.goto(simulatorAddress('en', `${ANDROID_QR}&fault=code-expired`));
    const simulator = await simulating(page);
    await simulator.tap('phone', 'IBKR Mobile');
    await simulator.offered('phone', 'Services');
    const time = page.getByText(/^Time passed/);
    const then = await time.innerText();
    await expect.poll(() => time.innerText()).not.toBe(then);
  },
  console: async (page: Page): Promise<void> => {
    await page.goto('/en/agent/');
    await page.locator('agent-console[data-ready]').waitFor();
    await callAt(page, GUIDE, 'scan~login');
    await expectMain(page, agentSays.en.scan);
  },
  search: async (page: Page): Promise<void> => {
    await page.goto('/ja/search/?q=自分の顔が映る');
    await page.locator('[data-result]').first().waitFor();
  },
};
type Room = keyof typeof ROOMS;
const ALL = Object.keys(ROOMS) as Room[];

/** Which spaces use a feature, where that is not each; in the full run each is asked. */
const USED: Readonly<Partial<Record<Feature, readonly Room[]>>> = {
  BroadcastChannel: ['console'],
  'service worker': ['walk', 'search'],
  clipboard: ['walk', 'console'],
  workers: ['search'],
  'Intl.Segmenter': ['search'],
  WebAssembly: ['search'],
};

/** What is stated to be missing, and where space. */
const SAID: Readonly<Partial<Record<Feature, readonly [Room, (page: Page) => Promise<unknown>]>>> = {
  WebAssembly: [
    'search',
    async (page) => {
      await page.goto('/en/search/?q=camera');
      // What is there and fails is taken for what could not be loaded.
      await page
        .getByRole('main')
        .getByText(/^Search doesn’t work in this browser/)
        .or(page.getByText(/^Part of this page couldn’t be loaded/))
        .waitFor();
    },
  ],
  clipboard: [
    'walk',
    async (page) => {
      await choose(page, 'en', 'copy');
      await page.getByText(says.en.copyFailed).waitFor();
    },
  ],
  storage: ['console', (page) => page.getByText('This browser cannot keep the calls.').waitFor()],
};

/** Where a browser lacks something, or refuses it, the page says so where it matters, and everything else works. */
export function missing(): void {
  describe('everything else works', () => {
    test.for(cases)('where $feature is $how', async ({ feature, how }, { visit }) => {
      const errors: string[] = [];
      const page = await visit('about:blank', { ...PHONE, before: LISTEN + without(feature, how) });
      const [where, say] = SAID[feature] ?? [];
      for (const room of isWhole ? ALL : (USED[feature] ?? ALL)) {
        // Nothing is found without it.
        if (feature !== 'WebAssembly' || room !== 'search') await ROOMS[room](page);
        if (room === where) await say?.(page);
        errors.push(...(await uncaught(page)));
      }
      expect(errors).toEqual([]);
    });
  });
}
