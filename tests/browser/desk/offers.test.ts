import type { Page } from 'playwright';
import { expect } from 'vitest';
import { cases, consoleAt, LANGUAGES, press } from '../../support/browser-agent.ts';
import { axeFaults } from '../../support/browser-axe.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { storedIn } from '../../support/stored-calls.ts';

const CALLER = { name: 'Ito <b>Ken</b>', ticket: '48213', callback: '090-1234-5678, PIN 4821', language: 'ja-JP' };
const offer = (page: Page) => page.locator('.agent-offer');

/** Follows a link to the console, as a ticket system in another tab has it. */
async function follow(page: Page, caller: Record<string, string>): Promise<void> {
  await page.evaluate((fragment) => void (location.hash = fragment), String(new URLSearchParams(caller)));
  await offer(page).waitFor();
}

test.for(inTurn(LANGUAGES, 0))(
  'a link shows its caller, and nothing is opened or stored until the agent takes the call (%s)',
  async (language, { visit }) => {
    const page = await consoleAt(visit, language);
    await follow(page, { ...CALLER, device: 'iphone' });
    const text = await offer(page).innerText();
    for (const part of ['Ito <b>Ken</b>', '48213', '090-1234-5678, PIN •••', '日本語', 'iPhone'])
      expect(text).toContain(part);
    expect(await axeFaults(page)).toEqual([]);
    // Neither a reload nor the history shows the caller again.
    expect(page.url()).not.toContain('Ito');
    await page.locator('[data-action="leave-call"]').click();
    await offer(page).waitFor({ state: 'detached' });
    expect([await cases(page).count(), await storedIn(page)]).toEqual([0, []]);

    await follow(page, { ...CALLER, device: 'iphone' });
    await press(page, 'a');
    await offer(page).waitFor({ state: 'detached' });
    expect(await page.locator('.agent-identity').innerText()).toContain(
      'Ito <b>Ken</b> · 48213 · 090-1234-5678, PIN •••',
    );
    const ticket = await page.locator('[data-ticket]').innerText();
    expect(ticket).toMatch(/iPhone[^]*(?:Japanese|日本語)\n/);
    await expect.poll(async () => JSON.stringify(await storedIn(page))).toContain('48213');
    expect(JSON.stringify(await storedIn(page))).not.toMatch(/4821\b/);

    // The same ticket again leads to its call.
    await press(page, 'Escape', 'n', 'Escape');
    await follow(page, CALLER);
    await press(page, 'a');
    await expect.poll(() => page.locator('[data-case][aria-current]').innerText()).toContain('Ito');
    expect(await cases(page).count()).toBe(2);
  },
);

test('the ticket is copied by field', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'n', 'Escape');
  await page.locator('.agent-panel summary').click();
  const copied: string[] = [];
  for (const field of await page.locator('[data-action="copy-field"]').all()) {
    await field.click();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  const [subject, category, outcome, time, body] = copied;
  expect([subject, category, outcome]).toEqual(['Still open', '', 'Still open']);
  expect(time).toMatch(/^\d:\d\d$/);
  expect(body).toMatch(/^Call C\d{4}-\d{4} of /);
});
