import type { Page } from 'playwright';
import { playerIn } from '../browser-show.ts';
import { GUIDE, LAST, PIN, SCAN } from '../browser-walk-open.ts';
import { addressOf, fragmentOf } from '../browser-walk.ts';
import type { Language } from '../browser-walk-words.ts';
import type { Room, State } from './room.ts';

/** What is shown of a guide from a place, after so many presses on what leads on. */
const shown = (name: string, guide: string, at: string, presses = 0): State => ({
  name,
  come: async (page: Page, language: Language) => {
    await page.goto('about:blank');
    await page.goto(addressOf(language, guide, `?show${at}`));
    const { dialog, button } = playerIn(page, language);
    await dialog.waitFor();
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
      {
        name: 'a link to it that was copied',
        come: async (page, language) => {
          await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          const { button, dialog } = playerIn(page, language);
          await button('copy').click();
          // That it could not be copied is said there, too.
          await dialog.locator('.walk-said:not(:empty)').first().waitFor();
        },
      },
    ],
  },
];
