import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { guideFact, figuresOf } from '../../facts/index.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';

const ID = 'iphone-activate-qr';
const addressIn = (language: string, id: string = ID) => `/${language}/articles/${id}/`;
const numbers = figuresOf(guideFact(ID)).map(({ n }) => n);

const figure = (page: Page, n: string) => page.locator(`[data-figure="${n}"]`);
const opener = (page: Page, n: string) => figure(page, n).getByRole('button');
const dialog = (page: Page) => page.getByRole('dialog');
const widthOf = async (page: Page, within: string): Promise<number> =>
  (await page.locator(`${within} .s`).boundingBox())!.width;

/** The numbers of all figures in the page, in order. */
const shown = (page: Page): Promise<string[]> =>
  page.locator('[data-figure]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['figure']!));

/** Opens a figure, looks at it, and closes it again. */
async function look(page: Page, n: string, open: () => Promise<void>, close: () => Promise<void>): Promise<void> {
  const before = await widthOf(page, `[data-figure="${n}"]`);
  const drawn = await figure(page, n).locator('.figure-screen').innerHTML();
  await open();
  await dialog(page).waitFor();
  expect(await widthOf(page, 'dialog[open]')).toBeGreaterThan(before);
  expect(await dialog(page).locator('.figure-screen').innerHTML()).toBe(drawn);
  expect(await dialog(page).getAttribute('aria-label')).toContain(n);
  expect(await shown(page)).toEqual(numbers);
  expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await close();
  await expect.poll(() => page.locator('dialog[open], dialog figure').count()).toBe(0);
  expect(await opener(page, n).evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await shown(page)).toEqual(numbers);
}

describe.for(inTurn(languages, 1))('a figure in %s', (language) => {
  test.for(inTurn([390, 1280], 0))(
    'is enlarged by keyboard and closed with Escape at %i px',
    async (width, { visit }) => {
      const page = await visit(addressIn(language), { width, height: 844 });
      for (const [n, key] of [
        ['1', 'Enter'],
        ['2', ' '],
        ['14', 'Enter'],
      ] as const) {
        await opener(page, n).focus();
        await look(
          page,
          n,
          () => page.keyboard.press(key),
          () => page.keyboard.press('Escape'),
        );
      }
    },
  );

  test('has one button, which names it, and is enlarged by a click, until a click on its button or beside it', async ({
    visit,
  }) => {
    const page = await visit(addressIn(language));
    const names = await page
      .locator('[data-figure]')
      .evaluateAll((all) =>
        all.map((each) => [...each.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))),
      );
    expect(names.map(({ length }) => length)).toEqual(numbers.map(() => 1));
    for (const [index, n] of numbers.entries()) expect(names[index]![0]).toMatch(new RegExp(`(^|\\D)${n}$`));
    expect(new Set(names.flat()).size).toBe(numbers.length);
    const open = () => opener(page, '2').click();
    await look(page, '2', open, () => dialog(page).getByRole('button').click());
    await look(page, '2', open, () => page.mouse.click(5, 5));
    // Where another was closed a moment before, the one that was requested last is shown.
    await opener(page, '1').click();
    await dialog(page).waitFor();
    await page.evaluate(() => {
      document.querySelector('dialog')!.close();
      document.querySelector<HTMLElement>('[data-figure="2"] .enlarge')!.click();
    });
    await expect.poll(() => page.locator('dialog').count()).toBe(1);
    const number = await figure(page, '2').locator('.figure-number').textContent();
    expect(await dialog(page).locator('.figure-number').allTextContents()).toEqual([number]);
  });

  test('has no button without a script, and is shown whole', async ({ visit }) => {
    const page = await visit(addressIn(language), { script: false });
    expect(await page.locator('.enlarge, dialog').count()).toBe(0);
    expect(await page.locator('[data-figure] .s:visible').count()).toBe(numbers.length);
  });
});
