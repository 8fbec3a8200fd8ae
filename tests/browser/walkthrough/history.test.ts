import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { GUIDE, PHONE, PIN, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { aroundOf, expectPlace, expectPlaceSoon, fragmentOf, press, walking } from '../../support/browser-walk.ts';
import { aThirdOf, inTurn } from '../../support/coverage.ts';

const PROBLEM = 'front-camera';
const BEFORE = { step: 'permission', ways: ['login'] };

/** The heading that has the focus, once it is the one that is waited for; the address stays that of the place. */
async function expectHeading(page: Page, heading: string, place: typeof SCAN = SCAN): Promise<void> {
  await page.waitForFunction((text) => document.activeElement?.textContent === text, heading);
  await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(place));
  expect((await page.title()).startsWith(`${heading} – `)).toBe(true);
}

/** Opens a problem by what is seen of it, and gives its heading. */
async function open(page: Page, language: Language, wanted: string): Promise<string> {
  const words = aroundOf(language, GUIDE)
    .troubles.find(({ problem }) => problem === wanted)!
    .words.join('')
    .replaceAll('\u00a0', ' ');
  await page.locator('.walk-trouble .row', { hasText: words }).click();
  const title = (await page.locator(`#problem-${wanted} h3`).first().textContent())!;
  await expectHeading(page, title);
  return title;
}

describe.for(inTurn(languages, 1))('the browser’s history (%s)', (language) => {
  const { troubleTitle, backToStep, back, next, trouble } = says[language];

  test('leads back from the problems to the step, and forward to the one that was open', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: BEFORE });
    await press(page, next);
    await press(page, trouble);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
    await page.goForward();
    await expectHeading(page, troubleTitle);
    // The button back to the step goes by it.
    await press(page, backToStep);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await page.goForward();
    await expectHeading(page, troubleTitle);
    const title = await open(page, language, PROBLEM);
    // To open another one is no new place: Back leads to the step all the same.
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
    await page.goForward();
    await expectHeading(page, title);
    await page.goBack();
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, BEFORE);
  });

  test('is gone back once by two presses in a hurry, and the page is not left', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: BEFORE });
    await press(page, next);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await page.getByRole('button', { name: back, exact: true }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expectPlaceSoon(page, GUIDE, BEFORE);
    await press(page, next);
    await expectPlaceSoon(page, GUIDE, SCAN);
  });

  test('skips no step for whoever came by a link, has gone back past it, and then forward', async ({ visit }) => {
    const page = await walkAt(visit, language);
    await press(page, next);
    await expectPlaceSoon(page, GUIDE, PIN);
    await press(page, back);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await press(page, back);
    await expectPlaceSoon(page, GUIDE, BEFORE);
    await page.goForward();
    await expectPlaceSoon(page, GUIDE, BEFORE);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
  });
});

describe('what an entry of the history holds', () => {
  const hostile: unknown[] = [
    { phase: 'confirming' }, // not at this step
    { phase: 'finished', outcome: 'done' },
    { phase: { troubled: true }, problem: ['x'], from: 7 },
    { phase: 'constructor', from: '__proto__' },
    { from: '#step-permission~login troubled' },
    'troubled',
    ['troubled'],
    42,
    null,
  ];

  /** Puts a state of another's making into the present entry, and loads the page again. */
  async function reloadWith(page: Page, state: unknown): Promise<void> {
    await page.evaluate((foreign) => history.replaceState(foreign, '', location.href), state);
    await page.reload();
  }

  const guided = async (visit: Parameters<typeof walkAt>[0], language: Language, errors: string[]): Promise<Page> =>
    walkAt(visit, language, {
      view: { ...PHONE, prepare: async (page) => page.on('pageerror', (error) => errors.push(String(error))) },
    });

  test('is trusted by nobody: what does not fit is the step itself', async ({ visit }) => {
    const errors: string[] = [];
    const page = await guided(visit, 'en', errors);
    for (const state of aThirdOf(hostile)) {
      await reloadWith(page, state);
      await walking(page);
      await expectPlace(page, GUIDE, SCAN);
      await press(page, says.en.back);
      await expectPlaceSoon(page, GUIDE, BEFORE);
      await press(page, says.en.next);
      await expectPlaceSoon(page, GUIDE, SCAN);
    }
    expect(errors).toEqual([]);
  });
});
