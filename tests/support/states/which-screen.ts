import type { Page } from 'playwright';
import type { Language } from '../browser-walk-words.ts';
import type { Room, State } from './room.ts';

/** The screens of a device, all that they lead to open. */
function opened(device: string): State {
  return {
    name: device,
    come: async (page: Page, language: Language) => {
      await page.goto('about:blank');
      await page.goto(`/${language}/screens/#on-${device}`);
      await page.locator('which-screen[data-shown]').waitFor();
      await page
        .locator('which-screen summary:visible')
        .evaluateAll((all: HTMLElement[]) => all.forEach((summary) => summary.click()));
    },
  };
}

/** What can be chosen where one asks for the screen that one is on. */
export const whichScreenRooms: readonly Room[] = [
  { name: 'which screen', states: ['android', 'iphone', 'portal'].map(opened) },
];
