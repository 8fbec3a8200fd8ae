import { askInDialog, enterInDialog, searchDialog } from '../browser-search.ts';
import type { Room, State } from './room.ts';

/** Between them they come to every state: results, a slip, a message, a code right and wrong, nothing. */
const QUESTIONS = {
  found: 'QR code',
  'a slip': 'andriod',
  'a message': 'An error has occurred. Please try again.',
  'a number': '1101108008',
  'a wrong number': '1101108009',
  'places of the site': 'practice シミュレーター',
  nothing: 'xyzzyxyzzy',
} as const;

const onPage: Room = {
  name: 'search page',
  states: Object.entries(QUESTIONS).map(([name, question]): State => ({
    name,
    come: async (page, language) => {
      await page.goto(`/${language}/search/?q=${encodeURIComponent(question)}`);
      await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
      const filter = page.locator('.search-filter summary');
      if (await filter.isVisible()) await filter.click();
    },
  })),
};

const overPage: Room = {
  name: 'search over a page',
  states: [
    {
      name: 'empty',
      come: async (page, language) => {
        await page.goto(`/${language}/articles/front-camera/`);
        await page.keyboard.press('/');
        await searchDialog(page, language).waitFor();
      },
    },
    ...Object.entries(QUESTIONS).map(([name, question]): State => ({
      name,
      come: async (page, language) => {
        await page.goto(`/${language}/articles/front-camera/`);
        if (name !== 'a wrong number') await askInDialog(page, language, question);
        else await enterInDialog(page, language, question);
        await page.keyboard.press('ArrowDown');
      },
    })),
  ],
};

export const searchRooms: readonly Room[] = [onPage, overPage];
