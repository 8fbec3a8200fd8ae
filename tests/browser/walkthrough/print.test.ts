import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { FIRST, GUIDE, SCAN, WIDE, goTo, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, graphs, pageStatus } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const ALL = Object.keys(graphs[GUIDE]!.steps);

/** How all of the page that is printed looks on paper: what it is, where it lies, and how it is written and drawn. */
const onPaper = (page: Page) =>
  page.evaluate(() => {
    const look = (element: Element, part?: string): string => {
      const style = getComputedStyle(element, part);
      const { display, content, color, fontSize, fontWeight, borderInlineStart, outlineStyle } = style;
      return [display, content, color, fontSize, fontWeight, borderInlineStart, outlineStyle].join(' ');
    };
    return [
      ...document.querySelectorAll(
        'header, h1, h2, h3, .step, .step-number, .way, .figure, .problem, .requirements, .references',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { top, left, width, height } = element.getBoundingClientRect();
        const where = [top + scrollY, left, width, height].map(Math.round);
        return [
          element.className || element.tagName,
          ...where,
          look(element),
          look(element, '::before'),
          look(element, '::after'),
        ];
      });
  });

describe.for(inTurn(languages, 0))('on paper (%s)', (language) => {
  test('a guided reader gets the article as it is, at whichever step', async ({ visit }) => {
    const view = { width: 794, height: 1123, reducedMotion: true };
    const plain = await visit(addressOf(language, GUIDE), view);
    await plain.emulateMedia({ media: 'print' });
    const wanted = await onPaper(plain);
    expect(wanted.length).toBeGreaterThan(50);
    const page = await walkAt(visit, language, { at: FIRST, view });
    for (const at of [FIRST, SCAN]) {
      await page.emulateMedia({ media: 'screen' });
      await goTo(page, at);
      expect(await onPaper(page), at.step).not.toEqual(wanted);
      await page.emulateMedia({ media: 'print' });
      expect(await onPaper(page), at.step).toEqual(wanted);
    }
  });

  test('paper shows every step and figure, and no control', async ({ visit }) => {
    const page = await walkAt(visit, language, { view: WIDE });
    await page.emulateMedia({ media: 'print' });
    expect((await pageStatus(page)).shown).toEqual(ALL);
    expect(await page.locator('[data-figure] .figure-screen:visible').count()).toBe(15);
    expect(await page.locator('.walk-panel:visible').count()).toBe(0);
  });
});
