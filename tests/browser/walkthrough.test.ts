import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../support/browser.ts';
import {
  addressOf,
  expectPlace,
  finish,
  fragmentOf,
  goOn,
  guides,
  standing,
  standingAt,
  start,
  walking,
  walks,
  walksInAll,
} from '../support/browser-walk.ts';

const PHONE = { width: 390, height: 844 };

test('there are eleven ways through the six guides', () => {
  expect(guides.map((guide) => walks.filter((walk) => walk.guide === guide).length).toSorted()).toEqual([
    1, 2, 2, 2, 2, 2,
  ]);
});

describe('the walkthrough on a phone', () => {
  test.for(walksInAll)('leads through $guide by “$way” to its end ($language)', async (walk, { visit }) => {
    const { language, guide, places } = walk;
    const page = await visit(addressOf(language, guide), PHONE);
    await start(page, language);
    for (const [index, place] of places.entries()) {
      if (index > 0) await goOn(page, language, place);
      await expectPlace(page, guide, place);
    }
    await finish(page, language);
  });
});

describe('what is seen of a place', () => {
  test('says “Step 3 of 8” in the title, as it is printed', async ({ visit }) => {
    const page = await visit(addressOf('en', 'android-add-user-qr', '#step-instructions~login'), PHONE);
    await walking(page);
    expect(await page.title()).toBe(
      'Step 3 of 8: Read the instructions and tap SESSION ID – Add a User on Android by scanning the QR code – Shirube',
    );
  });

  test.for([
    [
      'a second step that is shown',
      (page: Page) =>
        page.locator('#step-pin').evaluate((step) => step.style.setProperty('display', 'grid', 'important')),
    ],
    ['a focus elsewhere', (page: Page) => page.getByRole('button', { name: 'Next' }).focus()],
    [
      'a code of another step',
      (page: Page) => page.locator('[data-case-code]').evaluate((code) => (code.textContent = '110 110 1004')),
    ],
    ['a title that lags behind', (page: Page) => page.evaluate(() => (document.title = 'Step 2'))],
  ] as const)('differs with %s', async ([, change], { visit }) => {
    const guide = 'android-add-user-qr';
    const place = { step: 'scan', ways: ['login'] };
    const page = await visit(addressOf('en', guide, fragmentOf(place)), PHONE);
    await walking(page);
    await expectPlace(page, guide, place);
    await change(page);
    expect(await standing(page)).not.toEqual(await standingAt(page, guide, place));
  });
});
