import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { openPlayer, playToEnd, shows } from '../../support/browser-show.ts';
import { FIRST, GUIDE, PHONE, PIN, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { expectPlaceSoon, fragmentOf, press, someWalks } from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { languages } from '../../support/browser-words.ts';
import { aNinthOf, inTurn } from '../../support/coverage.ts';

const STILL = { ...PHONE, reducedMotion: true };

describe('a guide that is shown', () => {
  test.for(aNinthOf(someWalks))(
    'shows on the way “$way” through $guide what its figures show ($language)',
    async (walk, { visit }) => {
      const { guide, language, places } = walk;
      const page = await walkAt(visit, language, { guide, at: places[0]!, view: STILL });
      await openPlayer(page, language);
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
    const player = await openPlayer(page, language);
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
    const page = await walkAt(visit, language, {
      at: PIN,
      view: { ...PHONE, prepare: (each) => each.clock.install() },
    });
    const player = await openPlayer(page, language);
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
    expect(await player.dialog.getAttribute('data-shown')).toBe(SCAN.step);
    await page.keyboard.press('Space');
    await page.clock.runFor(120_000);
    expect(await player.caption.textContent()).toBe(shows[language].end);
  });

  test('waits while nobody sees it, and gives way to a place that is typed', async ({ visit }) => {
    const page = await walkAt(visit, language, {
      at: PIN,
      view: { ...PHONE, prepare: (each) => each.clock.install() },
    });
    const player = await openPlayer(page, language);
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
  });

  test('shows one picture after another to who wants less motion', async ({ visit }) => {
    const view = { ...STILL, prepare: (each: Page) => each.clock.install() };
    const page = await walkAt(visit, language, { at: PIN, view });
    const player = await openPlayer(page, language);
    await player.button('play').waitFor();
    const first = await player.caption.textContent();
    await page.clock.runFor(60_000);
    expect(await player.caption.textContent()).toBe(first);
    await player.button('next').click();
    expect(await player.caption.textContent()).not.toBe(first);
    const moving = await player.dialog.evaluate((dialog) => dialog.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });

  test('is left by Escape and its button, to where the reader was', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: SCAN });
    for (const leave of ['Escape', 'button']) {
      const player = await openPlayer(page, language);
      await player.button('next').click();
      await player.button('next').click();
      expect(await player.dialog.getAttribute('data-shown')).toBe(PIN.step);
      if (leave === 'Escape') await page.keyboard.press('Escape');
      else await player.button('close').click();
      await player.dialog.waitFor({ state: 'detached' });
      expect(new URL(page.url()).hash).toBe(fragmentOf(SCAN));
      const opener = page.getByRole('button', { name: says[language].menu, exact: true });
      expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
    }
  });

  test('is left by the browser’s Back, with the step before it', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: '#step-permission~login' });
    await press(page, says[language].next);
    const player = await openPlayer(page, language);
    await page.goBack();
    await player.dialog.waitFor({ state: 'detached' });
    await expectPlaceSoon(page, GUIDE, { step: 'permission', ways: ['login'] });
  });

  test('begins at the part of the step, and leads into the walk at any other', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: { step: 'more', ways: ['home'], part: 2 }, view: STILL });
    const player = await openPlayer(page, language);
    const second = await player.caption.textContent();
    await player.button('back').click();
    expect(await player.caption.textContent()).not.toBe(second);
    await player.button('next').click();
    await player.button('next').click();
    await player.button('walk').click();
    await player.dialog.waitFor({ state: 'detached' });
    await expectPlaceSoon(page, GUIDE, { step: 'more', ways: ['home'], part: 3 });
  });
});
