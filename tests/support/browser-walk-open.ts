import type { Page } from 'playwright';
import type { Progress } from '../../machines/walkthrough/index.ts';
import { addressOf, fragmentOf, press, walking } from './browser-walk.ts';
import { says, type Language } from './browser-walk-words.ts';
import type { View } from './browser.ts';

/** How the walkthrough's readers look at it, where nothing else is stated. */
export const PHONE = { width: 390, height: 844 };

/** A window with space for what a phone does not need: to print, and to go on with another phone. */
export const WIDE = { width: 1280, height: 900 };

/** The guide that most tests walk: its ways part at the first step and meet again, and three problems can show. */
export const GUIDE = 'android-add-user-qr';
export const FIRST: Progress = { step: 'open', ways: [] };
/** A step with two problems. */
export const SCAN: Progress = { step: 'scan', ways: ['login'] };
/** A step with one problem, which is known by one sight. */
export const PIN: Progress = { step: 'pin', ways: ['login'] };
export const LAST: Progress = { step: 'done', ways: ['login'] };

/** What opens an address as a certain reader sees it; see `browser.ts`. */
export type Visit = (address: string, view?: View) => Promise<Page>;

/** Where a page is opened: where guide, where place or fragment, and how one looks at it. */
interface Opening {
  guide?: string;
  at?: Progress | string;
  view?: View;
}

/** A page that is guided from the start, since its address asks for it. */
export async function walkAt(visit: Visit, language: Language, opening: Opening = {}): Promise<Page> {
  const { guide = GUIDE, at = SCAN, view = PHONE } = opening;
  const page = await visit(addressOf(language, guide, typeof at === 'string' ? at : fragmentOf(at)), view);
  await walking(page);
  return page;
}

/** A page at a step which does not work. */
export async function troubledAt(visit: Visit, language: Language, opening: Opening = {}): Promise<Page> {
  const page = await walkAt(visit, language, opening);
  await press(page, says[language].trouble);
  return page;
}

/** A page at the last check. */
export async function confirmingAt(visit: Visit, language: Language, opening: Opening = {}): Promise<Page> {
  const page = await walkAt(visit, language, { at: LAST, ...opening });
  await press(page, says[language].next);
  return page;
}

/** Goes to another place as one who types its address while the page stays. */
export const typePlace = (page: Page, at: Progress | string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = hash), typeof at === 'string' ? at : fragmentOf(at));

/** The same, until the step is shown. */
export async function goTo(page: Page, at: Progress): Promise<void> {
  await typePlace(page, at);
  await page.locator(`[data-step="${at.step}"][aria-current="step"]`).waitFor();
}

/** What the page says to those who hear it: the regions that speak by themselves, and have something to say. */
export const spoken = (page: Page) => page.getByRole('status').filter({ hasText: /./ });
