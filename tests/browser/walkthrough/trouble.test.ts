import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { GUIDE, SCAN, confirmingAt, goTo, troubledAt, walkAt } from '../../support/browser-walk-open.ts';
import {
  aroundOf,
  expectPlaceSoon,
  focusedText,
  fragmentOf,
  graphs,
  press,
  shortest,
  someGuides,
} from '../../support/browser-walk.ts';
import { everySecond, inTurn } from '../../support/coverage.ts';

/** What is offered as seen, and what can be read: problems, and causes of the one that is open. */
const seen = (page: Page): Promise<{ offered: string[]; open: string[]; causes: string[]; steps: number }> =>
  page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
    return {
      offered: visible('.walk-trouble .row').map((choice) =>
        (choice.lastChild?.textContent ?? '').replaceAll('\u00a0', ' '),
      ),
      open: visible('.problem').map((problem) => problem.id.replace('problem-', '')),
      causes: visible('.problem .cause').map((cause) => cause.id.replace('cause-', '')),
      steps: visible('[data-step] .step-title').length,
    };
  });

/** The problems of a step, as the guide's graph has them. */
const problemsAt = (guide: string, step: string): string[] =>
  Object.entries(graphs[guide]!.problems)
    .filter(([, { at }]) => at.includes(step))
    .map(([id]) => id);

const troublesOf = (language: Language, guide: string, problems: readonly string[]) =>
  aroundOf(language, guide)
    .troubles.filter(({ problem }) => problems.includes(problem))
    .map((each) => ({ ...each, words: each.words.join('').replaceAll('\u00a0', ' ') }));

/** Chooses something that is seen, by its words. */
const choose = (page: Page, words: string) => page.locator('.walk-trouble .row', { hasText: words }).click();

describe('“It does not work”', () => {
  test.for(inTurn(someGuides, 0))(
    'shows what one can see at a step of $guide, and leads back ($language)',
    async ({ guide, language }, { visit }) => {
      const { trouble, troubleTitle, troubleScreen, troubleElse, backToStep } = says[language];
      const steps = Object.keys(graphs[guide]!.steps);
      const page = await walkAt(visit, language, { guide, at: `#step-${steps[0]}~` });
      for (const step of everySecond(steps)) {
        const place = shortest(guide, step);
        await goTo(page, place);
        await press(page, trouble);
        const { offered, ...rest } = await seen(page);
        expect(rest).toEqual({ open: [], causes: [], steps: 0 });
        expect(offered.slice(-2), step).toEqual([troubleScreen, troubleElse]);
        const here = problemsAt(guide, step);
        if (here.length > 0)
          expect(offered.slice(0, -2)).toEqual(troublesOf(language, guide, here).map(({ words }) => words));
        expect(await focusedText(page)).toBe(troubleTitle);
        expect(await page.title()).toContain(troubleTitle);
        await press(page, backToStep);
        await expectPlaceSoon(page, guide, place);
      }
    },
  );
});

