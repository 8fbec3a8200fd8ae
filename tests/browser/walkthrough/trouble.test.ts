import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { GUIDE, LAST, SCAN, confirmingAt, goTo, troubledAt, walkAt } from '../../support/browser-walk-open.ts';
import {
  expectPlace,
  expectPlaceSoon,
  focusedText,
  graphs,
  press,
  shortest,
  someGuides,
} from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';
import { shippedGraph } from '../../support/graphs.ts';

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

/** Whether a guide knows of any problem. */
const knowsAny = (guide: string): boolean => Object.keys(graphs[guide]!.problems).length > 0;

describe('“It does not work”', () => {
  test.for(someGuides)(
    'offers its problems at each step of $guide, and leads back ($language)',
    async ({ guide, language }, { visit }) => {
      const { trouble, troubleTitle, troubleNone, backToStep } = says[language];
      const steps = Object.keys(graphs[guide]!.steps);
      const page = await walkAt(visit, language, { guide, at: `#step-${steps[0]}~` });
      for (const step of steps) {
        const place = shortest(guide, step);
        await goTo(page, place);
        await press(page, trouble);
        const { offered, ...rest } = await seen(page);
        expect(rest).toEqual({ open: [], steps: 0 });
        expect(offered.length > 0, step).toBe(knowsAny(guide));
        if (problemsAt(guide, step).length > 0) expect(offered).toEqual(problemsAt(guide, step));
        expect(await focusedText(page)).toBe(troubleTitle);
        expect(await page.title()).toContain(troubleTitle);
        expect(await page.getByText(troubleNone).count()).toBe(knowsAny(guide) ? 0 : 1);
        await press(page, backToStep);
        await expectPlaceSoon(page, guide, place);
      }
    },
  );
});

describe.for(inTurn(languages, 1))('where it does not work (%s)', (language) => {
  test('a problem opens in place, one at a time, with its figures', async ({ visit }) => {
    const page = await troubledAt(visit, language);
    for (const problem of problemsAt(GUIDE, 'scan')) {
      const button = page.locator(`[data-problem="${problem}"]`);
      const title = (await button.textContent())!;
      await button.click();
      expect((await seen(page)).open).toEqual([problem]);
      expect(await focusedText(page)).toBe(title);
      expect(await page.getByRole('button', { name: title, pressed: true }).count()).toBe(1);
      const { figures } = shippedGraph(GUIDE).problems[problem]!;
      for (const number of figures) expect(await page.locator(`[data-figure="${number}"]`).isVisible()).toBe(true);
    }
    await press(page, says[language].backToStep);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await press(page, says[language].trouble);
    expect((await seen(page)).open).toEqual([]);
  });

  test('the way back lies below the problem that is open, once, and the next that Tab reaches', async ({ visit }) => {
    const page = await troubledAt(visit, language);
    const back = page.getByRole('button', { name: says[language].backToStep });
    const [problem] = problemsAt(GUIDE, 'scan');
    await page.locator(`[data-problem="${problem}"]`).click();
    expect(await back.count()).toBe(1);
    const section = (await page.locator(`#problem-${problem}`).boundingBox())!;
    const { y } = (await back.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(section.y + section.height);
    expect(y).toBeLessThan(section.y + section.height + 100);
    await page.locator(`#problem-${problem} :is(a, button)`).last().focus();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe(says[language].backToStep);
    await page.keyboard.press('Enter');
    await expectPlaceSoon(page, GUIDE, SCAN);
  });

  test('support opens beside the page, which shows the number to give', async ({ visit }) => {
    const { support, supported } = says[language];
    const page = await troubledAt(visit, language);
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
    const page = await troubledAt(visit, language);
    await press(page, says[language].giveUp);
    expect(await focusedText(page)).toBe(says[language].givenUp);
    expect(await seen(page)).toEqual({ offered: [], open: [], steps: 0 });
    await press(page, says[language].restart);
    await expectPlace(page, GUIDE, { step: 'open', ways: [] });
  });

  test('after the last step, it leads to what can be wrong there, and back', async ({ visit }) => {
    const { next, confirm, no, back, troubleTitle, backToStep } = says[language];
    const page = await confirmingAt(visit, language);
    expect(await focusedText(page)).toBe(confirm);
    expect((await seen(page)).steps).toBe(0);
    await press(page, back);
    await expectPlaceSoon(page, GUIDE, LAST);
    await press(page, next);
    await press(page, no);
    expect(await focusedText(page)).toBe(troubleTitle);
    await press(page, backToStep);
    await expectPlaceSoon(page, GUIDE, LAST);
  });

  test('“Did it work? No” shows every problem that the guide knows, the latest first, and the ways to the diagnosis', async ({
    visit,
  }) => {
    const { no, troubleNone } = says[language];
    const page = await confirmingAt(visit, language);
    await press(page, no);
    const { offered } = await seen(page);
    expect(offered).toEqual(['activation-error', 'qr-not-read', 'front-camera']);
    expect(offered.toSorted()).toEqual(Object.keys(graphs[GUIDE]!.problems).sort());
    expect(await page.getByText(troubleNone).count()).toBe(0);
    const links = page.locator('.walk-trouble [data-action="diagnose"]');
    const addresses = await links.evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href)));
    expect(addresses.map(({ pathname }) => pathname)).toEqual([
      `/${language}/diagnosis/activation-error/`,
      `/${language}/diagnosis/qr-not-read/`,
    ]);
    await page.locator('[data-problem="activation-error"]').click();
    expect((await seen(page)).open).toEqual(['activation-error']);
  });
});
