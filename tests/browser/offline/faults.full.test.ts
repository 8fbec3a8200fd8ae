import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { copyOfSite, keeps, keptAddresses, WITH_WORKER, type SiteCopy } from '../../support/browser-offline.ts';
import { listen, type Complaints } from '../../support/browser-policy.ts';
import { addressOf, start } from '../../support/browser-walk.ts';
import { GUIDE, type Visit } from '../../support/browser-walk-open.ts';
import { test } from '../../support/browser.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copyOfSite();
  return () => site.close();
});

const nothing: Complaints = { violations: [], errors: [], foreign: [] };

/** Opens a guide in a browser that was prepared, and notes what goes wrong. */
async function open(visit: Visit, prepare: (page: Page) => Promise<unknown>) {
  let complaints!: Complaints;
  const page = await visit(site.origin + addressOf('en', GUIDE), {
    ...WITH_WORKER,
    prepare: async (page) => {
      complaints = await listen(page, site.origin);
      await prepare(page);
    },
  });
  return { page, complaints };
}

const quota = (bytes: number) => async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: bytes });
};

/** The page does what it always does. */
async function worksAsEver(page: Page): Promise<void> {
  await start(page, 'en');
  await page.goto(`${site.origin}/en/search/?q=QR`);
  await page.locator('[data-result]').first().waitFor();
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('nothing else changes', () => {
  test('with space for 50 kB', async ({ visit }) => {
    const { page, complaints } = await open(visit, quota(50_000));
    await keeps(page, 'full');
    expect((await keptAddresses(page)).length).toBeLessThan(15);
    await worksAsEver(page);
    await keeps(page, 'full');
    expect(complaints).toEqual(nothing);
  });

  test('when space runs out on the way: what was kept until then is there', async ({ visit }) => {
    const { page, complaints } = await open(visit, quota(300_000));
    await keeps(page, 'full');
    expect((await keptAddresses(page)).length).toBeGreaterThan(5);
    await worksAsEver(page);
    expect(complaints).toEqual(nothing);
    await site.close();
    expect((await page.goto(site.origin + addressOf('en', GUIDE)))?.status()).toBe(200);
  });

  test('for a reader who saves data: nothing is fetched', async ({ visit }) => {
    const asked: string[] = [];
    const { page, complaints } = await open(visit, async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    });
    await page.waitForLoadState('networkidle');
    await worksAsEver(page);
    expect(asked.filter((path) => /files\.json|sw\.js/.test(path))).toEqual([]);
    expect(await registrations(page)).toBe(0);
    expect(complaints).toEqual(nothing);
  });

  test('where the browser refuses the worker', async ({ visit }) => {
    const { page, complaints } = await open(visit, (page) =>
      page.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () => {
          document.documentElement.dataset['refused'] = '';
          return Promise.reject(new DOMException('Refused', 'SecurityError'));
        };
      }),
    );
    await page.locator('html[data-refused]').waitFor({ state: 'attached' });
    await worksAsEver(page);
    expect(complaints).toEqual(nothing);
  });
});

test('no other script can be made the worker', async ({ visit }) => {
  const { page } = await open(visit, () => Promise.resolve());
  await keeps(page);
  const refusal = await page.evaluate(() => navigator.serviceWorker.register('/sw.js?other').catch(String));
  expect(refusal).toContain('TrustedScriptURL');
});
