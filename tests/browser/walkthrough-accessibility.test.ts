import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeFaults } from '../support/browser-axe.ts';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { inTurn } from '../support/coverage.ts';
import { says, type Language } from '../support/browser-walk-words.ts';
import { GUIDE, LAST, goTo, spoken, typePlace, walkAt } from '../support/browser-walk-open.ts';
import { addressOf, fragmentOf, graphs, guides, press, walks } from '../support/browser-walk.ts';

/** Every language with every theme and width, such that those next to each other have little in common. */
const VIEWS = [
  { language: 'ja', theme: 'light', width: 320 },
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'ja', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 320 },
  { language: 'ja', theme: 'dark', width: 320 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'ja', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 320 },
] as const;

/** The steps of a guide, each in another view (all of them in the full run), come to by the ways that lead there in turn. */
function viewsOf(guide: string) {
  const before = guides.indexOf(guide);
  return Object.keys(graphs[guide]!.steps).flatMap((step, number) =>
    inTurn(VIEWS, before + number).map((view, index) => {
      const places = walks
        .flatMap((walk) => (walk.guide === guide ? walk.places : []))
        .filter((at) => at.step === step);
      return { ...view, place: places[(before + number + index) % places.length]! };
    }),
  );
}

async function look(page: Page, theme: 'light' | 'dark', width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 844 });
}

describe('axe finds nothing', () => {
  test.for(guides)('at any step of %s', async (guide, { visit }) => {
    const views = viewsOf(guide);
    for (const language of languages) {
      const page = await walkAt(visit, language, { guide, at: views[0]!.place });
      for (const { place, theme, width } of views.filter((view) => view.language === language)) {
        await look(page, theme, width);
        await goTo(page, place);
        expect(await axeFaults(page), `${language} ${fragmentOf(place)}, ${theme}, ${width} px`).toEqual([]);
      }
    }
  });

  /** What else the walkthrough shows, and how one gets there from a step with problems, or from the last. */
  const states: Record<string, (page: Page, language: Language) => Promise<void>> = {
    'with a problem open': async (page, language) => {
      await press(page, says[language].trouble);
      await page.locator('[data-problem]').first().click();
    },
    'while it does not work': (page, language) => press(page, says[language].trouble),
    'with the board of screens': async (page, language) => {
      await press(page, says[language].board);
      await page.getByRole('dialog').waitFor();
    },
    'with the link copied': async (page, language) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await press(page, says[language].copy);
      await spoken(page).waitFor();
    },
    'with the code for the phone': async (page, language) => {
      await press(page, says[language].handoff);
      await page.getByRole('dialog').waitFor();
    },
    'after giving up': async (page, language) => {
      await press(page, says[language].trouble);
      await press(page, says[language].giveUp);
    },
    'at the last check': async (page, language) => {
      await goTo(page, LAST);
      await press(page, says[language].next);
    },
    'at the end': async (page, language) => {
      await states['at the last check']!(page, language);
      await press(page, says[language].yes);
    },
    'with a notice': async (page) => {
      await typePlace(page, '#step-gone~');
      await spoken(page).waitFor();
    },
    'with an offer to resume': async (page, language) => {
      await page.goto('about:blank');
      await page.goto(addressOf(language, GUIDE));
      await press(page, says[language].start);
      await page.getByRole('button', { name: says[language].resumeGo }).waitFor();
    },
  };

  test.for(Object.keys(states).flatMap((state, number) => inTurn(VIEWS, number).map((view) => ({ state, ...view }))))(
    '$state ($language, $theme, $width px)',
    async ({ state, language, theme, width }, { visit }) => {
      const page = await walkAt(visit, language, { view: { theme, width } });
      await states[state]!(page, language);
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});

describe('axe does find', () => {
  test('a planted fault at a step and one in a dialog', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    const plant = (where: string) =>
      page.evaluate((selector) => document.querySelector(selector)!.append(document.createElement('button')), where);
    await plant('.walk-step');
    const first = await axeFaults(page);
    expect(first).toEqual([expect.stringContaining('button-name')]);
    expect(await axeFaults(page)).toEqual(first);
    await press(page, says.en.board);
    await page.getByRole('dialog').waitFor();
    await plant('.walk-dialog');
    const again = await axeFaults(page);
    expect(again.filter((fault) => fault.includes('button-name'))).not.toEqual([]);
    await page.evaluate(() => Reflect.deleteProperty(window, 'axe'));
    expect(await axeFaults(page)).toEqual(again);
  });

  test('nothing by a rule that is left out, whether it was asked before or not', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    await page.evaluate(() => document.querySelector('.walk-step')!.append(document.createElement('button')));
    expect(await axeFaults(page, ['button-name'])).toEqual([]);
    expect(await axeFaults(page, ['button-name'])).toEqual([]);
    expect(await axeFaults(page)).not.toEqual([]);
  });
});
