import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { FIRST, GUIDE, SCAN, spoken, walkAt } from '../../support/browser-walk-open.ts';
import {
  choose,
  expectPlace,
  expectPlaceSoon,
  goOn,
  graphs,
  fragmentOf,
  press,
  pageStatus,
  start,
} from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const ALL = Object.keys(graphs[GUIDE]!.steps);

describe.for(inTurn(languages, 0))('at a step (%s)', (language) => {
  test('all steps are shown again, at the same step; Back is guided again, and so is a new start', async ({
    visit,
  }) => {
    const page = await walkAt(visit, language);
    await choose(page, language, 'showAll');
    const { shown, current, title, fragment } = await pageStatus(page);
    expect({ shown, current, fragment }).toEqual({ shown: ALL, current: [], fragment: '#step-scan' });
    expect(title).toBe(`${await page.locator('h1').innerText()} – ${says[language].site}`.replace('\n', ''));
    for (const part of ['#problems', '.problem', '.references', '.requirements', '.step-problems']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    }
    expect(await page.locator('.walk-bar, .walk-foot').count()).toBe(0);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, SCAN);
    // It is a guide also when it is started again.
    await choose(page, language, 'showAll');
    await start(page, language);
    await goOn(page, language, { step: 'more', ways: ['home'] });
    await expectPlace(page, GUIDE, { step: 'more', ways: ['home'] });
    expect(await page.locator('.walk-bar').count()).toBe(1);
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, FIRST);
  });

  test('the parts of a step are told apart, and a step of one part is not counted', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: '#step-more~home' });
    const part = () =>
      page
        .locator('[aria-current="step"] .step-title')
        .evaluate((title) => getComputedStyle(title, '::after').content.replaceAll(/[^0-9/]/g, ''));
    expect(await part()).toBe('1/3');
    await press(page, says[language].next);
    expect(await part()).toBe('2/3');
    await press(page, says[language].next);
    await press(page, says[language].next);
    expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('instructions');
    expect(await part()).toBe('');
  });

  test('the step can be practised', async ({ visit }) => {
    const page = await walkAt(visit, language);
    await press(page, says[language].menu);
    const practice = page.getByRole('dialog').locator('a[href*="/simulator/"]');
    expect(await practice.getAttribute('href')).toBe(`/${language}/simulator/?guide=${GUIDE}${fragmentOf(SCAN)}`);
  });

  test('the link is copied, and this is heard once, while the button keeps its name', async ({ visit }) => {
    const page = await walkAt(visit, language);
    const { copy, copied } = says[language];
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, says[language].menu);
    await page.getByRole('button', { name: copy, exact: true }).waitFor();
    const tops = await toolTops(page);
    expect(tops.length).toBeGreaterThan(0);
    const heard = await hear(page);
    await press(page, copy);
    await spoken(page).waitFor();
    expect(await spoken(page).allTextContents()).toEqual([copied]);
    expect(await page.getByText(copied).count()).toBe(1);
    expect(await toolTops(page)).toEqual(tops);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const button = page.getByRole('button', { name: copy, exact: true });
    expect(await button.evaluate(isFocused)).toBe(true);
    // A second time, it is heard again.
    await button.click();
    await expect.poll(heard).toEqual([copied, copied]);
  });
});

/** Where the tools are in the document. */
const toolTops = (page: Page): Promise<number[]> =>
  page
    .locator('.walk-menu button')
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().top + scrollY));

/** Notes down what the region that speaks automatically says from now on; gives what was stated so far. */
async function hear(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const said: string[] = [];
    for (const region of document.querySelectorAll('[role="status"]')) {
      new MutationObserver(() => {
        if (region.textContent) said.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
    return said;
  });
  return () => heard.evaluate((said) => [...said]);
}

const isFocused = (element: Element): boolean => element === document.activeElement;
