import { describe, expect } from 'vitest';
import { GUIDE } from '../../support/browser-walk-open.ts';
import { guides } from '../../support/browser-walk.ts';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { BELOW } from '../../support/states/below-first-window.ts';
import { walkRooms } from '../../support/states/walkthrough.ts';

/** Such a window has a phone's browser with its own bars. */
const WINDOW = { width: 390, height: 664 };

describe.for(guides)('%s', (guide) => {
  const { states } = walkRooms.find(({ name }) => name === `steps of ${guide}`)!;

  test.for(inTurn(languages, guides.indexOf(guide)))(
    'what goes on from a step is in the first window, but where it is known not to be (%s)',
    async (language, { visit }) => {
      const page = await visit('about:blank', WINDOW);
      const below: string[] = [];
      for (const { name, come } of states) {
        await come(page, language);
        const bottoms = await page
          .locator('.walk-main, [data-way]')
          .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().bottom));
        expect(bottoms, name).not.toEqual([]);
        if (Math.max(...bottoms) > WINDOW.height) below.push(name);
      }
      expect(below).toEqual(BELOW[guide]?.[language] ?? []);
    },
  );
});

test('the list names no guide that is gone', () => {
  expect(guides).toContain(GUIDE);
  expect(Object.keys(BELOW).filter((guide) => !guides.includes(guide))).toEqual([]);
});
