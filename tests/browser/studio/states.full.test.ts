import { beforeAll, describe, expect } from 'vitest';
import { studioServer, type DevServer } from '../../support/dev-server.ts';
import { tabThrough } from '../../support/browser-focus.ts';
import { test } from '../../support/browser.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';
import { freePort } from '../../support/free-port.ts';
import { lookAt } from '../../support/states/look-at.ts';
import { studioRooms, writeStudioContent } from '../../support/states/studio/index.ts';

let studio: DevServer;
beforeAll(async () => {
  studio = await studioServer(writeStudioContent, await freePort());
  return () => studio.close();
}, 240_000);

/** A phone, a desktop, and a window so low that what is above and below the text must leave space for it. */
const sights = [
  { width: 390, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 1024, height: 480, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1366, height: 768, theme: 'light' },
] as const;

lookAt(aThirdOf(studioRooms(() => studio)), {
  origin: () => studio.origin,
  sights,
  followsBrowser: true,
  answers: /\/studio\/api\/|\/articles\//,
  // By this CodeMirror measures on in the next frame: a long text whose lines all break anew where a window is made narrower.
  remarks: /^Measure loop restarted/,
});

describe('Tab', () => {
  // What is in a text or in the page next to it has its own order.
  const places = [
    ['articles', '.studio-table'],
    ['search', 'main input'],
    ['commit', '[data-action="commit"], form'],
    ['new', '[data-kind]'],
  ] as const;
  test.for(aThirdOf(places.map(([place, there], turn) => ({ place, there, turn }))))(
    'goes through $place in its order, and shows where it is',
    async ({ place, there, turn }, { visit }) => {
      for (const forcedColors of inTurn([false, true], turn)) {
        const page = await visit('about:blank', { width: 1366, height: 768, forcedColors });
        await page.goto(studio.address);
        await page.locator('#studio[data-ready]').waitFor();
        await page.evaluate((fragment) => (location.hash = fragment), place);
        await page.locator(there).first().waitFor();
        // From the top, as somebody does who has just come.
        await page.evaluate(() => {
          document.body.tabIndex = -1;
          document.body.focus();
        });
        const stops = await tabThrough(page);
        expect(stops.length).toBeGreaterThan(8);
        expect(stops.filter(({ partlyVisible }) => !partlyVisible)).toEqual([]);
        const orders = stops.map(({ order }) => order).filter((order) => order >= 0);
        expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      }
    },
  );
});
