import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { GUIDE, PHONE, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, choose, guides } from '../../support/browser-walk.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';
import { languages } from '../../support/browser-words.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';

/** How far below its place what an address names lies, in CSS pixels; at the end of a page nothing can lie higher. */
const distance = (page: Page, fragment: string): Promise<number> =>
  page.evaluate(async (id) => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    const target = document.getElementById(id)!;
    const margin =
      parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) +
      parseFloat(getComputedStyle(target).scrollMarginTop);
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    return isAtEnd ? 0 : Math.round(target.getBoundingClientRect().top - margin);
  }, fragment.slice(1));

/** Links within a page lead to what they name, from wherever they stand. */
export function links(): void {
  const some = isWhole ? guides : guides.slice(0, 2);
  describe('links within a guide', () => {
    test.for(
      some.flatMap((guide, index) =>
        (isTurn(index) ? inTurn(languages, index) : []).map((language) => ({ guide, language })),
      ),
    )('lead to what they name, in $guide ($language)', async ({ guide, language }, { visit }) => {
      const address = addressOf(language, guide);
      const page = await visit(address, PHONE);
      const all = await page.evaluate(() =>
        [...document.querySelectorAll('main a[href^="#"]:not([data-action])')].map((link) =>
          link.getAttribute('href')!,
        ),
      );
      const fragments = [...new Set(all)];
      expect(fragments.length).toBeGreaterThan(2);
      const off: Record<string, number> = {};
      const asked = isWhole ? fragments : [fragments[1]!, fragments.at(-2)!, fragments.at(-1)!];
      for (const [index, fragment] of asked.entries()) {
        if (index > 0) {
          await page.goto('about:blank');
          await page.goto(address);
        }
        await page.evaluate(
          (fragment) => document.querySelector<HTMLElement>(`main a[href="${fragment}"]`)!.click(),
          fragment,
        );
        const by = await distance(page, fragment);
        if (Math.abs(by) > 1) off[fragment] = by;
      }
      expect(off).toEqual({});
    });

    test('and to show all steps leaves the reader at theirs', async ({ visit }) => {
      const page = await walkAt(visit, 'en', { at: SCAN });
      await choose(page, 'en', 'showAll');
      await page.waitForFunction(() => document.querySelector('[aria-current="step"]') === null);
      const top = await page.locator(`#step-${SCAN.step}`).evaluate(async (step) => {
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
        return step.getBoundingClientRect().top;
      });
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(top).toBeLessThan(300);
    });

    test('an address with a step is opened at it', async ({ visit }) => {
      const page = await visit(addressOf('ja', GUIDE, '#problem-qr-not-read'), PHONE);
      expect(Math.abs(await distance(page, '#problem-qr-not-read'))).toBeLessThanOrEqual(1);
    });
  });
}
