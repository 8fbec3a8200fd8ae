import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { GUIDE, walkAt } from '../../support/browser-walk-open.ts';
import { choose, expectPlace, fragmentOf, press } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

/** A step's heading that has arrived: for how long, and from where. */
interface Come {
  seconds: number;
  from: string;
}

const MORE = { step: 'more', ways: ['home'] };

/** The screens of the current step that can be seen, and how each is shown. */
const screens = (page: Page) =>
  page.locator('[aria-current="step"] .figure-screen:visible').evaluateAll((all) =>
    all.map((screen) => {
      const mark = screen.querySelector('.s-mark')!.getBoundingClientRect();
      const { top, bottom } = screen.getBoundingClientRect();
      const foot = document.querySelector('.walk-foot')!.getBoundingClientRect();
      return {
        number: screen.closest<HTMLElement>('.figure')!.dataset['figure'],
        isMarkInside: mark.top >= top && mark.bottom <= bottom && mark.bottom <= foot.top,
        isCut: screen.hasAttribute('style'),
      };
    }),
  );

describe.for(inTurn(languages, 1))('the figure of a step (%s)', (language) => {
  test.for([
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])(
    'is one at a time; what is marked in it, and nothing else, can be tapped in place of “next” (%o)',
    async (view, { visit }) => {
      const page = await walkAt(visit, language, { at: MORE, view });
      for (const [index, number] of ['2', '3', '4'].entries()) {
        const place = { ...MORE, ...(index > 0 ? { part: index + 1 } : {}) };
        await expectPlace(page, GUIDE, place);
        expect((await screens(page)).map((screen) => screen.number)).toEqual([number]);
        if (index === 0) {
          // A tap next to the mark does nothing.
          const { x, y, width } = (await page.locator('[aria-current="step"] .figure-screen:visible').boundingBox())!;
          await page.mouse.click(x + width / 2, y + 200);
          await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(MORE));
        }
        await page.locator('[aria-current="step"] .figure:visible .s-mark').click();
      }
      await expectPlace(page, GUIDE, { step: 'instructions', ways: ['home'] });
      await press(page, says[language].back);
      await expectPlace(page, GUIDE, { ...MORE, part: 3 });
    },
  );

  test('goes on by what is tapped last, not by the field before it', async ({ visit }) => {
    const at = { step: 'pin', ways: ['home'] };
    const page = await walkAt(visit, language, { at });
    const marks = page.locator('[aria-current="step"] .figure:visible .s-mark');
    // Numbers show the order of several acts.
    const numbers = page.locator('[aria-current="step"] .s-turn').filter({ visible: true });
    expect(await numbers.allTextContents()).toEqual(['1', '2']);
    // Its value is over the field.
    await marks.first().click({ force: true });
    await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(at));
    await marks.last().click();
    await expectPlace(page, GUIDE, { step: 'done', ways: ['home'] });
  });
});

test.for([
  { width: 768, height: 1024 },
  { width: 1024, height: 560 },
])('the figure of a step does not cover its text (%o)', async (view, { visit }) => {
  const page = await walkAt(visit, 'en', { view });
  const parts = await page
    .locator('[aria-current="step"] > :is(p, .step-title, .figure)')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
  expect(parts.length).toBeGreaterThan(2);
  for (const [index, { top }] of parts.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(parts[index]!.bottom);
});

test('a step comes in from where it lies, and nothing moves for those who ask for no motion', async ({ visit }) => {
  const page = await walkAt(visit, 'en', { at: MORE });
  const moved = () => page.locator('[aria-current="step"]').getAttribute('data-moved');
  await page.evaluate(() => {
    const come: Come[] = ((window as { come?: Come[] }).come = []);
    document.addEventListener('animationend', ({ target, elapsedTime }) => {
      if (!(target as Element).matches('.step-title')) return;
      come.push({ seconds: elapsedTime, from: getComputedStyle(target as Element).getPropertyValue('--from') });
    });
  });
  /** How the last steps came in. */
  const come = () => page.evaluate(() => (window as { come?: Come[] }).come!);
  expect(await moved()).toBeNull();
  await press(page, says.en.next);
  expect(await moved()).toBe('on');
  await expect.poll(async () => (await come()).length).toBe(1);
  await press(page, says.en.back);
  expect(await moved()).toBe('back');
  await expect.poll(async () => (await come()).length).toBe(2);
  const [on, back] = await come();
  for (const each of [on!, back!]) {
    expect(each.seconds).toBeGreaterThanOrEqual(0.15);
    expect(each.seconds).toBeLessThanOrEqual(0.25);
  }
  expect(on!.from).not.toBe(back!.from);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const running = () => page.evaluate(() => document.getAnimations().length);
  await press(page, says.en.next);
  expect(await running()).toBe(0);
  await choose(page, 'en', 'board');
  await page.getByRole('dialog').waitFor();
  expect(await running()).toBe(0);
  await page.evaluate(() => void document.body.animate([{ opacity: 0 }, { opacity: 1 }], 60_000));
  expect(await running()).toBe(1);
});