describe.for(inTurn(languages, 1))('where it does not work (%s)', (language) => {
  const { solved, solvedYes, troubleTitle, back } = says[language];

  test('each leads straight to what helps, and asks whether it did', async ({ visit }) => {
    const page = await troubledAt(visit, language);
    const told = troublesOf(language, GUIDE, problemsAt(GUIDE, 'scan')).filter(({ cause }) => cause !== undefined);
    expect(told.map(({ cause }) => cause)).toEqual(['out-of-focus', 'scan-off', 'front-camera']);
    for (const { words, problem, cause } of told) {
      await choose(page, words);
      const { open, causes } = await seen(page);
      expect({ open, causes }).toEqual({ open: [problem], causes: [cause] });
      expect(await focusedText(page)).toBe(await page.locator(`#problem-${problem} h3`).first().textContent());
      expect(await page.getByText(solved).isVisible()).toBe(true);
      // It was another one: back to the list, and from it to the step.
      await press(page, back);
      expect((await seen(page)).open).toEqual([]);
      expect(await focusedText(page)).toBe(troubleTitle);
    }
    await choose(page, told[0]!.words);
    await press(page, solvedYes);
    await expectPlaceSoon(page, GUIDE, SCAN);
  });

  test('what several causes look alike in is asked one thing at a time, and nothing that the guide knows', async ({
    visit,
  }) => {
    const at = shortest(GUIDE, 'pin');
    const page = await troubledAt(visit, language, { at });
    const [error] = troublesOf(language, GUIDE, ['activation-error']);
    await choose(page, error!.words);
    await page.waitForURL(/\/diagnosis\/activation-error\//);
    await page.locator('[data-step-id="log-in-again"]').waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe(fragmentOf(at).slice(1));
  });

  test('where it did not help, the diagnosis goes on with what was said, and comes back to the step', async ({
    visit,
  }) => {
    const page = await troubledAt(visit, language);
    const [blurred] = troublesOf(language, GUIDE, problemsAt(GUIDE, 'scan'));
    await choose(page, blurred!.words);
    // A fix that did not help is not the same as one that could not be tried.
    const foot = page.locator('.walk-foot').getByRole('link');
    expect(await foot.allTextContents()).toEqual([says[language].solvedNo, says[language].solvedCouldnt]);
    expect(await foot.last().getAttribute('href')).toMatch(/#said~task\.adding~view\.blurred~move\.couldnt$/);
    await foot.first().click();
    await page.waitForURL(/\/diagnosis\/qr-not-read\//);
    const { hash, searchParams } = new URL(page.url());
    expect(hash).toBe('#said~task.adding~view.blurred~move.not-read');
    expect(Object.fromEntries(searchParams)).toEqual({ guide: GUIDE, at: fragmentOf(SCAN).slice(1) });
    await page.locator('[data-step-id]').waitFor();
    expect(['view', 'move', 'task']).not.toContain(await page.locator('[data-step-id]').getAttribute('data-step-id'));
  });

  test('what no article tells of is asked in the diagnosis at once', async ({ visit }) => {
    const page = await troubledAt(visit, language);
    const untold = troublesOf(language, GUIDE, problemsAt(GUIDE, 'scan')).find(({ isTold }) => !isTold)!;
    await choose(page, untold.words);
    await page.waitForURL(/\/diagnosis\/qr-not-read\/.*#said~task\.adding~view\.no-picture$/);
    await page.locator('[data-step-id="allow-camera"]').waitFor();
  });

  test('support opens beside the page, which shows the number to give, to be copied', async ({ visit }) => {
    const { support, supported, copyNumber, copied, notCopied, backToStep } = says[language];
    const page = await troubledAt(visit, language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.context().route(
      (url) => url.origin !== inject('site'),
      (route) => route.fulfill({ body: 'support' }),
    );
    const link = page.getByRole('main').getByRole('link', { name: support });
    const href = await link.getAttribute('href');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await opened.waitForURL(href!);
    await opened.close();
    expect(await focusedText(page)).toBe(supported);
    const number = page.locator('[data-case-code]');
    expect(await number.textContent()).toBe('110 110 8008');
    expect(await number.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThanOrEqual(
      32,
    );
    // Anyone who needs support is not done: no other guide is proposed, nor the same once more.
    expect(await page.locator('.walk-next a').count()).toBe(1);
    expect(await page.locator('[data-action="restart"]').count()).toBe(0);
    await press(page, copyNumber);
    await page.getByText(copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('110 110 8008');
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
    await press(page, copyNumber);
    await page.getByText(notCopied).waitFor();
    // The answers can be tried in the meantime: back at the step, where Back works as before.
    await press(page, backToStep);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await press(page, says[language].trouble);
    expect((await seen(page)).offered).toContain(says[language].troubleScreen);
  });

  test('“Did it work? No” shows what can be seen at the latest step that can fail', async ({ visit }) => {
    const page = await confirmingAt(visit, language);
    expect((await seen(page)).steps).toBe(0);
    await press(page, says[language].no);
    const { offered } = await seen(page);
    // The code has been read: anyone who is past that is not asked what their camera shows.
    const words = troublesOf(language, GUIDE, ['activation-error']).map((each) => each.words);
    expect(words).toHaveLength(1);
    expect(offered).toEqual([...words, says[language].troubleScreen, says[language].troubleElse]);
  });
});
