import type { Page } from 'playwright';

/** A part of a page that comes alive, and how a reader first touches it. */
export interface Island {
  island: string;
  /** The first letters of the kind of its page. */
  on: string;
  touched: string;
  touch(page: Page): Promise<unknown>;
}

/** The page with nothing of its own: what it loads, every page does. */
export const SHELL: Island = {
  island: 'every page',
  on: 'not found',
  touched: 'opens the search',
  touch: (page) => page.keyboard.press('/'),
};

/** All of them, the shell first. */
export const ISLANDS: readonly Island[] = [
  SHELL,
  {
    island: 'walkthrough',
    on: 'guide',
    touched: 'starts',
    touch: (page) => page.locator('[data-action="start"]').first().click(),
  },
  {
    island: 'search field',
    on: 'home',
    touched: 'comes to it',
    touch: (page) => page.locator('search-field input').focus(),
  },
  {
    island: 'search field, with a code',
    on: 'home',
    touched: 'enters a code',
    async touch(page) {
      await page.locator('search-field input').fill('12345');
      await page.keyboard.press('Enter');
    },
  },
  {
    island: 'search',
    on: 'search',
    touched: 'comes to it',
    touch: (page) => page.locator('main input').first().focus(),
  },
  {
    island: 'simulator',
    on: 'simulator',
    touched: 'taps',
    touch: (page) => page.locator('practice-simulator button[data-control]').filter({ visible: true }).first().click(),
  },
  {
    island: 'symptoms',
    on: 'diagnosis',
    touched: 'names the phone',
    touch: (page) => page.locator('diagnosis-entry a').first().hover(),
  },
  {
    island: 'interview',
    on: 'symptom',
    touched: 'answers',
    touch: (page) => page.locator('[data-answer]').filter({ visible: true }).first().click(),
  },
  { island: 'console', on: 'agent', touched: 'goes on', touch: (page) => page.keyboard.press('ArrowRight') },
];
