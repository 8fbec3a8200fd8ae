import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { onePageOfEachKind, pagesOf } from '../../support/pages.ts';

const DESKTOP = { width: 1280, height: 800 };
const MAX_FIGURE_HEIGHT = 720;

/** Pages for agents, and those without a header, have titles of their own. */
const OTHER = /^(?:agent|choice|topic|missing)/;

test('on a desktop, titles have at most two left edges and two sizes', async ({ visit }) => {
  const page = await visit('about:blank', DESKTOP);
  const places = new Map<string, string>();
  for (const { address } of onePageOfEachKind().filter(({ kind }) => !OTHER.test(kind))) {
    await page.goto(address);
    const [left, size] = await page
      .locator('h1')
      .first()
      .evaluate((title) => [Math.round(title.getBoundingClientRect().left), getComputedStyle(title).fontSize]);
    places.set(address, `${left} ${size}`);
  }
  const all = [...places.values()].map((place) => place.split(' '));
  expect(all.length).toBeGreaterThan(6);
  expect(new Set(all.map(([left]) => left)).size, JSON.stringify([...places])).toBeLessThanOrEqual(2);
  expect(new Set(all.map(([, size]) => size)).size, JSON.stringify([...places])).toBeLessThanOrEqual(2);
});

/** What is wrong with the figures of an article: too tall, or cut so that what is marked cannot be seen. */
const issuesOf = (page: Page, height: number): Promise<string[]> =>
  page.evaluate(
    (most) =>
      [...document.querySelectorAll('.figure-screen')].flatMap((screen) => {
        // Lays out what is far below.
        screen.scrollIntoView();
        const { top, bottom } = screen.getBoundingClientRect();
        if (bottom === top) return [];
        const name = screen.closest<HTMLElement>('[data-figure]')?.dataset['figure'];
        const isHidden = [...screen.querySelectorAll('.s-mark')].some((mark) => {
          const box = mark.getBoundingClientRect();
          return box.top < top || box.bottom > bottom;
        });
        return [
          ...(bottom - top > most ? [`${name} is ${bottom - top} px high`] : []),
          ...(isHidden ? [`the mark of ${name} is cut off`] : []),
        ];
      }),
    height,
  );

const VIEWS = [DESKTOP, { width: 768, height: 1024 }, { width: 390, height: 844 }, { width: 320, height: 568 }];

test('the figures of articles show what is marked, and are no taller than a window', async ({ visit }) => {
  const page = await visit('about:blank');
  const found: string[] = [];
  for (const [index, { address }] of pagesOf('guide', 'article').entries()) {
    await page.goto(address);
    for (const view of inTurn(VIEWS, index)) {
      await page.setViewportSize(view);
      found.push(...(await issuesOf(page, MAX_FIGURE_HEIGHT)).map((each) => `${address}, ${view.width} px: ${each}`));
    }
  }
  expect(found.join('\n')).toBe('');
  await page.goto('/en/articles/message-delivery/');
  expect(await issuesOf(page, 0)).not.toEqual([]);
});
