import { beforeAll, describe, expect } from 'vitest';
import { keeps, WITH_WORKER } from '../support/browser-offline.ts';
import { addressOf, start } from '../support/browser-walk.ts';
import { GUIDE } from '../support/browser-walk-open.ts';
import { test } from '../support/browser.ts';
import { machine, type Machine } from '../support/machine.ts';
import { next, takeUp, TITLE } from '../support/next-release.ts';

describe('a tab that stays open while two more releases come', { tags: ['chromium', 'rsync'] }, () => {
  let site: Machine;
  beforeAll(async () => {
    site = await machine();
    return () => site.close();
  });

  test('goes on with the scripts that it has', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/`, WITH_WORKER);
    await keeps(page);
    const context = page.context();
    const open = await context.newPage();
    await open.goto(site.origin + addressOf('en', GUIDE));
    const without = await visit(site.origin + addressOf('en', GUIDE));
    for (const number of [2, 3]) {
      await next(site, number);
      await takeUp(page);
      await keeps(page);
    }
    await start(open, 'en');
    expect(await open.locator('h1').innerText()).toBe(TITLE);
    // Without a worker the host has what it needs: the scripts of its own release.
    await start(without, 'en');
    expect(await without.locator('.update-offer').count()).toBe(0);
    await without.locator('.walk-panel [data-action="menu"]').click();
    await without.getByRole('dialog').waitFor();
  });
});
