import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { chooseDisplay } from '../../support/browser-display.ts';
import { isWhole } from '../../support/coverage.ts';
import { pressMany, type Place } from '../../support/soak/presses.ts';
import { growth, weigh, type Weight } from '../../support/soak/weight.ts';

const SEED = Number(process.env['SHIRUBE_SOAK_SEED'] ?? 1848);
const ROUNDS = isWhole ? 8 : 4;
const PRESSES = isWhole ? 120 : 40;
/** After this many all is loaded that ever will be. */
const WARM = isWhole ? 3 : 1;
/** A page that has been used for long may be this much heavier. */
const MOST = 1.5;

const typeHash = (hash: string) => (page: Page) => page.evaluate((to) => void (location.hash = to), hash);
const press =
  (...selectors: string[]) =>
  (page: Page) =>
    page.evaluate((all) => {
      for (const each of all) document.querySelector<HTMLElement>(each)?.click();
    }, selectors);

const PLACES: Record<string, Place> = {
  walkthrough: {
    address: '/en/articles/android-add-user-qr/#step-open~',
    within: 'guided-walk',
    home: async (page) => {
      // A walk that has ended at its first step would not notice the address that it has already.
      await typeHash('#step-more~home')(page);
      await typeHash('#step-open~')(page);
      await page.locator('[data-step="open"][aria-current]').waitFor();
    },
  },
  article: { address: '/ja/articles/iphone-activate-qr/', within: '.figure', home: async () => undefined },
  'display settings': {
    address: '/ja/articles/iphone-activate-qr/',
    within: '.site-header',
    // Readings that are shown weigh what they weigh.
    home: (page) => chooseDisplay(page, 'readings', 'off', 'ja'),
  },
  simulator: {
    address: '/en/simulator/?task=add-user&platform=android&method=qr&fault=front-camera&seed=2',
    within: '.sim',
    home: press('[data-action="restart"]'),
  },
  diagnosis: { address: '/ja/diagnosis/qr-not-read/', within: 'diagnosis-interview', home: typeHash('#said~') },
  agent: {
    address: '/en/agent/',
    within: 'agent-console',
    home: press('[data-action="clear"]', '[data-action="clear"]'),
  },
};

describe(`memory is given back (SHIRUBE_SOAK_SEED=${SEED})`, () => {
  test.for(Object.entries(PLACES))('by the %s', { timeout: 300_000 }, async ([, place], { visit }) => {
    const page = await visit(place.address);
    await page.locator('.sim, [data-ready], [data-phase], .figure').first().waitFor();
    const weights: Weight[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await pressMany(page, place, PRESSES, SEED + round);
      weights.push(await weigh(page));
    }
    expect(growth(weights[WARM - 1]!, weights.slice(WARM)), JSON.stringify(weights)).toBeLessThanOrEqual(MOST);
  });
});
