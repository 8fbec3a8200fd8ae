import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import {
  coveredControls,
  crowdedControls,
  cutScreens,
  smallControls,
  stickingOut,
} from '../../support/browser-layout.ts';
import { linesOf, MARKED, marksAmongBoxes, type LinesSeen } from '../../support/browser-lines.ts';
import { test } from '../../support/browser.ts';
import { everySecond, inTurn, isWhole } from '../../support/coverage.ts';
import { browsedPages, onePageOfEachKind } from '../../support/pages.ts';

/** Styles in built pages that only the newest browsers have. */
const NEWEST: Readonly<Record<string, RegExp>> = {
  'text-wrap: pretty': /text-wrap:\s*pretty/g,
  'content-visibility': /content-visibility:\s*[^;}]*auto\)*/g,
  'rel=expect': /<link rel="expect"[^>]*>/g,
  'view transitions': /@view-transition\s*\{[^}]*\}|view-transition-name:[^;}]*/g,
  'auto-phrase': /word-break:\s*auto-phrase/g,
  'text-spacing-trim': /text-spacing-trim:[^;}]*/g,
};

/** The pages of the site without these: as an older browser reads them. */
async function withoutNewest(page: Page, seen: Set<string>): Promise<void> {
  await page.route('**/*', async (route) => {
    if (!/document|stylesheet/.test(route.request().resourceType())) return route.fallback();
    const response = await route.fetch();
    let body = await response.text();
    for (const [name, pattern] of Object.entries(NEWEST)) {
      body = body.replaceAll(pattern, () => {
        seen.add(name);
        return '';
      });
    }
    // The policy knows the styles by their hashes.
    body = body.replaceAll(/<meta http-equiv="content-security-policy"[^>]*>/gi, '');
    await route.fulfill({ response, body });
  });
}

const pages = (isWhole ? browsedPages : onePageOfEachKind()).map((page, index) => ({ ...page, index }));
const WIDTHS = [320, 390] as const;

describe('without what the newest browsers alone have', () => {
  test('everything lies as it should', async ({ visit }) => {
    const seen = new Set<string>();
    const page = await visit('about:blank', { height: 844, prepare: (page) => withoutNewest(page, seen) });
    const faults: Record<string, string[]> = {};
    for (const { address, index } of pages) {
      for (const width of inTurn(WIDTHS, index)) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
        const found: string[] = [];
        for (const look of [stickingOut, crowdedControls, coveredControls, cutScreens, smallControls])
          found.push(...(await look(page)));
        if (found.length > 0) faults[`${address} at ${width} px`] = found;
      }
    }
    expect(faults).toEqual({});
    // What is taken away had been there; view transitions are used by no page.
    expect([...seen].sort()).toEqual(
      Object.keys(NEWEST)
        .filter((name) => name !== 'view transitions')
        .sort(),
    );
  });

  test('lines begin where a phrase does, in what is read on a Japanese page', async ({ visit }) => {
    const page = await visit('about:blank', { height: 844, prepare: (page) => withoutNewest(page, new Set()) });
    // What readers read; below the screens of one page a phrase may be longer than a line.
    const japanese = everySecond(browsedPages.filter(({ address }) => /^\/ja\/(?!screens)/.test(address)));
    const seen: Record<string, LinesSeen> = {};
    for (const [index, { address }] of japanese.entries()) {
      for (const width of inTurn(WIDTHS, index)) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
        seen[`${address} at ${width} px`] = await linesOf(page, MARKED);
      }
      expect(await marksAmongBoxes(page), address).toEqual([]);
    }
    expect(Object.fromEntries(Object.entries(seen).filter(([, { torn }]) => torn.length > 0))).toEqual({});
    expect(Object.values(seen).reduce((sum, { begun }) => sum + begun, 0)).toBeGreaterThan(50);
    // Without the marks, they begin anywhere.
    await page.goto('/ja/articles/qr-not-read/');
    await page.evaluate((selector) => {
      for (const each of document.querySelectorAll<HTMLElement>(selector)) each.style.wordBreak = 'normal';
    }, MARKED);
    expect((await linesOf(page, MARKED)).torn.length).toBeGreaterThan(3);
  });
});
