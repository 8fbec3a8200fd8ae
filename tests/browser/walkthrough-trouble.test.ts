import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { says, type Language } from '../support/browser-walk-words.ts';
import {
  addressOf,
  expectPlace,
  focusedText,
  fragmentOf,
  graphs,
  press,
  shortest,
  someGuides,
  walking,
} from '../support/browser-walk.ts';

const PHONE = { width: 390, height: 844 };
const GUIDE = 'android-add-user-qr';
const SCAN = { step: 'scan', ways: ['login'] };

/** The ids of the problems that are offered, and of those that can be read. */
const seen = (page: Page): Promise<{ offered: string[]; open: string[]; steps: number }> =>
  page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
    return {
      offered: visible('button[data-problem]').map((button) => button.dataset['problem']!),
      open: visible('.problem').map((problem) => problem.id.replace('problem-', '')),
      steps: visible('[data-step]').length,
    };
  });

/** The problems of a step, as the guide's graph has them. */
const problemsAt = (guide: string, step: string): string[] =>
  Object.entries(graphs[guide]!.problems)
    .filter(([, { at }]) => at.includes(step))
    .map(([id]) => id);

describe('“It does not work”', () => {
  test.for(someGuides)(
    'offers its problems at each step of $guide, and leads back ($language)',
    async ({ guide, language }, { visit }) => {
      const { trouble, troubleTitle, troubleNone, backToStep } = says[language];
      const steps = Object.keys(graphs[guide]!.steps);
      const page = await visit(addressOf(language, guide, `#step-${steps[0]}~`), PHONE);
      await walking(page);
      for (const step of steps) {
        const place = shortest(guide, step);
        await page.evaluate((hash) => void (location.hash = hash), fragmentOf(place));
        await page.locator(`[data-step="${step}"][aria-current="step"]`).waitFor();
        await press(page, trouble);
        expect(await seen(page)).toEqual({ offered: problemsAt(guide, step), open: [], steps: 0 });
        expect(await focusedText(page)).toBe(troubleTitle);
        expect(await page.title()).toContain(troubleTitle);
        expect(await page.getByText(troubleNone).count()).toBe(problemsAt(guide, step).length === 0 ? 1 : 0);
        await press(page, backToStep);
        await expectPlace(page, guide, place);
      }
    },
  );
});

describe.for(languages)('where it does not work (%s)', (language) => {
  test('a problem opens in place, one at a time, with its figures', async ({ visit }) => {
    const page = await troubled(visit, language);
    for (const problem of problemsAt(GUIDE, 'scan')) {
      const button = page.locator(`[data-problem="${problem}"]`);
      const title = (await button.textContent())!;
      await button.click();
      expect((await seen(page)).open).toEqual([problem]);
      expect(await focusedText(page)).toBe(title);
      expect(await page.getByRole('button', { name: title, pressed: true }).count()).toBe(1);
      const { figures } = graphs[GUIDE]!.problems[problem]!;
      for (const number of figures) expect(await page.locator(`[data-figure="${number}"]`).isVisible()).toBe(true);
    }
    await press(page, says[language].backToStep);
    await expectPlace(page, GUIDE, SCAN);
    await press(page, says[language].trouble);
    expect((await seen(page)).open).toEqual([]);
  });

  test('the browser’s Back leads to the step before', async ({ visit }) => {
    const page = await visit(addressOf(language, GUIDE, '#step-permission~login'), PHONE);
    await walking(page);
    await press(page, says[language].next);
    await press(page, says[language].trouble);
    await page.goBack();
    await page.locator('[data-step="permission"][aria-current="step"]').waitFor();
    await expectPlace(page, GUIDE, { step: 'permission', ways: ['login'] });
  });

  test('support opens beside the page, which shows the number to give', async ({ visit }) => {
    const { support, supported } = says[language];
    const page = await troubled(visit, language);
    await page.context().route(
      (url) => url.origin !== inject('site'),
      (route) => route.fulfill({ body: 'support' }),
    );
    const link = page.getByRole('main').getByRole('link', { name: support });
    const href = await link.getAttribute('href');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await opened.waitForURL(href!);
    expect(await focusedText(page)).toBe(supported);
    expect(await page.getByRole('main').innerText()).toContain('110 110 8008');
  });

  test('one can give up', async ({ visit }) => {
    const page = await troubled(visit, language);
    await press(page, says[language].giveUp);
    expect(await focusedText(page)).toBe(says[language].givenUp);
    expect(await seen(page)).toEqual({ offered: [], open: [], steps: 0 });
    await press(page, says[language].restart);
    await expectPlace(page, GUIDE, { step: 'open', ways: [] });
  });

  test('after the last step, it leads to what can be wrong there, and back', async ({ visit }) => {
    const { next, confirm, no, back, troubleTitle, backToStep } = says[language];
    const last = { step: 'done', ways: ['login'] };
    const page = await visit(addressOf(language, GUIDE, fragmentOf(last)), PHONE);
    await walking(page);
    await press(page, next);
    expect(await focusedText(page)).toBe(confirm);
    expect((await seen(page)).steps).toBe(1);
    await press(page, back);
    await expectPlace(page, GUIDE, last);
    await press(page, next);
    await press(page, no);
    expect(await focusedText(page)).toBe(troubleTitle);
    await press(page, backToStep);
    await expectPlace(page, GUIDE, last);
  });
});

/** A page at a step with two problems, which does not work. */
async function troubled(visit: (address: string, view: object) => Promise<Page>, language: Language): Promise<Page> {
  const page = await visit(addressOf(language, GUIDE, fragmentOf(SCAN)), PHONE);
  await walking(page);
  await press(page, says[language].trouble);
  return page;
}
