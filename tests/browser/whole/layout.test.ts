import type { Page } from 'playwright';
import { beforeAll, describe, expect, inject } from 'vitest';
import { layoutShifts, scriptsAfterPaint, watchLayoutShifts } from '../../support/browser-stability.ts';
import { test } from '../../support/browser.ts';
import { aNinthOf, isWhole } from '../../support/coverage.ts';
import { onePageOfEachKind, pagesOf } from '../../support/pages.ts';
import { serveInTwo, type ServedInTwo } from '../../support/serve-in-two.ts';

test('twice the text size is twice the text size', async ({ visit }) => {
  const page = await visit('/en/', { largeText: true });
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
});

describe('nothing moves while a page loads', () => {
  test.for(aNinthOf([...onePageOfEachKind(), ...pagesOf('diagnosis').slice(-1)]))(
    '$address',
    async ({ address }, { visit }) => {
      const prepare = async (page: Page): Promise<void> => {
        await watchLayoutShifts(page);
        await scriptsAfterPaint(page);
      };
      const page = await visit(address, { width: 390, prepare });
      expect(await layoutShifts(page)).toBe(0);
      // The browser does report what moves.
      await page.evaluate(() => {
        const box = document.createElement('p');
        box.style.height = '300px';
        document.querySelector('main')!.prepend(box);
      });
      expect(await layoutShifts(page)).toBeGreaterThan(0);
    },
  );
});

/** Where a page may end for a while: in its header, after the first control there, and anywhere below. */
const CUTS = [
  (html: string) => html.indexOf('</a>', html.indexOf('<nav class="tools"')),
  ...(isWhole ? Array.from({ length: 19 }, (_, index) => (index + 1) / 20) : [0.5]).map((share) => {
    const below = (html: string): number => html.indexOf('<main');
    return (html: string) => Math.floor(below(html) + share * (html.length - below(html)));
  }),
];

describe('nothing moves when the rest of a page comes', () => {
  let site: ServedInTwo;
  beforeAll(async () => {
    site = await serveInTwo(inject('site'));
    return () => site.close();
  });

  // The first page and the topics have no header.
  const pages = onePageOfEachKind().filter(({ kind }) => !/^(choice|topic)$/.test(kind));
  test.for(aNinthOf([...pages, ...pagesOf('diagnosis').slice(-1)]))('$address', async ({ address }, { visit }) => {
    const page = await visit('about:blank', { width: 390, prepare: watchLayoutShifts });
    const moved: string[] = [];
    for (const [number, cut] of CUTS.entries()) {
      site.firstPart = cut;
      await page.goto('about:blank');
      const opened = page.goto(site.origin + address);
      // In the head of a page nothing can be painted yet.
      await page.waitForFunction(() => document.getElementById('site-header') !== null, undefined, { polling: 50 });
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      });
      site.comeWhole();
      await opened;
      const shift = await layoutShifts(page);
      // What is cut in the middle of a box that is centred grows by the rest of it: less than anybody sees.
      if (shift > (number === 0 ? 0 : 0.001)) moved.push(`${shift} when it is cut at place ${number}`);
    }
    expect(moved).toEqual([]);
  });
});
