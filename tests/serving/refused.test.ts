import { beforeAll, describe, expect } from 'vitest';
import { keeps, keptAddresses, WITH_WORKER } from '../support/browser-offline.ts';
import { addressOf } from '../support/browser-walk.ts';
import { GUIDE } from '../support/browser-walk-open.ts';
import { test } from '../support/browser.ts';
import { machine, type Machine } from '../support/machine.ts';
import { next, takeUp, TITLE } from '../support/next-release.ts';

/** The console with its data, and a file that every page needs. */
const REFUSED = String.raw`^/([\w-]+/)?agent(/|\.json$)|^/search/en\.json$`;

describe('a host that refuses the agents’ console and a file of the search', { tags: ['chromium', 'rsync'] }, () => {
  let site: Machine;
  beforeAll(async () => {
    site = await machine({ refuses: REFUSED });
    return () => site.close();
  });

  test('has its pages kept, and every release offered', async ({ visit }) => {
    const page = await visit(site.origin + addressOf('en', GUIDE), WITH_WORKER);
    expect((await fetch(`${site.origin}/en/agent/`)).status).toBe(404);
    for (const number of [2, 3]) {
      await keeps(page, 'partial');
      await next(site, number);
      await takeUp(page);
      expect(await page.locator('h1').innerText()).toBe(`${TITLE} ${number}`);
    }
    await keeps(page, 'partial');
    const kept = await keptAddresses(page);
    expect(kept).toEqual(expect.arrayContaining([addressOf('en', GUIDE), '/en/', '/en/search/']));
    expect(kept).not.toContain('/search/en.json');
  });
});
