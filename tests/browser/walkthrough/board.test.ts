import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { settingsOf } from '../../support/browser-figures.ts';
import { coveredControls } from '../../support/browser-layout.ts';
import { says } from '../../support/browser-walk-words.ts';
import { GUIDE, PHONE, walkAt } from '../../support/browser-walk-open.ts';
import {
  choose,
  addressOf,
  aroundOf,
  expectPlace,
  expectPlaceSoon,
  guides,
  press,
  someGuides,
  start,
} from '../../support/browser-walk.ts';
import { aNinthOf, inTurn } from '../../support/coverage.ts';

describe('the board of screens', () => {
  test.for(aNinthOf(someGuides))(
    'shows the figures of every step of $guide, and no other, as they are drawn, below its way out ($language)',
    async ({ guide, language }, { visit }) => {
      const page = await visit(addressOf(language, guide), PHONE);
      const figures = await settingsOf(page, '[data-step] .figure-screen');
      await start(page, language);
      const inArticle = await page
        .locator('[data-step] .figure-screen')
        .evaluateAll((all) => all.map((figure) => [figure.getAttribute('aria-label')!, figure.innerHTML]));
      await choose(page, language, 'board');
      const choices = page
        .getByRole('dialog', { name: says[language].board })
        .getByRole('listitem')
        .getByRole('button');
      await choices.first().waitFor();
      const names = await choices.locator('> span').allTextContents();
      const drawn = await choices.locator('.figure-screen').evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
      expect(drawn).toEqual(inArticle.map(([, html]) => html));
      expect(drawn.length).toBeGreaterThan(5);
      for (const [index, [alternative]] of inArticle.entries()) expect(names[index]).toContain(alternative);
      // What is to be read is what the screen is called, and not what one does there.
      const called = Object.values(aroundOf(language, guide).screens).flat();
      expect(await choices.locator('> span > :first-child').allTextContents()).toEqual(called);
      for (const [index, [alternative]] of inArticle.entries())
        expect(alternative).toContain(called[index]?.replaceAll('\u00a0', ' '));
      expect(await page.locator('dialog [data-figure]').count()).toBe(0);
      expect(await settingsOf(page, 'dialog .figure-screen')).toEqual(figures);
      // Each guide's in another window; in the full run in all.
      for (const width of inTurn([320, 390, 1280], guides.indexOf(guide))) {
        await page.setViewportSize({ width, height: 664 });
        expect(await coveredControls(page), `${width} px`).toEqual([]);
      }
    },
  );
});

describe.for(inTurn(languages, 0))('the board of screens (%s)', (language) => {
  const { board, close } = says[language];

  test('leads to the step of the screen that is chosen, by the ways taken so far', async ({ visit }) => {
    const page = await walkAt(visit, language);
    const pick = async (index: number): Promise<void> => {
      await choose(page, language, 'board');
      await page.getByRole('dialog').getByRole('listitem').getByRole('button').nth(index).click();
      expect(await page.getByRole('dialog').count()).toBe(0);
    };
    // After the phone's home screen: figures 2 (step 1.b, of the other way), 11 (where the ways have met) and 1 (step 1.a).
    await pick(2);
    await expectPlace(page, GUIDE, { step: 'more', ways: ['home'] });
    await pick(11);
    await expectPlace(page, GUIDE, { step: 'pin', ways: ['home'] });
    await pick(1);
    await expectPlace(page, GUIDE, { step: 'services', ways: ['login'] });
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, { step: 'pin', ways: ['home'] });
  });

  test('is closed by Escape, by its button and by a tap beside it; the focus returns; Back leaves it too', async ({
    visit,
  }) => {
    const page = await walkAt(visit, language, { at: '#step-permission~login' });
    await press(page, says[language].next);
    const dialog = page.getByRole('dialog', { name: board });
    for (const shut of [
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: close, exact: true }).click(),
      () => page.mouse.click(3, 3),
    ]) {
      await choose(page, language, 'board');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await shut();
      await dialog.waitFor({ state: 'detached' });
      expect(
        await page
          .getByRole('button', { name: says[language].menu })
          .evaluate((button) => button === document.activeElement),
      ).toBe(true);
    }
    // Its way out is in sight, and the browser's Back is one too: it leads on to the step before.
    await choose(page, language, 'board');
    const { y, height } = (await page.getByRole('button', { name: close, exact: true }).boundingBox())!;
    expect(y + height).toBeLessThan(PHONE.height);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, { step: 'permission', ways: ['login'] });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
