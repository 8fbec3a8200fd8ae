import { describe, expect } from 'vitest';
import { controlNames, tabThrough } from '../../support/browser-focus.ts';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { aThirdOf, everySecond, inTurn } from '../../support/coverage.ts';

const pages = ['/', '/en/', '/ja/', '/en/articles/android-add-user-qr/', '/ja/articles/references/', '/404.html'];

describe('Tab', () => {
  test.for(everySecond(pages))(
    'reaches every control of %s, in the order of the document, and shows where it is',
    async (address, { visit }) => {
      const page = await visit(address);
      const stops = await tabThrough(page);
      expect(stops.map(({ name }) => name)).toEqual(await controlNames(page));
      expect(stops.map(({ order }) => order)).toEqual(stops.map((_, index) => index));
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    },
  );

  test.for(aThirdOf(pages))('goes down %s as one reads it on a phone', async (address, { visit }) => {
    const page = await visit(address, { width: 390 });
    // After the skip link and the header, whose tools are above its entries.
    const header = page.getByRole('banner').locator('a[href], button, summary').filter({ visible: true });
    const inHeader = await header.count();
    const stops = (await tabThrough(page)).filter(({ order }) => order > inHeader);
    const back = stops.filter((stop, index) => {
      const before = stops[index - 1];
      return before && stop.bottom <= before.top;
    });
    expect(back).toEqual([]);
  });

  test('shows where it is in forced colours', async ({ visit }) => {
    const page = await visit('/en/', { forcedColors: true });
    expect((await tabThrough(page)).filter(({ visible }) => !visible)).toEqual([]);
  });
});

describe.for(inTurn(languages, 1))('the skip link (%s)', (language) => {
  test('is the first stop and leads to the content', async ({ visit }) => {
    const page = await visit(`/${language}/articles/front-camera/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: words[language].skip });
    expect(
      await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0),
    ).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  });
});
