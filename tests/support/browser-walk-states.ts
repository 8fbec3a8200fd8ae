import type { Page } from 'playwright';
import { FIRST, LAST, confirmingAt, troubledAt, walkAt, type Visit } from './browser-walk-open.ts';
import { finish, press } from './browser-walk.ts';
import { says, type Language } from './browser-walk-words.ts';

/** What a walkthrough can show, and how a reader comes to it. */
export interface WalkState {
  name: string;
  open(visit: Visit, language: Language): Promise<Page>;
}

/** A step in whose figures something is tapped. */
const TAPPED = { step: 'more', ways: ['home'] };

/** A state that is reached by something done in another. */
const after =
  (
    open: (visit: Visit, language: Language) => Promise<Page>,
    act: (page: Page, language: Language) => Promise<unknown>,
  ): WalkState['open'] =>
  async (visit, language) => {
    const page = await open(visit, language);
    await act(page, language);
    return page;
  };

/** Every kind of state of a walkthrough, each once. */
export const walkStates: readonly WalkState[] = [
  { name: 'a step where ways part', open: (visit, language) => walkAt(visit, language, { at: FIRST }) },
  { name: 'a step', open: walkAt },
  { name: 'the last step', open: (visit, language) => walkAt(visit, language, { at: LAST }) },
  { name: 'a link to a step that is gone', open: (visit, language) => walkAt(visit, language, { at: '#step-gone~' }) },
  {
    name: 'the place of the last visit on offer',
    open: async (visit, language) => {
      const page = await walkAt(visit, language);
      await page.goto(new URL(page.url()).pathname);
      await press(page, says[language].start);
      await page.getByRole('button', { name: says[language].resumeGo }).waitFor();
      return page;
    },
  },
  {
    name: 'a link that could not be copied',
    open: after(walkAt, async (page, language) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
        Object.assign(document, { execCommand: () => false });
      });
      await press(page, says[language].copy);
      await page.getByText(says[language].copyFailed).waitFor();
    }),
  },
  {
    name: 'a step tried out',
    open: after(
      (visit, language) => walkAt(visit, language, { at: TAPPED }),
      async (page) => {
        await page.locator('[data-action="live"]').click();
        await page.locator('[data-action="live-close"]').waitFor();
      },
    ),
  },
  {
    name: 'the board of screens',
    open: after(walkAt, async (page, language) => {
      await press(page, says[language].board);
      await page.locator('dialog[open]').waitFor();
    }),
  },
  {
    name: 'the code for the phone',
    open: after(walkAt, async (page, language) => {
      await press(page, says[language].handoff);
      await page.locator('dialog[open]').waitFor();
    }),
  },
  { name: 'it does not work', open: troubledAt },
  {
    name: 'it does not work where no problem is known',
    open: (visit, language) => troubledAt(visit, language, { at: LAST }),
  },
  {
    name: 'a problem',
    open: after(troubledAt, async (page) => {
      await page.locator('button[data-problem]').first().click();
      await page.locator('.problem[data-open]').waitFor();
    }),
  },
  { name: 'the last check', open: confirmingAt },
  {
    name: 'it did not work',
    open: after(confirmingAt, (page, language) => press(page, says[language].no)),
  },
  {
    name: 'the end',
    open: after(confirmingAt, (page, language) => press(page, says[language].yes)),
  },
  { name: 'the end, and an answer', open: after((visit, language) => walkAt(visit, language, { at: LAST }), finish) },
  { name: 'stopped', open: after(troubledAt, (page, language) => press(page, says[language].giveUp)) },
  {
    name: 'sent to support',
    open: after(troubledAt, async (page, language) => {
      const [beside] = await Promise.all([
        page.waitForEvent('popup'),
        page.locator('guided-walk').getByRole('link', { name: says[language].support }).last().click(),
      ]);
      await beside.close();
      await page.getByRole('heading', { name: says[language].supported }).waitFor();
    }),
  },
];
