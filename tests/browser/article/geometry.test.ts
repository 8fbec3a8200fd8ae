import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';
import { pagesOf } from '../../support/pages.ts';

const DESKTOP = { width: 1280, height: 800 };
const MAX_FIGURE_HEIGHT = 720;

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
  // Each article in one of its languages.
  for (const [index, { address }] of aThirdOf(pagesOf('guide', 'article')).entries()) {
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
