import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { standingAfter, type Reply, type Symptom } from '../../machines/diagnosis/index.ts';
import { faultsInViews } from '../support/browser-views.ts';
import { interviewAt, press, says, type Language } from '../support/browser-diagnosis.ts';
import { test } from '../support/browser.ts';
import { inTurn } from '../support/coverage.ts';
import { repliesText } from '../support/interviews.ts';
import { shippedSymptoms } from '../support/symptoms.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** The first place found of each kind of state: every step, every last check, every way out. */
function placesOf(symptom: Symptom): Reply[][] {
  const found = new Map<string, Reply[]>();
  const waiting: Reply[][] = [[]];
  for (const replies of waiting) {
    const standing = standingAfter(symptom, replies);
    const kind = JSON.stringify(standing);
    if (found.has(kind)) continue;
    found.set(kind, replies);
    if (standing.phase !== 'asking') continue;
    for (const outcome of Object.keys(symptom.steps[standing.step]!.outcomes)) {
      waiting.push([...replies, { step: standing.step, outcome }]);
    }
  }
  return [...found.values()];
}

/** What sticks out of the window, and buttons that are too small to tap. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const small = [...document.querySelectorAll<HTMLElement>('.diagnosis :is(button, summary, .walk-link)')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.offsetHeight < 43.5)
      .map((control) => `${control.offsetWidth}×${control.offsetHeight}: ${control.outerHTML.slice(0, 90)}`);
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth} px`] : []), ...small];
  });
}

describe.for(Object.entries(shippedSymptoms('all')).map(([id, symptom], number) => ({ id, symptom, number })))(
  '$id',
  ({ id, symptom, number }) => {
    const places = placesOf(symptom);

    // In the full run in both languages.
    test.for(inTurn(LANGUAGES, number))(
      'axe finds nothing at any step, nothing is too small or sticks out (%s)',
      async (language, { visit }) => {
        const page = await visit(interviewAt(language, id));
        const main = page.getByRole('main');
        let turn = LANGUAGES.indexOf(language);
        const look = async (what: string): Promise<void> =>
          expect(await faultsInViews(page, turn++, layoutFaults), what).toEqual([]);
        for (const replies of places) {
          const said = repliesText(replies);
          // As a link does, within the page.
          await page.evaluate((hash) => (location.hash = hash), `#said~${said}`);
          await main.getByRole('heading', { level: 2 }).waitFor();
          // All that can be opened is looked at open.
          for (const summary of await main.locator('summary').all()) await summary.click();
          for (const change of await main.locator('[data-action="change"]').all()) await change.click();
          await look(said);
        }
        await page.evaluate(() => (location.hash = '#said~nothing.known'));
        await page.locator('.walk-notice').waitFor();
        await look('a link that cannot be read');
        await press(page, says[language].giveUp);
        await look('support, asked for early');
      },
    );
  },
);

test.for(LANGUAGES)(
  'axe finds nothing where it is solved, from a guide, nor on the page of all symptoms (%s)',
  async (language, { visit }) => {
    const page = await visit(
      interviewAt(language, 'qr-not-read', 'view.blurred~move.read', '?guide=iphone-add-user-qr&at=step-scan'),
    );
    const turn = LANGUAGES.indexOf(language);
    await press(page, says[language].yes);
    await page.getByRole('heading', { level: 2, name: says[language].solved }).waitFor();
    expect(await faultsInViews(page, turn, layoutFaults)).toEqual([]);
    await page.goto(`/${language}/diagnosis/`);
    expect(await faultsInViews(page, turn + 1, layoutFaults)).toEqual([]);
  },
);
