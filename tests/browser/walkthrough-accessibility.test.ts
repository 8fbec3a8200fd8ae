import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeFaultsAgain } from '../support/browser-axe-again.ts';
import { axeFaults } from '../support/browser-axe.ts';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { says, type Language } from '../support/browser-walk-words.ts';
import { addressOf, fragmentOf, graphs, guides, press, walking, walks } from '../support/browser-walk.ts';
import { selection } from '../support/pairwise.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;
const GUIDE = 'android-add-user-qr';

/** The steps of a guide, each in a language, come to by one of the ways that lead there, in a theme and a width. */
function viewsOf(guide: string) {
  const ways = walks.filter((walk) => walk.guide === guide);
  const steps = Object.keys(graphs[guide]!.steps);
  const rows = selection({ step: steps, language: languages, way: ways, theme: THEMES, width: WIDTHS });
  return rows.map(({ step, way, ...view }) => {
    const at = ({ places }: typeof way) => places.find((place) => place.step === step);
    return { ...view, place: at(way) ?? ways.map(at).find((place) => place !== undefined)! };
  });
}

async function look(page: Page, theme: 'light' | 'dark', width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 844 });
}

describe('axe finds nothing', () => {
  test.for(guides)('at any step of %s', async (guide, { visit }) => {
    const views = viewsOf(guide);
    for (const language of languages) {
      const page = await visit(addressOf(language, guide, fragmentOf(views[0]!.place)));
      await walking(page);
      for (const { place, theme, width } of views.filter((view) => view.language === language)) {
        await look(page, theme, width);
        await page.evaluate((hash) => void (location.hash = hash), fragmentOf(place));
        await page.locator(`[data-step="${place.step}"][aria-current="step"]`).waitFor();
        expect(await axeFaultsAgain(page), `${language} ${fragmentOf(place)}, ${theme}, ${width} px`).toEqual([]);
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
    'with the board of screens': (page, language) => press(page, says[language].board),
    'with the code for the phone': async (page, language) => {
      await press(page, says[language].handoff);
      await page.getByRole('dialog').waitFor();
    },
    'after giving up': async (page, language) => {
      await press(page, says[language].trouble);
      await press(page, says[language].giveUp);
    },
    'at the last check': async (page, language) => {
      await page.evaluate(() => void (location.hash = '#step-done~login'));
      await page.locator('[data-step="done"][aria-current="step"]').waitFor();
      await press(page, says[language].next);
    },
    'at the end': async (page, language) => {
      await states['at the last check']!(page, language);
      await press(page, says[language].yes);
    },
    'with a notice': async (page) => {
      await page.evaluate(() => void (location.hash = '#step-gone~'));
      await page.getByRole('status').waitFor();
    },
    'with an offer to resume': async (page, language) => {
      await page.goto('about:blank');
      await page.goto(addressOf(language, GUIDE));
      await press(page, says[language].start);
      await page.getByRole('button', { name: says[language].resumeGo }).waitFor();
    },
  };

  test.for(selection({ state: Object.keys(states), language: languages, theme: THEMES, width: WIDTHS }))(
    '$state ($language, $theme, $width px)',
    async ({ state, language, theme, width }, { visit }) => {
      const page = await visit(addressOf(language, GUIDE, '#step-scan~login'), { theme, width });
      await walking(page);
      await states[state]!(page, language);
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});

describe('axe does find', () => {
  test('a planted fault at a step and one in a dialog', async ({ visit }) => {
    const page = await visit(addressOf('en', GUIDE, '#step-scan~login'));
    await walking(page);
    const plant = (where: string) =>
      page.evaluate((selector) => document.querySelector(selector)!.append(document.createElement('button')), where);
    await plant('.walk-step');
    expect(await axeFaults(page)).toEqual([expect.stringContaining('button-name')]);
    await press(page, says.en.board);
    await plant('.walk-dialog');
    expect((await axeFaultsAgain(page)).filter((fault) => fault.includes('button-name'))).not.toEqual([]);
    expect(await axeFaultsAgain(page)).toEqual(await axeFaults(page));
  });
});
