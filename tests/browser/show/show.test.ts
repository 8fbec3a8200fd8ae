import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { playerIn, playToEnd, shows } from '../../support/browser-show.ts';
import { FIRST, GUIDE, PHONE, PIN, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlaceSoon, fragmentOf, press, someWalks } from '../../support/browser-walk.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { languages } from '../../support/browser-words.ts';
import { aNinthOf, inTurn } from '../../support/coverage.ts';
import type { Progress } from '../../../machines/walkthrough/index.ts';

const STILL = { ...PHONE, reducedMotion: true };
const showAddress = (language: Language, guide: string, place: Progress): string =>
  addressOf(language, guide, `?show${fragmentOf(place)}`);

describe('a guide that is shown', () => {
  test.for(aNinthOf(someWalks))(
    'shows on the way “$way” through $guide what its figures show ($language)',
    async (walk, { visit }) => {
      const { guide, language, places } = walk;
      const page = await visit(showAddress(language, guide, places[0]!), STILL);
      const player = playerIn(page, language);
      await player.dialog.waitFor();
      const { seen, figures } = await playToEnd(page, places.at(-1)!.ways);
      const trail = [...new Set(places.map(({ step }) => step))];
      expect([...new Set(seen.map(({ step }) => step))]).toEqual(trail);
      for (const step of trail) {
        const own = seen.filter((each) => each.step === step).map(({ screen }) => screen);
        // A way's own picture is where one chooses: it stands in the choice.
        expect(own, step).toEqual(expect.arrayContaining(figures[step]!));
        const order = figures[step]!.map((figure) => own.lastIndexOf(figure));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
      expect(seen.every(({ caption }) => caption !== '')).toBe(true);
      expect(seen.at(-1)).toMatchObject({ screen: 'end', caption: shows[language].end });
      // Whoever only looked on has not done it.
      expect(seen.at(-2)!.caption).toBe(shows[language].done);
    },
  );
});

describe.for(inTurn(languages, 1))('seeing how it is done (%s)', (language) => {
  test('is offered in a walk’s menu, plays by itself, and stops where the reader chooses', async ({ visit }) => {
    const page = await walkAt(visit, language, {
      at: FIRST,
      view: { ...PHONE, prepare: (each) => each.clock.install() },
    });
    await press(page, says[language].menu);
    await press(page, shows[language].open);
    const player = playerIn(page, language);
    await player.button('pause').waitFor();
    expect(await player.button('pause').evaluate((button) => button === document.activeElement)).toBe(true);
    const first = await player.caption.textContent();
    await page.clock.runFor(10_000);
    expect(await player.caption.textContent()).toBe(shows[language].choose);
    expect(first).not.toBe(shows[language].choose);
    await page.clock.runFor(60_000);
    expect(await player.choices.count()).toBe(2);
    expect(await player.choices.first().evaluate((choice) => choice === document.activeElement)).toBe(true);
    await player.choices.filter({ hasText: says[language].sees['home']! }).click();
    // From there it goes on, to the end.
    await page.clock.runFor(120_000);
    expect(await player.caption.textContent()).toBe(shows[language].end);
    expect(await player.button('again').evaluate((button) => button === document.activeElement)).toBe(true);
    await player.button('again').click();
    expect(await player.caption.textContent()).toBe(first);
  });

  test('stops and goes on by the space bar, and steps by the arrows', async ({ visit }) => {
    const page = await visit(showAddress(language, GUIDE, PIN), {
      ...PHONE,
      prepare: (each) => each.clock.install(),
    });
    const player = playerIn(page, language);
    await player.button('pause').waitFor();
    const first = await player.caption.textContent();
    await page.keyboard.press('Space');
    await player.button('play').waitFor();
    await page.clock.runFor(60_000);
    expect(await player.caption.textContent()).toBe(first);
    await page.keyboard.press('ArrowRight');
    const second = await player.caption.textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await player.caption.textContent()).toBe(first);
    // Before the first moment of the step there is the one before.
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(SCAN));
    await page.keyboard.press('Space');
    await page.clock.runFor(120_000);
    expect(await player.caption.textContent()).toBe(shows[language].end);
  });

  test('plays as fast as was chosen, the next time too; it waits while nobody sees it, and gives way to a place that is typed', async ({
    visit,
  }) => {
    const page = await visit(showAddress(language, GUIDE, PIN), {
      ...PHONE,
      prepare: (each) => each.clock.install(),
    });
    const player = playerIn(page, language);
    const first = await player.caption.textContent();
    await player.dialog.getByLabel(shows[language].speed).selectOption('2');
    // At the usual speed the first moment takes more than 2.4 seconds.
    await page.clock.runFor(2300);
    expect(await player.caption.textContent()).not.toBe(first);
    await page.reload();
    await player.dialog.waitFor();
    expect(await player.dialog.getByLabel(shows[language].speed).inputValue()).toBe('2');
    await player.button('pause').waitFor();
    // Nobody sees the page.
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await player.button('play').waitFor();
    await page.evaluate((hash) => void (location.hash = hash), fragmentOf(SCAN));
    await player.dialog.waitFor({ state: 'detached' });
    await expectPlaceSoon(page, GUIDE, SCAN);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('shows one picture after another to who wants less motion', async ({ visit }) => {
    const page = await visit(showAddress(language, GUIDE, PIN), { ...STILL, prepare: (each) => each.clock.install() });
    const player = playerIn(page, language);
    await player.button('play').waitFor();
    const first = await player.caption.textContent();
    await page.clock.runFor(60_000);
    expect(await player.caption.textContent()).toBe(first);
    await player.button('next').click();
    expect(await player.caption.textContent()).not.toBe(first);
    const moving = await player.dialog.evaluate((dialog) => dialog.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });

  test('is left by Escape, its button and the browser’s Back, to where the reader was', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: '#step-permission~login' });
    await press(page, says[language].next);
    const player = playerIn(page, language);
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => player.button('close').click(),
      () => page.goBack(),
    ]) {
      await press(page, says[language].menu);
      await press(page, shows[language].open);
      await player.button('next').click();
      await player.button('next').click();
      await expect.poll(() => new URL(page.url()).hash).toBe(fragmentOf(PIN));
      await leave();
      await player.dialog.waitFor({ state: 'detached' });
      await expectPlaceSoon(page, GUIDE, SCAN);
      await expect.poll(() => new URL(page.url()).search).toBe('');
    }
    await page.goBack();
    await expectPlaceSoon(page, GUIDE, { step: 'permission', ways: ['login'] });
  });

  test('begins where a link says, is closed to that step, and leads into the walk at any other', async ({ visit }) => {
    const page = await visit(showAddress(language, GUIDE, { step: 'more', ways: ['home'], part: 2 }), STILL);
    const player = playerIn(page, language);
    await player.dialog.waitFor();
    const second = await player.caption.textContent();
    await player.button('back').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#step-more~home');
    expect(await player.caption.textContent()).not.toBe(second);
    await player.button('close').click();
    await expectPlaceSoon(page, GUIDE, { step: 'more', ways: ['home'], part: 2 });
    await press(page, says[language].menu);
    await press(page, shows[language].open);
    await player.button('next').click();
    await player.button('walk').click();
    await player.dialog.waitFor({ state: 'detached' });
    await expectPlaceSoon(page, GUIDE, { step: 'more', ways: ['home'], part: 3 });
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});
