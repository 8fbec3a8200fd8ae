import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { PHONE, WIDE, spoken, walkAt, type Visit } from '../../support/browser-walk-open.ts';
import {
  choose,
  addressOf,
  begin,
  expectPlace,
  goOn,
  graphs,
  press,
  start,
  walks,
} from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const GUIDE = 'iphone-activate-qr';
const [WALK] = walks.filter(({ guide }) => guide === GUIDE);

describe('a walk', () => {
  test('loads nothing before it is wanted, and then only this', async ({ visit }) => {
    const loaded: string[] = [];
    const page = await visit(addressOf('en', GUIDE), {
      ...WIDE,
      prepare: async (page) => page.on('request', (request) => loaded.push(new URL(request.url()).pathname)),
    });
    await page.waitForLoadState('networkidle');
    const ofWalk = /walk\.|route\.|walkthrough|\/machine\.|dialogs|qr-path/;
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((path) => ofWalk.test(path))).toEqual([]);
    await start(page, 'en');
    const sort = (path: string) => path.replace(/^\/_astro\/([\w-]+)\..*(\.\w+)$/, '$1$2');
    expect(
      loaded
        .filter((path) => ofWalk.test(path))
        .map(sort)
        .toSorted(),
    ).toEqual(
      [`/en/walkthroughs/${GUIDE}.json`, ...['machine.js', 'route.js', 'walk.js', 'walkthrough.css']].toSorted(),
    );
    await choose(page, 'en', 'handoff');
    await page.getByRole('dialog').waitFor();
    expect(loaded.map(sort)).toEqual(expect.arrayContaining(['dialogs.js', 'qr-path.js']));
  });

  describe('before its script has come', () => {
    /** The guide's page without the script of its walk, and what lets that come. */
    async function early(visit: Visit): Promise<{ page: Page; release: () => void }> {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const page = await visit('about:blank', {
        ...PHONE,
        prepare: (page) =>
          page.route(/GuidedWalk.*\.js$/, async (route) => {
            await held;
            await route.continue();
          }),
      });
      await page.goto(addressOf('en', GUIDE), { waitUntil: 'commit' });
      return { page, release };
    }

    test('begins for who asked for it', async ({ visit }) => {
      const { page, release } = await early(visit);
      await page.getByRole('link', { name: says.en.start }).click();
      expect(await page.locator('[data-phase]').count()).toBe(0);
      release();
      await begin(page, 'en');
    });
  });

  test.for(inTurn(languages, 1))(
    'that cannot be loaded leaves the article, and says so (%s)',
    async (language, { visit }) => {
      const page = await visit(addressOf(language, GUIDE), {
        ...PHONE,
        prepare: (page) => page.route(/\/walkthroughs\/[^/]*\.json$|\/update\.js/, (route) => route.abort()),
      });
      await page.getByRole('link', { name: says[language].start }).click();
      await page.getByRole('alert').filter({ hasText: says[language].failed }).waitFor();
      expect(await page.locator('[data-step]:visible').count()).toBe(Object.keys(graphs[GUIDE]!.steps).length);
      await page.unrouteAll();
      await start(page, language);
      await choose(page, language, 'showAll');
      expect(await page.getByRole('alert').count()).toBe(0);
    },
  );

  test.for(
    [
      { what: 'the code for the phone', file: 'qr-path' } as const,
      { what: 'the menu', file: 'dialogs' } as const,
    ].flatMap((each, turn) => inTurn(languages, turn).map((language) => ({ ...each, language }))),
  )('says so where $what cannot be loaded ($language)', async ({ language, file }, { visit }) => {
    const view = {
      ...WIDE,
      prepare: (page: Page) => page.route(new RegExp(`/${file}\\.|/update\\.js`), (route) => route.abort()),
    };
    const page = await walkAt(visit, language, { guide: GUIDE, at: '#step-scan~', view });
    if (file === 'dialogs') await press(page, says[language].menu);
    else await choose(page, language, 'handoff');
    await spoken(page).filter({ hasText: says[language].failed }).waitFor();
    await expectPlace(page, GUIDE, { step: 'scan', ways: [] });
  });

  test('moves nothing above the step when the step changes, and stands at its top, within the window', async ({
    visit,
  }) => {
    const page = await visit(addressOf('en', GUIDE), PHONE);
    await start(page, 'en');
    /** Where the page's header, its name and the line above the step are in the document. */
    const fixed = () =>
      page.evaluate(() =>
        ['header', 'h1', '.walk-bar', '.steps'].map((part) => {
          const { top, left, width } = document.querySelector(part)!.getBoundingClientRect();
          return [part, top + scrollY, left, width];
        }),
      );
    const before = await fixed();
    for (const place of WALK!.places.slice(1)) {
      await goOn(page, 'en', place);
      expect(await fixed()).toEqual(before);
      const { y } = (await page.locator('.walk-progress').boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(200);
    }
    await page.evaluate(() => document.querySelector('main')!.prepend('planted'));
    expect(await fixed()).not.toEqual(before);
  });
});
