import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { drawnCode } from '../support/browser-qr.ts';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { says } from '../support/browser-walk-words.ts';
import {
  addressOf,
  expectPlace,
  expectPlaceSoon,
  fragmentOf,
  goOn,
  graphs,
  press,
  standing,
  start,
  walking,
} from '../support/browser-walk.ts';

const PHONE = { width: 390, height: 844 };
const GUIDE = 'android-add-user-qr';
const SCAN = { step: 'scan', ways: ['login'] };
const FIRST = { step: 'open', ways: [] };
const ALL = Object.keys(graphs[GUIDE]!.steps);

describe.for(languages)('at a step (%s)', (language) => {
  const at = async (visit: Visit, place = SCAN): Promise<Page> => {
    const page = await visit(addressOf(language, GUIDE, fragmentOf(place)), PHONE);
    await walking(page);
    return page;
  };

  test('all steps are shown again, at the same step, and Back is guided again', async ({ visit }) => {
    const page = await at(visit);
    await press(page, says[language].showAll);
    const { shown, current, title, fragment } = await standing(page);
    expect({ shown, current, fragment }).toEqual({ shown: ALL, current: [], fragment: '#step-scan' });
    expect(title).toBe(`${await page.locator('h1').innerText()} – ${says[language].site}`.replace('\n', ''));
    for (const part of ['#problems', '.problem', '.references', '.requirements', '.step-problems']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    }
    expect(await page.locator('.walk-top, .walk-step').count()).toBe(0);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
  });

  test('the guide is one also when it is started again', async ({ visit }) => {
    const page = await at(visit);
    await press(page, says[language].showAll);
    await start(page, language);
    await goOn(page, language, { step: 'more', ways: ['home'] });
    await expectPlace(page, GUIDE, { step: 'more', ways: ['home'] });
    expect(await page.locator('.walk-top').count()).toBe(1);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, FIRST);
  });

  test('one starts again', async ({ visit }) => {
    const page = await at(visit);
    await press(page, says[language].restart);
    await expectPlace(page, GUIDE, FIRST);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
  });

  test('the code that is shown for the phone leads to this very step', async ({ visit }) => {
    const page = await at(visit);
    await press(page, says[language].handoff);
    const dialog = page.getByRole('dialog', { name: says[language].handoff });
    await dialog.waitFor();
    expect(await drawnCode(page, dialog.getByRole('img'))).toBe(page.url());
    expect(page.url()).toContain(fragmentOf(SCAN));
    await dialog.getByRole('button', { name: says[language].close }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('button', { name: says[language].handoff }).evaluate(isFocused)).toBe(true);
    await press(page, says[language].next);
    await press(page, says[language].handoff);
    await dialog.waitFor();
    expect(await drawnCode(page, dialog.getByRole('img'))).toMatch(/#step-pin~login$/);
  });

  test('the link is copied, and the button says so', async ({ visit }) => {
    const page = await at(visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, says[language].copy);
    await page.getByRole('button', { name: says[language].copied }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('a link that cannot be copied is said to be in the address bar', async ({ visit }) => {
    const page = await at(visit);
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
    await press(page, says[language].copy);
    await page.getByRole('button', { name: says[language].copyFailed }).waitFor();
  });

  test('paper shows every step and figure, and the code of this one', async ({ visit }) => {
    const page = await at(visit);
    await page.evaluate(() => (window.print = () => (document.title = 'printed')));
    await press(page, says[language].print);
    await expect.poll(() => page.title()).toBe('printed');
    const sheet = page.locator('.walk-sheet');
    expect(await sheet.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect((await standing(page)).shown).toEqual(ALL);
    expect(await page.locator('[data-figure] .figure-screen:visible').count()).toBe(15);
    expect(await page.locator('.walk-panel:visible').count()).toBe(0);
    expect(await drawnCode(page, sheet.getByRole('img'))).toBe(page.url());
    expect(await sheet.innerText()).toContain('110 110 8008');
    await page.emulateMedia({ media: 'screen' });
    await press(page, says[language].next);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.count()).toBe(0);
  });
});

type Visit = (address: string, view: object) => Promise<Page>;
const isFocused = (element: Element): boolean => element === document.activeElement;
