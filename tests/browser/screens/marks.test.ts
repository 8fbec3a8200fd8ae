import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { markIssues, marksOn } from '../../support/screens-marks.ts';
import { inTurn } from '../../support/coverage.ts';

const SHEET = '/en/writers/screens/';
const ARTICLE = '/ja/articles/iphone-activate-qr/';
const themes = ['light', 'dark'] as const;

/** Faults of the marks on some pages; on paper where `paper` says so. */
async function issues(page: Page, addresses: readonly string[], paper?: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    const marks = await marksOn(page, paper);
    expect(marks.length).toBeGreaterThan(8);
    const here = markIssues(marks);
    if (here.length > 0) found[address] = here;
  }
  return found;
}

describe('every mark is a ring and a number that stand out', () => {
  test.for(inTurn(themes, 0))('in %s', async (theme, { visit }) => {
    expect(await issues(await visit(SHEET, { theme }), [SHEET, ARTICLE])).toEqual({});
  });

  test.for(inTurn(themes, 1))('in forced colours (%s)', async (theme, { visit }) => {
    expect(await issues(await visit(SHEET, { theme, forcedColors: true }), [SHEET, ARTICLE])).toEqual({});
  });

  test.for(inTurn(themes, 0))('on paper, where the system is %s', async (theme, { visit }) => {
    const page = await visit(SHEET, { theme });
    await page.emulateMedia({ media: 'print' });
    expect(await issues(page, [SHEET, ARTICLE], '#fff')).toEqual({});
  });

  test('on paper, where the reader has chosen dark', async ({ visit }) => {
    const page = await visit(ARTICLE);
    await page.evaluate(() => localStorage.setItem('shirube.theme', 'dark'));
    await page.emulateMedia({ media: 'print' });
    expect(await issues(page, [ARTICLE], '#fff')).toEqual({});
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('on paper', () => {
  /** Colours of the drawings that a mark stands on: they are printed without the ground behind them. */
  const inkOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => [
      ...new Set([...document.querySelectorAll('.s-mark .s-i')].map((icon) => getComputedStyle(icon).stroke)),
    ]);
  const brightness = (colour: string): number => Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number));

  test('the drawing of a marked control is dark', async ({ visit }) => {
    const page = await visit(ARTICLE);
    await page.emulateMedia({ media: 'print' });
    expect((await inkOf(page)).filter((colour) => brightness(colour) > 140)).toEqual([]);
  });

  test('nothing is printed that only a screen needs', async ({ visit }) => {
    const page = await visit(ARTICLE);
    await page.locator('.enlarge').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.enlarge:visible').count()).toBe(0);
  });
});

describe('a code stays black on white', () => {
  const colours = (page: Page) =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('.s-qr')].map((code) => {
          const { backgroundColor, fill, printColorAdjust, forcedColorAdjust } = getComputedStyle(
            code,
          ) as CSSStyleDeclaration & { forcedColorAdjust: string };
          return [fill, backgroundColor, printColorAdjust, forcedColorAdjust].join(', ');
        }),
      ),
    ]);

  test.for([
    { theme: 'light' },
    { theme: 'dark' },
    { theme: 'dark', forcedColors: true },
    { theme: 'dark', print: true },
  ] as const)('%j', async (view, { visit }) => {
    const page = await visit(SHEET, view);
    if ('print' in view) await page.emulateMedia({ media: 'print' });
    expect(await colours(page)).toEqual(['rgb(0, 0, 0), rgb(255, 255, 255), exact, none']);
  });
});

describe('the check of marks finds', () => {
  test('a ring or a number that is lost or too faint', async ({ visit }) => {
    const page = await visit(SHEET);
    const change = (property: string, value: string, selector = '.s-mark'): Promise<void> =>
      page.evaluate(
        ([property, value, selector]) => {
          for (const each of document.querySelectorAll<HTMLElement>(selector)) each.style.setProperty(property, value);
        },
        [property, value, selector] as const,
      );
    const found = async () => markIssues(await marksOn(page)).filter((issue) => issue.startsWith('more:'));
    expect(await found()).toEqual([]);
    await change('outline-style', 'none');
    await change('visibility', 'hidden', '.s-turn');
    expect(await found()).toEqual(['more: no ring', 'more: no number']);
    await change('outline', '3px solid #ddd');
    await change('visibility', 'visible', '.s-turn');
    await change('color', '#e88', '.s-turn');
    expect(await found()).toEqual([
      expect.stringMatching(/^more: ring at 1\.\d\d of 3$/),
      expect.stringMatching(/^more: number at [12]\.\d\d of 4.5$/),
    ]);
  });
});
