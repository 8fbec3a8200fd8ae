import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeFaults, layOutAll } from '../../support/browser-axe.ts';
import {
  coveredControls,
  crowdedControls,
  cutScreens,
  smallControls,
  stickingOut,
} from '../../support/browser-layout.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';
import { onePageOfEachKind } from '../../support/pages.ts';
import { rooms } from '../../support/states/index.ts';

const LOOKS = [stickingOut, crowdedControls, coveredControls, cutScreens, smallControls];

/** States that need what the tools of these engines have not; what is paper is looked at in Chromium. */
const NEEDS_MORE = /^a link that was copied$/;

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('agent-console:not([data-ready])') === null &&
      (!location.pathname.includes('/simulator/') || document.querySelector('.sim') !== null),
  );

/** Where things lie, once for each kind of page: in one of the engines, by turns. In the full run in both, and what axe finds. */
export function look(): void {
  describe('nothing is wrong', () => {
    test('with where things lie on a page of each kind', async ({ visit }) => {
      const page = await visit('about:blank', { width: 390, height: 844 });
      const faults: Record<string, string[]> = {};
      const pages = onePageOfEachKind().filter((_, index) => isTurn(index));
      for (const [index, { address }] of pages.entries()) {
        // The second half of them as on a narrow phone.
        if (index === Math.ceil(pages.length / 2)) await page.setViewportSize({ width: 360, height: 844 });
        await page.goto(address);
        await settled(page);
        await layOutAll(page);
        const found: string[] = [];
        for (const look of LOOKS) found.push(...(await look(page)));
        // What a page says of itself is the same in each engine.
        if (isWhole) found.push(...(await axeFaults(page)));
        if (found.length > 0) faults[address] = found;
      }
      expect(faults).toEqual({});
    });

    test('with a browser’s window whose words are as large as on a phone: it holds all that is in it', async ({
      visit,
    }) => {
      const page = await visit('/en/articles/message-delivery/', { width: 390, height: 844 });
      await layOutAll(page);
      expect(await page.locator('.s-browser').count()).toBeGreaterThan(1);
      expect(await cutScreens(page)).toEqual([]);
    });

    const some = isWhole ? rooms.filter(({ name, view }) => view === undefined && !name.includes('on paper')) : [];
    const cases = some.flatMap((room, index) => inTurn(languages, index).map((language) => ({ room, language })));
    test.for(cases)('with where things lie, in each state of: $room.name ($language)', async (given, { visit }) => {
      const { room, language } = given;
      const page = await visit('about:blank', { width: 390, height: 844 });
      const faults: Record<string, string[]> = {};
      for (const { name, come } of room.states) {
        if (NEEDS_MORE.test(name)) continue;
        await come(page, language);
        const found = await stickingOut(page);
        if (!room.onlyWidth) for (const look of LOOKS) found.push(...(await look(page)));
        if (found.length > 0) faults[name] = found;
      }
      expect(faults).toEqual({});
    });
  });
}
