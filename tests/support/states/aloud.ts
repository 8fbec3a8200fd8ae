import type { Page } from 'playwright';
import { alouds, barIn, endSentence, hearAll, withVoices } from '../browser-aloud.ts';
import { FIRST, GUIDE, SCAN } from '../browser-walk-open.ts';
import { addressOf, fragmentOf, press, walking } from '../browser-walk.ts';
import { says, type Language } from '../browser-walk-words.ts';
import type { Progress } from '../../../machines/walkthrough/index.ts';
import type { Room, State } from './room.ts';

/** A place that is read aloud. */
const read = (name: string, at: Progress, then: (page: Page) => Promise<unknown>): State => ({
  name,
  come: async (page: Page, language: Language) => {
    await page.goto('about:blank');
    await page.goto(addressOf(language, GUIDE, fragmentOf(at)));
    await walking(page);
    await press(page, says[language].menu);
    await press(page, alouds[language].open);
    await barIn(page, language).bar.waitFor();
    await then(page);
  },
});

/** A walk that is read aloud, by voices that say nothing. */
export const aloudRooms: readonly Room[] = [
  {
    name: 'a walk that is read aloud',
    view: { prepare: withVoices() },
    states: [
      read('a sentence', SCAN, endSentence),
      { name: 'read to its end', come: (page) => hearAll(page) },
      read('a choice', FIRST, hearAll),
      read('it could not be said', SCAN, (page) => endSentence(page, 'onerror')),
    ],
  },
];
