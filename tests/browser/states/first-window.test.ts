import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { GUIDE, SCAN, typePlace, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlaceSoon, fragmentOf, guides, walking, walks } from '../../support/browser-walk.ts';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

/** Such a window has a phone's browser with its own bars. */
const WINDOW = { width: 390, height: 664 };

/** More than so many things to press at once are looked through, not used. */
const MOST_CONTROLS = 5;

/** What is wrong with what can be pressed at a step, as it stands in its first window. */
const issues = (page: Page) =>
  page.evaluate((most) => {
    const foot = document.querySelector('.walk-foot')!.getBoundingClientRect();
    const inView = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter((control) => {
      const { top, bottom, width } = control.getBoundingClientRect();
      return control.checkVisibility({ visibilityProperty: true }) && width > 0 && bottom > 0 && top < innerHeight;
    });
    const isOn = (control: Element): boolean => control.matches('.walk-main, [data-way]');
    const onward = [...document.querySelectorAll('.walk-main, [aria-current="step"] [data-way]')];
    const low = onward.filter((control) => {
      const { bottom } = control.getBoundingClientRect();
      return bottom > (control.matches('[data-way]') ? foot.top : innerHeight);
    });
    const { top, bottom } = document.querySelector('[aria-current="step"] .step-title')!.getBoundingClientRect();
    const bar = document.querySelector('.walk-bar')!.getBoundingClientRect();
    return [
      ...(onward.length === 0 ? ['nothing goes on'] : []),
      ...low.map((control) => `${control.textContent} lies below the window`),
      ...(inView.length > most
        ? [`${inView.length} controls: ${inView.map((each) => each.textContent).join(', ')}`]
        : []),
      ...(top < bar.bottom || bottom > foot.top ? ['the heading is covered'] : []),
      ...(inView.some(isOn) ? [] : ['what goes on is out of sight']),
    ];
  }, MOST_CONTROLS);

describe.for(guides)('%s', (guide) => {
  const places = new Map(
    walks
      .filter((walk) => walk.guide === guide)
      .flatMap((walk) => walk.places.map((place) => [fragmentOf(place), place] as const)),
  );

  test.for(inTurn(languages, guides.indexOf(guide)))(
    'shows what goes on, and few things to press, in the first window of each screen (%s)',
    async (language, { visit }) => {
      const found: string[] = [];
      const page = await visit(addressOf(language, guide, [...places.keys()][0]), WINDOW);
      await walking(page);
      for (const [fragment, place] of places) {
        await typePlace(page, place);
        await expectPlaceSoon(page, guide, place);
        found.push(...(await issues(page)).map((each) => `${fragment}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );
});

test('what lies below, and what is too much, is found', async ({ visit }) => {
  const page = await walkAt(visit, 'en', { guide: GUIDE, at: SCAN, view: WINDOW });
  expect(await issues(page)).toEqual([]);
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('.walk-panel')) panel.style.position = 'static';
    const text = document.querySelector('[aria-current="step"] p')!;
    for (let count = 0; count < 9; count++) text.append(document.createElement('button'));
    document.querySelector<HTMLElement>('[aria-current="step"]')!.style.minHeight = '900px';
  });
  expect((await issues(page)).join('\n')).toMatch(/Next lies below the window[^]*controls[^]*out of sight/);
});

/** What can be read in the pictures between which one chooses: each is cut below its top. */
const shownOfWays = (page: Page) =>
  page.locator('[aria-current="step"] .way .figure-screen').evaluateAll((screens) =>
    screens.map((screen) => {
      const { bottom } = screen.getBoundingClientRect();
      const isShown = (part: Element): boolean =>
        part.childElementCount === 0 && part.getBoundingClientRect().bottom <= bottom;
      return [...screen.querySelectorAll('*')].filter(isShown).map((part) => part.textContent.trim());
    }),
  );

test.for(inTurn([320, 390, 1280], 0))(
  'pictures to choose from show what tells them apart, %i px wide',
  async (width, { visit }) => {
    const page = await walkAt(visit, 'en', {
      guide: 'iphone-activate-qr',
      at: { step: 'banner', ways: [] },
      view: { width, height: 700 },
    });
    const [website, app] = await shownOfWays(page);
    expect(website).toContain('IBKR website');
    expect(app).toContain('IBKR Mobile');
  },
);
