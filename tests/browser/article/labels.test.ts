import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { addressOf, someGuides } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

/** The labels in quotation marks that are in the headings of steps, in how many lines, and whether one would hold them. */
const labels = (page: Page) =>
  page.locator('.step-title').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const letters: { letter: string; box: DOMRect }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement!.closest('.step-number')) continue;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          letters.push({ letter: node.data[at]!, box: range.getBoundingClientRect() });
        }
      }
      const text = letters.map(({ letter }) => letter).join('');
      return [...text.matchAll(/[“「].+?[”」]/g)].map(({ 0: label, index }) => {
        const boxes = letters.slice(index, index + label.length).map(({ box }) => box);
        const next = letters[index + label.length];
        const isClosed = next !== undefined && /[,.;:!?)、。）]/.test(next.letter);
        return {
          // A comma that begins a line.
          isTorn: isClosed && Math.abs(next.box.bottom - boxes.at(-1)!.bottom) > 2,
          label,
          lines: new Set(boxes.map(({ bottom }) => Math.round(bottom))).size,
          fits: boxes.reduce((sum, { width }) => sum + width, 0) < heading.clientWidth,
        };
      });
    }),
  );

test.for(inTurn([390, 1280], 0))(
  'no line of a step’s heading ends inside a label that one line holds, nor begins with its comma (%i px)',
  async (width, { visit }) => {
    const seen = [];
    const page = await visit('about:blank', { width });
    for (const { guide, language } of someGuides) {
      await page.goto(addressOf(language, guide));
      seen.push(...(await labels(page)));
    }
    expect(seen.length).toBeGreaterThan(15);
    expect(seen.filter(({ lines, fits }) => fits && lines > 1)).toEqual([]);
    expect(seen.filter(({ isTorn }) => isTorn)).toEqual([]);
  },
);
