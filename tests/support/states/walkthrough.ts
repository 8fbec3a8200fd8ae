import type { Page } from 'playwright';
import type { Progress } from '../../../machines/walkthrough/index.ts';
import { FIRST, GUIDE, LAST, PIN, SCAN } from '../browser-walk-open.ts';
import { choose, addressOf, fragmentOf, graphs, guides, press, walking, walks } from '../browser-walk.ts';
import { says, type Language } from '../browser-walk-words.ts';
import type { Room, State } from './room.ts';

/** Opens the guided article at a place or a fragment, as anyone who is sent its link. */
async function openAt(page: Page, language: Language, guide: string, at: Progress | string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(addressOf(language, guide, typeof at === 'string' ? at : fragmentOf(at)));
  await walking(page);
}

/** The steps of a guide, each come to by the first way that leads there: the page is loaded for the first of them. */
function stepsOf(guide: string): Room {
  const places = walks.filter((walk) => walk.guide === guide).flatMap((walk) => walk.places);
  return {
    name: `steps of ${guide}`,
    states: Object.keys(graphs[guide]!.steps).map((step) => ({
      name: step,
      come: async (page, language) => {
        await page.goto(addressOf(language, guide, fragmentOf(places.find((place) => place.step === step)!)));
        await page.locator(`[data-step="${step}"][aria-current="step"]`).waitFor();
      },
    })),
  };
}

/** A state that is reached from a place of the guide that most tests walk. */
const from = (
  at: Progress | string,
  name: string,
  act: (page: Page, language: Language) => Promise<unknown> = () => Promise.resolve(),
): State => ({
  name,
  come: async (page, language) => {
    await openAt(page, language, GUIDE, at);
    await act(page, language);
  },
});

/** A state that is one press from the state before it. */
const then = (name: string, come: State['come']): State => ({ name, come });

/** The same after saying that a step does not work. */
const troubled = (
  at: Progress,
  name: string,
  act: (page: Page, language: Language) => Promise<unknown> = () => Promise.resolve(),
): State =>
  from(at, name, async (page, language) => {
    await press(page, says[language].trouble);
    await page.locator('.walk-trouble').waitFor();
    await act(page, language);
  });

/** The same at the last check. */
const confirming = (name: string, act: (page: Page, language: Language) => Promise<unknown>): State =>
  from(LAST, name, async (page, language) => {
    await press(page, says[language].next);
    await act(page, language);
  });

/** What a walk asks before its first step. */
const beginning = (name: string): State => ({
  name,
  come: async (page, language) => {
    await page.goto('about:blank');
    await page.goto(addressOf(language, GUIDE));
    await page.getByRole('link', { name: says[language].start }).click();
    await page.locator('[data-phase="introduced"]').waitFor();
  },
});

const dialog = (page: Page) => page.locator('dialog[open]').waitFor();

/** Every panel of a walkthrough, and what it opens. */
const panels: Room = {
  name: 'panels of a walk',
  states: [
    beginning('before the first step'),
    then('what is needed is not there', (page, language) => press(page, says[language].notReady)),
    from(FIRST, 'a step where ways part'),
    from('#step-gone~', 'a link to a step that is gone'),
    {
      name: 'the place of the last visit on offer',
      come: async (page, language) => {
        await openAt(page, language, GUIDE, SCAN);
        await page.goto('about:blank');
        await page.goto(addressOf(language, GUIDE));
        await page.locator('[data-action="start"]').click();
        await page.getByRole('button', { name: says[language].resumeGo }).waitFor();
      },
    },
    from(SCAN, 'a link that was copied', async (page, language) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await choose(page, language, 'copy');
      await page.getByText(says[language].copied).waitFor();
    }),
    from(SCAN, 'a link that could not be copied', async (page, language) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
        Object.assign(document, { execCommand: () => false });
      });
      await choose(page, language, 'copy');
      await page.getByText(says[language].copyFailed).waitFor();
    }),
    from(SCAN, 'the menu', async (page, language) => {
      await press(page, says[language].menu);
      await dialog(page);
    }),
    from(SCAN, 'the board of screens', async (page, language) => {
      await choose(page, language, 'board');
      await dialog(page);
    }),
    from(SCAN, 'the code for the phone', async (page, language) => {
      // A narrow window does not offer it.
      await page.setViewportSize({ width: 1280, height: 844 });
      await choose(page, language, 'handoff');
      await page.getByRole('dialog', { name: says[language].handoff }).waitFor();
    }),
    troubled(SCAN, 'it does not work'),
    then('what helps', async (page) => {
      await page.locator('button.row:has(.phrases)').first().click();
      await page.locator('.problem[data-open]').waitFor();
    }),
    troubled(LAST, 'it does not work at the last step'),
    // A problem is read whole where a site has no diagnosis; and where it was opened so before.
    troubled(PIN, 'a problem', async (page) => {
      await page.evaluate(() => history.replaceState({ ...history.state, open: 'activation-error' }, ''));
      await page.reload();
      await page.locator('.problem[data-open]').waitFor();
    }),
    troubled(SCAN, 'sent to support', async (page, language) => {
      const [beside] = await Promise.all([
        page.waitForEvent('popup'),
        page.locator('guided-walk').getByRole('link', { name: says[language].support }).last().click(),
      ]);
      await beside.close();
      await page.getByRole('heading', { name: says[language].supported }).waitFor();
    }),
    confirming('the last check', () => Promise.resolve()),
    then('the end', (page, language) => press(page, says[language].yes)),
    then('the end, and an answer', async (page, language) => {
      await press(page, says[language].helpedYes);
      await page.getByText(says[language].thanks).waitFor();
    }),
    confirming('it did not work', (page, language) => press(page, says[language].no)),
  ],
};

/** A part of the site that does not come. */
const missing: Room = {
  name: 'a walk that could not be loaded',
  // The message at the lower edge covers what is scrolled below it.
  without: ['target-size'],
  complains: true,
  view: { prepare: (page) => page.route(/\/_astro\/walk\.[^/]*\.js$/, (route) => route.fulfill({ status: 404 })) },
  states: [
    {
      name: 'asked for',
      come: async (page, language) => {
        await page.goto(addressOf(language, GUIDE));
        await page.locator('[data-action="start"]').click();
        await page.locator('.update-offer').waitFor();
      },
    },
  ],
};

export const walkRooms: readonly Room[] = [...guides.map(stepsOf), panels, missing];
