import type { Page } from 'playwright';
import { expect } from 'vitest';
import { encodeCase } from '../../machines/walkthrough/index.ts';
import type { View } from './browser.ts';
import { shippedGraph } from './graphs.ts';
import { placeFrom } from './walks.ts';

export type Language = 'ja' | 'en';
export const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** What the console says, by language, as the tests look for it. */
export const says = {
  en: {
    scan: 'Point the camera at the QR code',
    sayScan: 'Please point the camera at the QR code in the Client Portal.',
    notRead: 'The phone doesn’t read the QR code',
    view: 'What’s in the camera view?',
    yourself: 'I see myself instead of the QR code',
    switchLens: 'Switch to the rear camera',
    solved: 'Solved',
    copied: 'Copied',
    pin: 'Enter your PIN and tap “ACTIVATE”',
    never: 'Never ask for a PIN, a passcode, a password, or the code from the Client Portal.',
  },
  ja: {
    scan: 'QRコードにカメラを向ける',
    sayScan: 'クライアント・ポータルのQRコードに、レンズを向けていただけますか。',
    notRead: 'QRコードを読み取れない',
    view: 'カメラの画面に、何が映っていますか？',
    yourself: '自分の顔が映っている',
    switchLens: '背面カメラに切り替えてください',
    solved: '解決',
    copied: 'コピーしました',
    pin: 'PINを入力し、「有効化」をタップする',
    never: 'お聞きしてはいけない情報 PIN、パスコード、パスワード、クライアント・ポータルのコード。',
  },
} as const;

/** The number of a place, as a caller reads it out. */
export const codeOf = (guide: string, place: string): string => encodeCase(placeFrom(place), shippedGraph(guide));

/** Opens the console, and waits until it has all that it needs. */
export async function consoleAt(
  visit: (address: string, view?: View) => Promise<Page>,
  language: Language,
  view: View = {},
): Promise<Page> {
  const page = await visit(`/${language}/agent/`, { height: 720, ...view });
  await page.locator('agent-console[data-ready]').waitFor();
  return page;
}

/** Opens a call at the place of a code, by keyboard; the code comes as one piece. */
export async function callAt(page: Page, guide: string, place: string): Promise<void> {
  await page.keyboard.press('n');
  // What comes at once, and not key by key, goes where the cursor is by then.
  await page.locator('input:focus').waitFor();
  await page.keyboard.insertText(codeOf(guide, place));
  await page.keyboard.press('Enter');
  await page.locator(`[data-step="${placeFrom(place).step}"]`).waitFor();
}

/** A keyboard that counts: what is typed is a key for each character. */
export function countedKeys(page: Page) {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async press(...keys: string[]): Promise<void> {
      count += keys.length;
      await press(page, ...keys);
    },
    async type(text: string): Promise<void> {
      count += text.length;
      await page.keyboard.type(text);
    },
  };
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Removes the call on screen, or all calls, by the buttons behind “Files and clearing”. */
export async function removeCalls(page: Page, which: 'remove' | 'clear'): Promise<void> {
  await page.locator('.agent-tools details').evaluate((tools: HTMLDetailsElement) => (tools.open = true));
  const button = page.locator(`.agent-tools [data-action="${which}"]`);
  await button.click();
  await button.click();
}

export const main = (page: Page) => page.locator('[data-agent-main]');

/** The heading that is read next has the focus. */
export async function expectMain(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) await main(page).getByText(text, { exact: true }).waitFor();
  expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
}

/** A quarter of an hour and more later the page is looked at again: what is over is archived. */
export const lookLater = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + 16 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** Gives a page a browser whose storage is full. */
export const leaveNoRoom = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

/** What is asked in the opening of a call. */
export const asks = (page: Page): Promise<string | null> => page.locator('[data-asks]').getAttribute('data-asks');

/** The digit of an answer. */
export async function digitOf(page: Page, selector: string): Promise<string> {
  const digit = await page.locator(`[data-finder] ${selector}`).getAttribute('data-choice');
  return digit ?? expect.fail(`${selector} has no digit`);
}

export const cases = (page: Page) => page.locator('[data-case]');
export const message = (page: Page) => page.locator('[data-agent-message]');

/** A second window of the console in the same browser. */
export async function anotherWindow(page: Page, language: Language = 'en'): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`/${language}/agent/`);
  await other.locator('agent-console[data-ready]').waitFor();
  return other;
}
