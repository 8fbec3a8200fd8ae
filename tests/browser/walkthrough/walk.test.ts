import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { FIRST, GUIDE, LAST, PHONE, WIDE, confirmingAt, walkAt } from '../../support/browser-walk-open.ts';
import {
  choose,
  addressOf,
  aroundOf,
  expectPlaceSoon,
  focusedText,
  goOn,
  press,
  start,
} from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

describe('what is seen of a place', () => {
  test.for(inTurn([PHONE, WIDE], 0))(
    'names the guide once above a step, and as a heading before it ($width px)',
    async (view, { visit }) => {
      const page = await visit(addressOf('en', GUIDE), view);
      const name = (await page.getByRole('heading', { level: 1 }).textContent())!.trim();
      /** What says the name, and is more than a dot. */
      const named = () =>
        page
          .getByText(name, { exact: true })
          .evaluateAll((all) =>
            all.map((one) => one.closest('h1, li, p')!).flatMap((one) => (one.clientWidth > 1 ? one.tagName : [])),
          );
      await start(page, 'en');
      // What it is for, and where phone: its whole name has no space in a bar.
      expect(await page.locator('.walk-name').innerText()).toBe(aroundOf('en', GUIDE).name);
      expect(await named()).toEqual([]);
      // Anyone who is led by headings still hears it.
      expect(await page.getByRole('heading', { level: 1, name }).count()).toBe(1);
      await choose(page, 'en', 'showAll');
      expect(await named()).toContain('H1');
    },
  );
});

describe.for(inTurn(languages, 0))('where ways part (%s)', (language) => {
  test('the question stands above the choices, in the order of reading too, and goes with the step', async ({
    visit,
  }) => {
    const { choose: asks, sees } = says[language];
    const page = await walkAt(visit, language, { at: FIRST });
    const question = page.getByText(asks, { exact: true });
    const inStep = await page.locator('[aria-current="step"] > *').allTextContents();
    const at = inStep.indexOf(asks);
    expect(
      inStep.slice(at + 1).map((text) => [sees['login']!, sees['home']!].findIndex((way) => text.includes(way))),
    ).toEqual([0, 1]);
    // Anyone who goes from link to link hears which is which: what one sees, as the step says it.
    const ways = page.locator('[aria-current="step"]');
    for (const way of ['login', 'home'])
      expect(await ways.getByRole('link', { name: sees[way]! }).getAttribute('data-way')).toBe(way);
    const { y, height } = (await question.boundingBox())!;
    expect(y + height).toBeLessThan((await page.locator('[data-way]').first().boundingBox())!.y);
    await goOn(page, language, { step: 'services', ways: ['login'] });
    expect(await question.count()).toBe(0);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, FIRST);
    expect(await question.count()).toBe(1);
    await choose(page, language, 'showAll');
    expect(await question.count()).toBe(0);
  });

  test('the last step is left by “next”, and only the answer to the last check finishes', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: LAST });
    const actions = () =>
      page
        .locator('[data-action]:visible')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['action']));
    expect(await actions()).toContain('next');
    expect(await actions()).not.toContain('finish');
    await page.locator('[data-action="next"]').click();
    expect((await actions()).filter((action) => action === 'finish' || action === 'next')).toEqual(['finish']);
    await page.locator('[data-action="finish"]').click();
    expect(await page.getByRole('heading', { name: says[language].done }).isVisible()).toBe(true);
    // What people do next: the same for another User, what comes after it, and home; all else is quieter.
    const next = page.locator('.walk-next .row');
    expect((await next.allInnerTexts())[0]).toMatch({ ja: /別のユーザーを追加する/, en: /another User/ }[language]);
    expect((await next.allInnerTexts()).at(-1)).toBe(says[language].home);
    expect(await next.count()).toBe(3);
    expect(await page.locator('.walk-end').locator('a, button').count()).toBeLessThanOrEqual(6);
    await next.first().click();
    await page.getByText(says[language].before).waitFor();
  });

  test('whom it did not help is thanked, and has the diagnosis and support at hand, within what an end may hold', async ({
    visit,
  }) => {
    const page = await confirmingAt(visit, language);
    await press(page, says[language].yes);
    await press(page, says[language].helpedNo);
    expect(await focusedText(page)).toBe(says[language].thanks);
    const support = page.locator('.walk-helped').getByRole('link', { name: says[language].support });
    expect(await support.getAttribute('target')).toBe('_blank');
    const ways = await page
      .locator('.walk-helped a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(ways[0]).toBe(`/${language}/diagnosis/?guide=${GUIDE}`);
    expect(await page.locator('.walk-end').locator('a, button').count()).toBeLessThanOrEqual(6);
  });
});
