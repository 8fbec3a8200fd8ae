import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, watchLayoutShifts } from '../support/browser-stability.ts';
import { test, type View } from '../support/browser.ts';
import { onePageOfEachKind, sitePages } from '../support/pages.ts';

/** What sticks out of the window on its right side, if the page can be scrolled there. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} px in ${clientWidth} px`, ...wide.map((element) => element.outerHTML.slice(0, 80))];
  });
}

describe('no page scrolls sideways', () => {
  const views: [string, View][] = [
    ['at 320 px', { width: 320 }],
    ['at 390 px', { width: 390 }],
    ['at 390 px with text twice as large', { width: 390, largeText: true }],
    ['at 1280 px with text twice as large', { width: 1280, largeText: true }],
  ];
  test.for(views)('%s', async ([, view], { visit }) => {
    const page = await visit('/', view);
    const wide: Record<string, string[]> = {};
    for (const { address } of sitePages) {
      await page.goto(address);
      // A closed task would hide what sticks out of it.
      for (const summary of await page.locator('summary').all()) {
        await summary.click();
        const found = await stickingOut(page);
        if (found.length > 0) wide[address] = found;
      }
      const found = await stickingOut(page);
      if (found.length > 0) wide[address] = found;
    }
    expect(wide).toEqual({});
  });

  test('as the browser reports a planted wide box', async ({ visit }) => {
    const page = await visit('/en/', { width: 320 });
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.style.width = '400px';
      document.querySelector('main')!.append(box);
    });
    expect(await stickingOut(page)).not.toEqual([]);
  });
});

test('twice the text size is twice the text size', async ({ visit }) => {
  const page = await visit('/en/', { largeText: true });
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
});

/**
 * The controls that stand for themselves and are lower than a finger wants. Not counted: links in running
 * text, and the trail above an article, whose links axe holds to 24 px.
 */
function lowControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')];
    const isShown = (control: HTMLElement): boolean => control.checkVisibility({ visibilityProperty: true });
    const inText = (control: HTMLElement): boolean => {
      const around = control.parentElement!;
      const rest = [...around.childNodes].filter((node) => node !== control && !(node instanceof HTMLAnchorElement));
      return (
        rest.some((node) => /[\p{L}\p{N}]/u.test(node.textContent ?? '')) && getComputedStyle(around).display !== 'flex'
      );
    };
    return controls
      .filter((control) => isShown(control) && !inText(control) && !control.closest('.breadcrumbs, .skip'))
      .filter((control) => control.getBoundingClientRect().height < 43.5)
      .map((control) => `${control.getBoundingClientRect().height.toFixed(1)} px: ${control.outerHTML.slice(0, 120)}`);
  });
}

describe('a control that stands for itself is at least 44 px high at 390 px', () => {
  test.for(sitePages)('$address', async ({ address }, { visit }) => {
    const page = await visit(address, { width: 390 });
    expect(await lowControls(page)).toEqual([]);
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
      expect(await lowControls(page)).toEqual([]);
    }
  });
});

describe('nothing moves while a page loads', () => {
  test.for(onePageOfEachKind())('$address', async ({ address }, { visit }) => {
    const page = await visit(address, { width: 390, prepare: watchLayoutShifts });
    expect(await layoutShifts(page)).toBe(0);
  });

  test('as the browser does report what moves', async ({ visit }) => {
    const page = await visit('/en/', { width: 390, prepare: watchLayoutShifts });
    await layoutShifts(page);
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.style.height = '300px';
      document.querySelector('main')!.prepend(box);
    });
    expect(await layoutShifts(page)).toBeGreaterThan(0);
  });
});
