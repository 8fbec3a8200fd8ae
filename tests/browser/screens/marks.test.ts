import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { serveSheet, sheetAddress } from '../../support/contact-sheet.ts';
import { markIssues, marksOn } from '../../support/screens-marks.ts';
import { inTurn } from '../../support/coverage.ts';

const SHEET = sheetAddress('en');
const ARTICLE = '/ja/articles/iphone-activate-qr/';
const themes = ['light', 'dark'] as const;

/** Faults of the marks on some pages, on the screen and on paper. */
async function issues(
  page: Page,
  addresses: readonly string[],
  media: readonly ('screen' | 'print')[] = ['screen'],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    for (const each of media) {
      await page.emulateMedia({ media: each });
      const marks = await marksOn(page, each === 'print' ? '#fff' : undefined);
      expect(marks.length).toBeGreaterThan(8);
      const here = markIssues(marks);
      if (here.length > 0) found[`${address}, ${each}`] = here;
    }
  }
  return found;
}

describe('every mark is a ring, several with numbers, that stand out', () => {
  test.for(inTurn(themes, 0))('in %s, and on paper where the system is so', async (theme, { visit }) => {
    expect(
      await issues(await visit('about:blank', { theme, prepare: serveSheet }), [SHEET, ARTICLE], ['screen', 'print']),
    ).toEqual({});
  });

  test.for(inTurn(themes, 1))('in forced colours (%s)', async (theme, { visit }) => {
    expect(
      await issues(await visit('about:blank', { theme, forcedColors: true, prepare: serveSheet }), [SHEET, ARTICLE]),
    ).toEqual({});
  });

  test('on paper, where the reader has chosen dark', async ({ visit }) => {
    const page = await visit(ARTICLE);
    await page.evaluate(() => localStorage.setItem('shirube.theme', 'dark'));
    expect(await issues(page, [ARTICLE], ['print'])).toEqual({});
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('on paper', () => {
  /** Colours of the drawings that a mark is on: they are printed without the ground behind them. */
  const inkOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => [
      ...new Set([...document.querySelectorAll('.s-mark .s-i')].map((icon) => getComputedStyle(icon).stroke)),
    ]);
  const brightness = (colour: string): number => Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number));

  test('the drawing of a marked control is dark, and nothing is printed that only a screen needs', async ({
    visit,
  }) => {
    const page = await visit(ARTICLE);
    await page.locator('.enlarge').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect((await inkOf(page)).filter((colour) => brightness(colour) > 140)).toEqual([]);
    expect(await page.locator('.enlarge:visible').count()).toBe(0);
  });
});

test('a code stays black on white', async ({ visit }) => {
  const page = await visit(SHEET, { prepare: serveSheet });
  for (const [colorScheme, forcedColors, media] of [
    ['light', 'none', 'screen'],
    ['dark', 'none', 'screen'],
    ['dark', 'active', 'screen'],
    ['dark', 'none', 'print'],
  ] as const) {
    await page.emulateMedia({ colorScheme, forcedColors, media });
    const colours = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('.s-qr')].map((code) => {
          const { backgroundColor, stroke, printColorAdjust, forcedColorAdjust } = getComputedStyle(
            code,
          ) as CSSStyleDeclaration & { forcedColorAdjust: string };
          return [stroke, backgroundColor, printColorAdjust, forcedColorAdjust].join(', ');
        }),
      ),
    ]);
    const where = `${colorScheme}, ${forcedColors}, ${media}`;
    expect(colours, where).toEqual(['rgb(0, 0, 0), rgb(255, 255, 255), exact, none']);
  }
});
