import type { Page } from 'playwright';
import { walkToEnd } from '../browser-other.ts';
import type { Language } from '../browser-walk-words.ts';
import type { Room } from './room.ts';

/**
 * What readers see of being counted, where they are asked first.
 *
 * @param site where such a help center is served
 */
export const counterRooms = (site: () => string): readonly Room[] => {
  const home = (page: Page, language: Language) => page.goto(`${site()}/${language}/`);
  const privacy = async (page: Page, language: Language): Promise<void> => {
    await page.goto(`${site()}/${language}/privacy/`);
    await page.locator('counted-here [data-state]:not([hidden])').waitFor();
  };
  const answer = (page: Page, said: 'yes' | 'no') => page.locator(`reader-count [data-count="${said}"]`).click();
  return [
    {
      name: 'asked for counting',
      states: [
        {
          name: 'asked',
          come: async (page, language) => {
            await home(page, language);
            await page.locator('reader-count section').waitFor();
          },
        },
        {
          name: 'said no',
          come: async (page) => {
            await answer(page, 'no');
            await page.locator('reader-count [data-said="no"]').waitFor();
          },
        },
        { name: 'said no, at privacy', come: privacy },
        {
          name: 'said yes',
          come: async (page, language) => {
            await page.evaluate(() => localStorage.clear());
            await home(page, language);
            await answer(page, 'yes');
            await page.locator('reader-count [data-said="yes"]').waitFor();
          },
        },
        { name: 'said yes, at privacy', come: privacy },
        {
          name: 'at the end of a guide',
          come: async (page, language) => {
            await page.goto(`${site()}/${language}/articles/message-delivery/`);
            await walkToEnd(page, []);
            await page.locator('.walk-helped button').first().click();
          },
        },
        {
          name: 'what was sent, at privacy',
          come: async (page, language) => {
            await privacy(page, language);
            await page.locator('counted-here pre').first().waitFor();
          },
        },
        {
          name: 'asked at the end of a guide',
          come: async (page, language) => {
            await page.evaluate(() => localStorage.clear());
            await page.goto(`${site()}/${language}/articles/message-delivery/`);
            await walkToEnd(page, []);
            await page.locator('reader-count section').waitFor();
          },
        },
        { name: 'not asked yet, at privacy', come: privacy },
      ],
    },
    {
      name: 'a browser that asks not to be counted',
      view: {
        prepare: (page) =>
          page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })),
      },
      states: [{ name: 'at privacy', come: privacy }],
    },
  ];
};
