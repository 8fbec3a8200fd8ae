import type { Page } from 'playwright';
import { chosen, displayWords, openDisplay } from '../browser-display.ts';
import { aThirdOf, everySecond, isWhole } from '../coverage.ts';
import { browsedPages, onePageOfEachKind, type SitePage } from '../pages.ts';
import type { Room, State } from './room.ts';

/** Waits until a page is as it stays: what its scripts draw first is there. */
async function settled(page: Page): Promise<void> {
  const waiting = ':is(agent-console, agent-overview):not([data-ready])';
  await page.locator(`[data-script] ${waiting}`).waitFor({ state: 'detached' });
  if (page.url().includes('/simulator/') && (await page.locator('[data-script]').count()))
    await page.locator('.sim').waitFor();
}

/** An address, with the reader's language in the place of its own. */
function state({ address, language }: SitePage): State {
  return {
    name: address.replace(`/${language}/`, '').replace(/\/$/, '') || 'home',
    come: async (page, reader) => {
      await page.goto(language === undefined ? address : address.replace(`/${language}/`, `/${reader}/`));
      await settled(page);
    },
  };
}

const paths = [...Map.groupBy(browsedPages, ({ address, language }) => address.replace(`/${language}/`, '/')).values()]
  .map(([page]) => page!)
  .map((page) => ({ ...page, state: state(page) }));

const inLanguages = paths.filter(({ language, kind }) => language !== undefined && kind !== 'choice');
const ofEachKind = onePageOfEachKind()
  .filter(({ language }) => language !== undefined)
  .map((page) => state(page));

/** Of pages that are looked at once more, otherwise: every third. */
const varied = aThirdOf(ofEachKind);

/** Each page as opened. */
export const pageRooms: readonly Room[] = [
  ...Map.groupBy(inLanguages, ({ kind }) => kind)
    .entries()
    .map(([kind, pages]) => ({
      name: `page ${kind}`,
      // The longest pages, of which the one for Android and the one for the iPhone are much alike.
      states: (kind === 'guide' ? everySecond(pages) : pages).map(({ state }) => state),
    })),
  {
    name: 'page for all languages',
    once: true,
    states: paths.filter((page) => !inLanguages.includes(page)).map(({ state }) => state),
  },
  {
    name: 'page in forced colours',
    view: { forcedColors: true },
    // The colours are the system's then, and axe reads of some the ones that the page would have had.
    without: ['color-contrast'],
    states: varied,
  },
  {
    name: 'page without scripts',
    view: { script: false },
    // The pages of topics, too, which lead away by a script.
    states: everySecond(onePageOfEachKind()).map((page) => state(page)),
  },
  { name: 'page on paper', print: true, onlyWidth: true, states: varied },
  {
    name: 'page with text twice as large',
    view: { largeText: true },
    isTwiceAsLarge: true,
    onlyWidth: true,
    states: isWhole ? inLanguages.map(({ state }) => state) : varied,
  },
];

const FIELD = 'search-field input';

const some = aThirdOf(everySecond(ofEachKind));
const drawn = ofEachKind.filter(({ name }) => /^simulator|^diagnosis\//.test(name));

/** The display settings, and pages with them. */
const displayRooms: readonly Room[] = [
  {
    name: 'display settings',
    states: [
      {
        name: 'open',
        come: async (page, language) => {
          await page.goto(`/${language}/`);
          await openDisplay(page, language);
        },
      },
      {
        name: 'the largest text',
        come: (page, language) =>
          page.getByRole('dialog').getByRole('radio', { name: displayWords[language].largest }).check(),
      },
    ],
  },
  {
    name: 'page with readings',
    view: chosen('Jpan'),
    once: true,
    states: some.map(({ name, come }) => ({
      name,
      come: async (page, language) => {
        await come(page, language);
        await page.locator('main ruby').first().waitFor({ state: 'attached' });
      },
    })),
  },
  // Also what is drawn in a narrow box, which text of this size leaves little of.
  {
    name: 'page with the largest text',
    view: chosen('200'),
    isTwiceAsLarge: true,
    states: isWhole ? ofEachKind : [...some, ...drawn],
  },
  {
    name: 'page with more contrast',
    view: { prepare: (page) => page.emulateMedia({ contrast: 'more' }) },
    states: some,
  },
];

/** What can be opened and answered on the home page. */
const home: Room = {
  name: 'home',
  states: [
    {
      name: 'a tried guide',
      come: async (page, language) => {
        await page.goto(`/${language}/`);
        for (let tap = 0; tap < 3; tap += 1) await page.locator('.trial-phone button:visible').click();
      },
    },
    ...Object.entries({
      'a number with a slip': '1101108009',
      'half a number': '110 110',
      'a letter in a number': '110 11O 8008',
    }).map(([name, code], number): State => ({
      name,
      come: async (page, language) => {
        // The next one is typed where the one before stood.
        if (number === 0) await page.goto(`/${language}/`);
        await page.locator(FIELD).fill(code);
        await page.locator(FIELD).press('Enter');
        await page.locator(`${FIELD}[aria-invalid="true"]`).waitFor();
      },
    })),
  ],
};

export const homeRooms: readonly Room[] = [home, ...displayRooms];
