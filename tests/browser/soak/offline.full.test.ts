import { beforeEach, expect } from 'vitest';
import { copyOfSite, keeps, WITH_WORKER, type SiteCopy } from '../../support/browser-offline.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';
import { hear, type Heard } from '../../support/soak/complaints.ts';
import { Dice } from '../../support/soak/dice.ts';
import { soak } from '../../support/soak/soak.ts';

const SEED = Number(process.env['SHIRUBE_SOAK_SEED'] ?? 1848);
/** Each time: without a network, and while a new version is on offer. */
const ACTIONS = isWhole ? 150 : 12;

let site: SiteCopy;
beforeEach(async () => {
  site = await copyOfSite();
  await site.finish('language');
  return () => site.close();
});

test(
  `a site that is kept bears anything without a network, and while a new version waits (SHIRUBE_SOAK_SEED=${SEED})`,
  { timeout: 600_000 },
  async ({ visit }) => {
    let heard!: Heard;
    const page = await visit(`${site.origin}/en/`, {
      ...WITH_WORKER,
      prepare: async (opened) => (heard = await hear(opened, site.origin)),
    });
    const context = page.context();
    context.on('page', (popup) => void popup.close());
    for (const path of ['/ja/agent/', '/en/agent/', '/ja/', '/en/']) {
      await page.goto(site.origin + path);
      await keeps(page);
    }
    await context.setOffline(true);
    const nothing = () => Promise.resolve(undefined);
    expect((await soak(page, heard, new Dice(SEED), ACTIONS, nothing)).wrong).toBeUndefined();

    await context.setOffline(false);
    await page.goto(`${site.origin}/en/`);
    site.edit('en/index.html', '<h1', '<h1 data-new');
    await site.finish('language');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.locator('.update-offer button').first().waitFor();
    expect((await soak(page, heard, new Dice(SEED + 1), ACTIONS, nothing)).wrong).toBeUndefined();
  },
);
