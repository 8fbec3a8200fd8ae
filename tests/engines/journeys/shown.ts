import { describe, expect } from 'vitest';
import { openPlayer, playToEnd, shows } from '../../support/browser-show.ts';
import { GUIDE, PHONE, PIN } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlaceSoon, firstWalks, fragmentOf, walking } from '../../support/browser-walk.ts';
import { test } from '../../support/engines/test.ts';

/** A guide that is shown, from the menu to its end and out of it. */
export function showing(): void {
  describe('a guide is shown to its end', () => {
    const [walk] = firstWalks.filter(({ guide }) => guide === GUIDE);

    test.for(walk ? [walk] : [])(
      'by “$way”, and left at its step ($language)',
      async ({ language, places }, { visit }) => {
        const page = await visit(addressOf(language, GUIDE, fragmentOf(places[0]!)), PHONE);
        await walking(page);
        await openPlayer(page, language);
        const { seen, figures } = await playToEnd(page, places.at(-1)!.ways);
        expect(seen.at(-1)).toMatchObject({ screen: 'end', caption: shows[language].end });
        const screens = seen.map(({ screen }) => screen);
        for (const { step } of places) expect(screens).toEqual(expect.arrayContaining(figures[step]!));
      },
    );

    test.for(walk ? [walk] : [])('and is closed to the walk ($language)', async ({ language }, { visit }) => {
      const page = await visit(addressOf(language, GUIDE, fragmentOf(PIN)), PHONE);
      await walking(page);
      const { button } = await openPlayer(page, language);
      await button('close').click();
      await expectPlaceSoon(page, GUIDE, PIN);
    });
  });
}
