import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { axeFaults } from '../support/browser-axe.ts';
import { listen, type Complaints } from '../support/browser-policy.ts';
import { askInDialog, searchDialog } from '../support/browser-search.ts';
import { test } from '../support/browser.ts';
import { inTurn } from '../support/coverage.ts';
import { languages } from '../support/browser-words.ts';

/** Between them they come to every state: results, a slip, a message, a code right and wrong, little and nothing. */
const QUESTIONS = {
  results: 'QR code',
  corrected: 'andriod',
  message: 'An error has occurred. Please try again.',
  code: '1101108008',
  'wrong code': '1101108009',
  nothing: 'xyzzyxyzzy',
} as const;
const VIEWS = [
  { width: 390, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const;

/** What is wrong besides what axe knows: what sticks out, and what is too small to tap. */
function layoutFaults(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const small = [...document.querySelectorAll<HTMLElement>(`${selector} :is(a, button, summary, [role="option"])`)]
      .filter((control) => control.checkVisibility() && Math.min(control.offsetWidth, control.offsetHeight) < 43.5)
      .map((control) => `${control.offsetWidth}×${control.offsetHeight}: ${control.outerHTML.slice(0, 90)}`);
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth} px`] : []), ...small];
  }, within);
}

async function faultsIn(page: Page, within: string, turn: number): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, theme } of inTurn(VIEWS, turn)) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 844 });
    const found = [...(await axeFaults(page)), ...(await layoutFaults(page, within))];
    faults.push(...found.map((fault) => `${width} px, ${theme}: ${fault}`));
  }
  return faults;
}

describe.for(languages)('axe finds nothing and nothing is too small (%s)', (language) => {
  const first = languages.indexOf(language);

  test('on the search page', async ({ visit }) => {
    let complaints: Complaints | undefined;
    const page = await visit(`/${language}/search/`, {
      prepare: async (page) => (complaints = await listen(page, inject('site'))),
    });
    for (const [turn, question] of Object.values(QUESTIONS).entries()) {
      await page.getByRole('searchbox').fill(question);
      await expect.poll(() => page.evaluate(() => performance.getEntriesByName('search').length)).toBe(turn + 1);
      if (turn === 0) await page.locator('.search-filter summary').click();
      expect(await faultsIn(page, '.search-page site-search, .search-filter', first + turn), question).toEqual([]);
    }
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  });

  test('in the search over a page', async ({ visit }) => {
    let complaints: Complaints | undefined;
    const page = await visit(`/${language}/articles/front-camera/`, {
      prepare: async (page) => (complaints = await listen(page, inject('site'))),
    });
    await page.keyboard.press('/');
    await searchDialog(page, language).waitFor();
    expect(await faultsIn(page, 'dialog', first), 'empty').toEqual([]);
    await page.keyboard.press('Escape');
    await searchDialog(page, language).waitFor({ state: 'detached' });
    for (const [turn, question] of Object.values(QUESTIONS).entries()) {
      await askInDialog(page, language, question);
      await page.keyboard.press('ArrowDown');
      expect(await faultsIn(page, 'dialog', first + turn), question).toEqual([]);
      await page.keyboard.press('Escape');
      await searchDialog(page, language).waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  });
});

test('the chosen suggestion can be told in forced colours', async ({ visit }) => {
  const page = await visit('/en/articles/front-camera/', { forcedColors: true });
  await askInDialog(page, 'en', 'QR');
  await page.keyboard.press('ArrowDown');
  const outlines = await page
    .locator('[role="option"]')
    .evaluateAll((options) => options.map((option) => getComputedStyle(option).outlineStyle));
  expect(outlines[0]).toBe('solid');
  expect(outlines.slice(1).every((style) => style === 'none')).toBe(true);
});
