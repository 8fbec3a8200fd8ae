import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { troubledAt, typePlace, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlaceSoon, fragmentOf, guides, walking, walks } from '../../support/browser-walk.ts';
import { languages } from '../../support/browser-words.ts';
import { test, type View } from '../../support/browser.ts';
import { chosen } from '../../support/browser-display.ts';
import { inTurn } from '../../support/coverage.ts';

/** Such a window has a phone's browser with its own bars. */
const WINDOW = { width: 390, height: 664 };
const SMALL = { width: 320, height: 568 };

/** What a window has space for: all that is asked of one, most of it, or at most what goes on. */
type Room = 'all' | 'most' | 'onward';

/** How a phone shows a step: with text as large as any, and with text twice as large, by the browser or by this site. */
const VIEWS: readonly { name: string; view: View; room: Room }[] = [
  { name: 'of each screen', view: WINDOW, room: 'all' },
  { name: 'of each screen, on a small phone', view: SMALL, room: 'most' },
  { name: 'with the browser’s text twice as large', view: { ...WINDOW, largeText: true }, room: 'onward' },
  { name: 'with this site’s largest text', view: { ...WINDOW, ...chosen('200') }, room: 'onward' },
  { name: 'with the largest text, on a small phone', view: { ...SMALL, ...chosen('200') }, room: 'onward' },
];

/** More than this many things to press at once are looked through, not used; a choice of three ways counts as two. */
const MOST_CONTROLS = 5;

/** Faults of the controls in the first window of a step. */
const issues = (page: Page, room: Room = 'all') =>
  page.evaluate(
    ([most, room]) => {
      const foot = document.querySelector('.walk-foot')!.getBoundingClientRect();
      const inView = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter(
        (control) => {
          const { top, bottom, width } = control.getBoundingClientRect();
          return control.checkVisibility({ visibilityProperty: true }) && width > 0 && bottom > 0 && top < innerHeight;
        },
      );
      const isOn = (control: Element): boolean => control.matches('.walk-main, [data-way]');
      const onward = [...document.querySelectorAll('.walk-main, [aria-current="step"] [data-way]')];
      // Of several ways, the first is whole, and the others begin.
      const low = onward.filter((control) => {
        const way = control.closest('.way');
        const { top, bottom } = (way ?? control).getBoundingClientRect();
        if (!way) return bottom > innerHeight;
        return (way.previousElementSibling?.matches('.way') ? top : bottom) > foot.top;
      });
      const { top, bottom } = document.querySelector('[aria-current="step"] .step-title')!.getBoundingClientRect();
      // All that is tapped, or what is tapped last where there is space for little; without that the code that is scanned.
      const screen = document.querySelector('[aria-current="step"] > .figure:not([data-away]) > .figure-screen');
      const marks = [...(screen?.querySelectorAll('.s-mark, .s-qr') ?? [])].filter(
        (mark, _, all) => mark.matches('.s-mark') || all.length === 1,
      );
      const cut = screen?.getBoundingClientRect();
      const isAimed = marks.slice(room === 'onward' ? -1 : 0).every((mark) => {
        const aim = mark.getBoundingClientRect();
        // A small one can be full of what is read before.
        if (!cut || (room === 'most' && cut.top > foot.top - 60)) return true;
        const low = room === 'all' ? aim.bottom : (aim.top + aim.bottom) / 2;
        return aim.top >= cut.top && low <= Math.min(cut.bottom, foot.top) + 1;
      });
      const bar = document.querySelector('.walk-bar')!.getBoundingClientRect();
      return [
        ...(onward.length === 0 ? ['nothing goes on'] : []),
        // What one chooses between can be more than a small window has space for: but not what goes on.
        ...low
          .filter((control) => room === 'all' || !control.matches('[data-way]'))
          .map((control) => `${control.textContent} lies below the window`),
        ...(room === 'onward' || isAimed ? [] : ['what is tapped or scanned is out of sight']),
        ...(inView.length - Math.max(0, inView.filter((each) => each.matches('.way a')).length - 2) > most
          ? [`${inView.length} controls: ${inView.map((each) => each.textContent).join(', ')}`]
          : []),
        // One of text so large may go on below: where it begins, it is read.
        ...(top < bar.bottom - 1 || (room === 'onward' ? top + bar.height / 2 : bottom) > foot.top
          ? ['the heading is covered']
          : []),
        ...(room === 'onward' || inView.some(isOn) ? [] : ['what goes on is out of sight']),
      ];
    },
    [MOST_CONTROLS, room] as const,
  );

describe.for(guides)('%s', (guide) => {
  const places = new Map(
    walks
      .filter((walk) => walk.guide === guide)
      .flatMap((walk) => walk.places.map((place) => [fragmentOf(place), place] as const)),
  );

  // By turns the usual window and another one, each in both languages.
  const turn = guides.indexOf(guide);
  const asked = inTurn([VIEWS.slice(0, 1), inTurn(VIEWS.slice(1), turn >> 1)], turn)
    .flat()
    .flatMap((each) => inTurn(languages, turn >> 3).map((language) => ({ ...each, language })));
  test.for(asked)(
    'shows what goes on, and few things to press, in the first window $name ($language)',
    async ({ language, view, room }, { visit }) => {
      const found: string[] = [];
      const page = await visit(addressOf(language, guide, [...places.keys()][0]), view);
      await walking(page);
      for (const [fragment, place] of places) {
        await typePlace(page, place);
        await expectPlaceSoon(page, guide, place);
        found.push(...(await issues(page, room)).map((each) => `${fragment}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );
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

test.for(inTurn(languages, 1))(
  'with the largest text, what helps is read in a window of its own, and asked about below it (%s)',
  async (language, { visit }) => {
    const page = await troubledAt(visit, language, { view: { ...SMALL, ...chosen('200') } });
    await page.locator('.walk-trouble button.row').nth(1).click();
    const told = page.locator('.problem[data-open]');
    const [above, foot] = [(await told.boundingBox())!, (await page.locator('.walk-foot').boundingBox())!];
    expect(foot.y).toBeGreaterThanOrEqual(above.y + above.height);
    // Each answer has a line to itself.
    const controls = await page.locator('.walk-foot :is(a, button):not(.text-button)').all();
    expect(controls.length).toBeGreaterThan(1);
    for (const control of controls) expect((await control.boundingBox())!.width).toBeGreaterThan(0.8 * foot.width);
  },
);
