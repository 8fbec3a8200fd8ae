import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { FIRST, GUIDE } from '../../support/browser-walk-open.ts';
import { addressOf, aroundOf, expectPlace, focusedText, guides, press, start } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const WINDOW = { width: 390, height: 664 };
/** A guide that asks for nothing before its first step. */
const DIRECT = guides.find((guide) => aroundOf('en', guide).before === undefined)!;

describe.for(inTurn(languages, 2))('before the first step (%s)', (language) => {
  const { before, notReady, back } = says[language];

  test('one sees what is needed, where it is to be seen, and what to press, in one window; or what to do without it', async ({
    visit,
  }) => {
    const page = await visit(addressOf(language, GUIDE), WINDOW);
    await page.getByRole('link', { name: says[language].start }).click();
    await page.getByText(before).waitFor();
    const bottom = (await page.locator('.walk-foot').boundingBox())!.y;
    for (const seen of ['.requirements', '.walk-top .s-qr']) {
      const { y, height } = (await page.locator(seen).boundingBox())!;
      expect(y, seen).toBeGreaterThanOrEqual(0);
      expect(y + height, seen).toBeLessThanOrEqual(bottom);
    }
    expect(await page.locator('[data-step]:visible').count()).toBe(0);
    // Readers who don’t see it learn what to do, and can continue.
    const advice = page.locator('.prose > .note');
    expect(await advice.isVisible()).toBe(false);
    await press(page, notReady);
    expect(await advice.isVisible()).toBe(true);
    // Screen readers read it next.
    expect(await page.evaluate(() => document.activeElement?.matches('.prose > :is(p, .note)'))).toBe(true);
    expect(await page.getByRole('button', { name: notReady }).count()).toBe(0);
    // Who still does not see it has somebody to ask.
    expect(await page.locator('.walk-foot').getByRole('link').getAttribute('href')).toMatch(/^https:/);
    // The link for readers with one screen opens the guide without a camera.
    expect(await advice.getByRole('link').last().getAttribute('href')).toContain('android-add-user-code');
    await press(page, says[language].begin);
    await expectPlace(page, GUIDE, FIRST);
  });

  test('Back leads from the first step to it, and a reload stays at it', async ({ visit }) => {
    const page = await visit(addressOf(language, GUIDE), WINDOW);
    await start(page, language);
    await press(page, back);
    await page.getByText(before).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('#start~');
    await page.reload();
    await page.getByText(before).waitFor();
    expect(await focusedText(page)).toBe(await page.locator('#requirements').innerText());
    await page.goForward();
    await page.locator('[aria-current="step"]').waitFor();
    await expectPlace(page, GUIDE, FIRST);
  });

  test('nothing is asked where the guide needs no screen, nor of who comes from a link', async ({ visit }) => {
    const page = await visit(addressOf(language, DIRECT), WINDOW);
    await page.getByRole('link', { name: says[language].start }).click();
    await page.locator('[aria-current="step"]').waitFor();
    expect(await page.getByText(before).count()).toBe(0);
    await page.goto(`/${language}/`);
    await page.goto(addressOf(language, DIRECT, '#start~'));
    await page.locator('[aria-current="step"]').waitFor();
    // Back leads out of it, and not to where it begins once more.
    await page.goBack();
    await page.waitForURL(`**/${language}/`);
  });
});
