import type { Page } from 'playwright';
import type { Language } from '../browser-walk-words.ts';
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

/** Asks the search page: by its address at first, then in its field. */
async function askOnPage(page: Page, language: Language, question: string): Promise<void> {
  const asked = () => page.evaluate(() => performance.getEntriesByName('search').length);
  const isThere = new URL(page.url()).pathname === `/${language}/search/`;
  const before = isThere ? await asked() : 0;
  if (isThere) await page.locator('.search-page .search-form input[name="q"]').fill(question);
  else await page.goto(`/${language}/search/?q=${encodeURIComponent(question)}`);
  await page.waitForFunction((count) => performance.getEntriesByName('search').length > count, before);
}

/** Reaches the article over which the search is opened: the search that is open there is archived. */
async function comeToArticle(page: Page, language: Language): Promise<void> {
  const address = `/${language}/articles/front-camera/`;
  if (new URL(page.url()).pathname !== address) {
    await page.goto(address);
    return;
  }
  await page.keyboard.press('Escape');
  await searchDialog(page, language).waitFor({ state: 'detached' });
}

const onPage: Room = {
  name: 'search page',
  states: Object.entries(QUESTIONS).map(([name, question]): State => ({
    name,
    come: (page, language) => askOnPage(page, language, question),
  })),
};

const overPage: Room = {
  name: 'search over a page',
  states: [
    {
      name: 'empty',
      come: async (page, language) => {
        await comeToArticle(page, language);
        await page.getByRole('banner').locator('[data-search]').click();
        await searchDialog(page, language).waitFor();
      },
    },
    ...Object.entries(QUESTIONS).map(([name, question]): State => ({
      name,
      come: async (page, language) => {
        await comeToArticle(page, language);
        if (name !== 'a wrong number') await askInDialog(page, language, question);
        else await enterInDialog(page, language, question);
        await page.keyboard.press('ArrowDown');
      },
    })),
  ],
};

export const searchRooms: readonly Room[] = [onPage, overPage];
