import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { GUIDE, PHONE, SCAN, typePlace, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlace, graphs, pageStatus, walking } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

describe('the address of a place', () => {
  test.for(inTurn(languages, 1))(
    'starts the walkthrough where an article is open that is not guided (%s)',
    async (language, { visit }) => {
      const page = await visit(addressOf(language, GUIDE), PHONE);
      await page.getByRole('link', { name: says[language].start }).waitFor();
      // A plain link to a step leaves the article unchanged; a place in the walkthrough does not.
      await typePlace(page, '#step-pin');
      expect((await pageStatus(page)).current).toEqual([]);
      await typePlace(page, SCAN);
      await walking(page);
      await expectPlace(page, GUIDE, SCAN);
      await page.goBack();
      await page.getByRole('link', { name: says[language].start }).waitFor();
      expect((await pageStatus(page)).shown).toEqual(Object.keys(graphs[GUIDE]!.steps));
    },
  );
});

describe.for(inTurn(languages, 1))('a plain link to a step (%s)', (language) => {
  test('shows the article at that step', async ({ visit }) => {
    const page = await visit(addressOf(language, GUIDE, '#step-scan'), PHONE);
    await page.getByRole('link', { name: says[language].start }).waitFor();
    const { shown, current, fragment } = await pageStatus(page);
    expect({ shown, current, fragment }).toEqual({
      shown: Object.keys(graphs[GUIDE]!.steps),
      current: [],
      fragment: '#step-scan',
    });
    const top = () => page.locator('#step-scan').evaluate((step) => step.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(100);
    // What is laid out above it afterwards may move it by less than a pixel.
    expect(await top()).toBeGreaterThan(-1);
  });
});

test.for(inTurn(languages, 1))(
  'a link to a step of another guide is walked to from a walk, and read from an article (%s)',
  async (language, { visit }) => {
    const page = await walkAt(visit, language, { guide: 'android-activate-qr', at: '#step-scan~' });
    const link = page.locator('[data-step="scan"] a[href*="android-activate-code"]');
    await link.click();
    await page.waitForURL('**/android-activate-code/#step-session-id~**');
    await walking(page);
    expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('session-id');
    await page.goBack();
    await walking(page);
    expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('scan');

    const article = await visit(`/${language}/articles/android-activate-qr/`);
    await article.locator('[data-step="scan"] a[href*="android-activate-code"]').click();
    await article.waitForURL('**/android-activate-code/#step-session-id');
    expect(await article.locator('[data-phase]').count()).toBe(0);
  },
);
