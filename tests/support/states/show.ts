import type { Page } from 'playwright';
import { openPlayer } from '../browser-show.ts';
import { GUIDE, LAST, PIN, SCAN } from '../browser-walk-open.ts';
import { addressOf, fragmentOf, walking } from '../browser-walk.ts';
import type { Language } from '../browser-walk-words.ts';
import type { Room, State } from './room.ts';

/** What is shown of a guide from a place, after so many presses on what leads on. */
const shown = (name: string, guide: string, at: string, presses = 0): State => ({
  name,
  come: async (page: Page, language: Language) => {
    await page.goto('about:blank');
    await page.goto(addressOf(language, guide, at));
    await walking(page);
    const { button } = await openPlayer(page, language);
    for (let press = 0; press < presses; press++) await button('next').click();
  },
});

/** A guide that is played, picture by picture: what moves would be another picture each time. */
export const showRooms: readonly Room[] = [
  {
    name: 'a guide that is shown',
    view: { reducedMotion: true },
    states: [
      shown('something to tap', GUIDE, fragmentOf(SCAN)),
      shown('something that was filled in', GUIDE, fragmentOf(PIN), 1),
      shown('a choice', 'iphone-activate-qr', '#step-banner~'),
      shown('a window of a browser', 'message-delivery', '#step-languages~'),
      shown('the end', GUIDE, fragmentOf(LAST), 2),
    ],
  },
];
