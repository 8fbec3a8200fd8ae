import { describe, expect } from 'vitest';
import { crowdedControls, layoutFaultsAt } from '../support/browser-layout.ts';
import { test } from '../support/browser.ts';
import { PHONE, walkAt } from '../support/browser-walk-open.ts';
import { walkStates } from '../support/browser-walk-states.ts';
import { languages } from '../support/browser-words.ts';

describe.for(languages)(
  'no page is wider than its window and no control cut off or close to another (%s)',
  (language) => {
    test.for(walkStates)('$name', async ({ open }, { visit }) => {
      expect(await layoutFaultsAt(await open(visit, language), [320, 390, 1280])).toEqual([]);
    });
  },
);

test('as what is planted is reported', async ({ visit }) => {
  const page = await walkAt(visit, 'en');
  await page.setViewportSize({ ...PHONE, width: 390 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.walk-tools { gap: 3px } .walk-main { margin-inline-start: -40px } .walk-link { width: 4rem; white-space: nowrap }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const found = (await crowdedControls(page)).join('\n');
  expect(found).toMatch(/“Print” and .* lie 3\.0 px from each other/);
  expect(found).toMatch(/“Next” is cut off/);
  expect(found).toMatch(/has words beside it/);
});
