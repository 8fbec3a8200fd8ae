import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { tabThrough } from '../../support/browser-focus.ts';
import { test } from '../../support/browser.ts';
import { says } from '../../support/browser-walk-words.ts';
import { walkAt } from '../../support/browser-walk-open.ts';
import { focusedText } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const GUIDE = 'iphone-activate-qr';

/** Presses Tab until the control with a name has the focus, then Enter; few presses, from where the focus is. */
async function reach(page: Page, isIt: (page: Page) => Promise<boolean>, most = 25): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await isIt(page)) return page.keyboard.press('Enter');
  }
  throw new Error(`The keyboard does not reach it with ${most} presses.`);
}

const named = (name: string) => async (page: Page) => (await focusedText(page)) === name;

describe('by the keyboard alone', () => {
  test('what is always in sight moves no window when the keyboard comes to it', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: { width: 1280, height: 800 } });
    const top = () =>
      page.locator('[aria-current="step"] .step-title').evaluate((title) => title.getBoundingClientRect().top);
    const before = await top();
    for (const name of [says.en.next, says.en.back, says.en.trouble]) {
      while ((await focusedText(page)) !== name) await page.keyboard.press('Tab');
      expect(await top(), name).toBe(before);
    }
  });

  test.for(inTurn(['#step-banner~', '#step-scan~'], 0))(
    'nothing holds the focus at %s, and it can be seen',
    async (fragment, { visit }) => {
      const page = await walkAt(visit, 'en', { guide: GUIDE, at: fragment });
      await page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        document.body.prepend(document.createElement('div'));
        const first = document.body.firstElementChild as HTMLElement;
        first.tabIndex = -1;
        first.focus();
        first.remove();
      });
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(12);
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
      expect(stops.map(({ order }) => order)).toEqual(stops.map((_, index) => index));
    },
  );

  test('a dialog holds the focus until Escape', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { guide: GUIDE, at: '#step-scan~' });
    await reach(page, named(says.en.menu));
    await page.getByRole('dialog').waitFor();
    const inDialog = () =>
      page.evaluate(
        () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
      );
    for (let pressed = 0; pressed < 20; pressed += 1) {
      expect(await inDialog()).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    expect(await focusedText(page)).toBe(says.en.menu);
    await reach(page, named(says.en.trouble), 60);
    expect(await focusedText(page)).toBe(says.en.troubleTitle);
  });
});
