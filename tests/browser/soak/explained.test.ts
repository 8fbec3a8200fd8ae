import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, lookLater, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { unexplained } from '../../support/soak/explained.ts';
import { look, type Sight } from '../../support/soak/sight.ts';

const GONE = 'the log leads to what is shown: closed of undefined';
const MARKED = /^the lists mark the call on screen: /;

/** What of a page cannot be explained once it has come to rest; for good, or until it can be. */
const restOf = (page: Page) => expect.poll(async () => unexplained(await look(page)));

/** A sight whose console is another. */
const told = (sight: Sight, change: Partial<NonNullable<Sight['console']>>): string[] =>
  unexplained({ ...sight, console: { ...sight.console!, ...change } });

/** A call that is over, while another is on the line. */
async function withClosed(page: Page): Promise<void> {
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, 'w', '1');
  await page.locator('[data-outcome="solved"]').waitFor();
  await restOf(page).toEqual([]);
  // One that was only just closed is still among those that are worked on.
  const sight = await look(page);
  expect(told(sight, { marked: [] })).toEqual([expect.stringMatching(MARKED)]);
  await press(page, 'n', 'Escape');
  await page.getByText('Closed calls: 1').waitFor();
}

/** Looks at it again, by the list of calls that are over. */
async function lookBack(page: Page): Promise<void> {
  await press(page, 'z', 'ArrowDown', 'Enter');
  await page.locator('[data-outcome="solved"]').waitFor();
}

describe('a soak explains the console at a call that is over', () => {
  test('and is looked at again, whether its list is open or not', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await withClosed(page);
    await lookBack(page);
    await restOf(page).toEqual([]);
    const open = await look(page);
    await page.reload();
    await page.locator('[data-outcome="solved"]').waitFor();
    await restOf(page).toEqual([]);
    const shut = await look(page);
    expect([open, shut].map(({ console }) => console?.marked.length)).toEqual([1, 0]);

    expect(told(open, { marked: ['another'] })).toEqual([expect.stringMatching(MARKED)]);
    for (const sight of [open, shut]) {
      expect(told(sight, { call: 'C0000-0000' })).toContain(GONE);
      expect(unexplained({ ...sight, stored: [] })).toContain(GONE);
      expect(told(sight, { phase: 'walking' })).toContain('the log leads to what is shown: walking of closed');
      const stored = sight.stored.map((each) => ({
        ...each,
        log: each.log.filter((event) => !JSON.stringify(event).includes('case.closed')),
      }));
      expect(unexplained({ ...sight, stored })).toContain('the log leads to what is shown: closed of walking');
    }
  });

  test('and was closed some time ago', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await withClosed(page);
    await lookLater(page);
    await lookBack(page);
    await restOf(page).toEqual([]);
    expect(unexplained({ ...(await look(page)), stored: [] })).toContain(GONE);
  });
});
