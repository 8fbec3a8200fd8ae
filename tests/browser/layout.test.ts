import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { stickingOut } from '../support/browser-layout.ts';
import { layoutShifts, scriptsAfterPaint, watchLayoutShifts } from '../support/browser-stability.ts';
import { test } from '../support/browser.ts';
import { onePageOfEachKind, pagesInTurn, pagesOf, type SitePage } from '../support/pages.ts';

/** What sticks out in windows of several widths. */
const stickingOutAt =
  (widths: readonly number[]) =>
  async (page: Page): Promise<string[]> => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await stickingOut(page)));
    }
    return found;
  };

/** What is found on each page, each task of the finder opened in turn; only pages where something is. */
async function onAllPages(
  pages: readonly SitePage[],
  page: Page,
  find: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { address } of pages) {
    await page.goto(address);
    const here = new Set(await find(page));
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
      for (const each of await find(page)) here.add(each);
    }
    if (here.size > 0) found[address] = [...here];
  }
  return found;
}

describe('no page scrolls sideways', () => {
  test('at 390 and 1280 px with text twice as large', async ({ visit }) => {
    expect(await onAllPages(pagesInTurn(), await visit('/', { largeText: true }), stickingOutAt([390, 1280]))).toEqual(
      {},
    );
  });

  test('as the browser reports a planted wide box', async ({ visit }) => {
    const page = await visit('/en/', { width: 320 });
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.style.width = '400px';
      box.textContent = 'wide';
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
    const inText = (control: HTMLElement): boolean => {
      const around = control.parentElement!;
      const rest = [...around.childNodes].filter((node) => node !== control && !(node instanceof HTMLAnchorElement));
      const hasWords = rest.some((node) => /[\p{L}\p{N}]/u.test(node.textContent ?? ''));
      return hasWords && getComputedStyle(around).display !== 'flex';
    };
    /** How high the part is that can be tapped: it can be larger than the box, as where a whole card is a link. */
    const tappable = (itself: HTMLElement): number => {
      // What is tapped of a field with its label around it is the label.
      const control = itself.closest('label') ?? itself;
      const { height } = control.getBoundingClientRect();
      if (height >= 43.5) return height;
      control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const hits = (y: number): boolean => control.contains(document.elementFromPoint((left + right) / 2, y));
      let [from, to] = [(top + bottom) / 2, (top + bottom) / 2];
      while (hits(from - 1)) from -= 1;
      while (hits(to + 1)) to += 1;
      return to - from + 1;
    };
    return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => !inText(control) && !control.closest('.breadcrumbs, .skip') && tappable(control) < 43.5)
      .map((control) => `${tappable(control).toFixed(1)} px: ${control.outerHTML.slice(0, 120)}`);
  });
}

test('no page scrolls sideways at 320 and 390 px, and what stands for itself is at least 44 px high', async ({
  visit,
}) => {
  // The height is looked at last, while the window is as wide as a phone: one round through all pages serves both.
  const find = async (page: Page): Promise<string[]> => [
    ...(await stickingOutAt([320, 390])(page)),
    ...(await lowControls(page)),
  ];
  expect(await onAllPages(pagesInTurn(1), await visit('/'), find)).toEqual({});
});

describe('nothing moves while a page loads', () => {
  test.for([...onePageOfEachKind(), ...pagesOf('diagnosis').slice(-1)])('$address', async ({ address }, { visit }) => {
    const prepare = async (page: Page): Promise<void> => {
      await watchLayoutShifts(page);
      await scriptsAfterPaint(page);
    };
    const page = await visit(address, { width: 390, prepare });
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
