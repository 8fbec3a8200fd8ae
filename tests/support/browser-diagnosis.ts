import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

const fromUi = ({ walk, diag }: typeof en) => ({
  ...diag,
  back: walk.back,
  solved: diag.solvedTitle,
  call: diag.callTitle,
  why: diag.whyAsk,
});

/** What a reader of the diagnosis sees and presses, by language. Words of the content are written out. */
export const says = {
  en: {
    ...fromUi(en),
    notCopied: 'Select it above',
    support: 'Contact IBKR support ↗',
    view: 'What’s in the camera view?',
    yourself: 'I see myself instead of the QR code',
    blurred: 'The QR code is blurred',
    switchLens: 'Switch to the rear camera',
    move: 'Move the phone nearer or farther away',
    read: 'The code was read',
    notRead: 'The code still isn’t read',
    notReadTitle: 'The phone doesn’t read the QR code',
    notification: 'No notification arrives on the phone',
  },
  ja: {
    ...fromUi(ja),
    notCopied: '上に表示された内容を選択',
    support: 'サポートへの連絡方法 ↗',
    view: 'カメラの画面に、何が映っていますか？',
    yourself: '自分の顔が映っている',
    blurred: 'QRコードがぼやけている',
    switchLens: '背面カメラに切り替えてください',
    move: 'スマートフォンを近づけるか、遠ざけてください',
    read: '読み取れた',
    notRead: '読み取れない',
    notReadTitle: 'QRコードを読み取れない',
    notification: 'スマートフォンに通知が届かない',
  },
};

export type Language = keyof typeof says;

/** The address of an interview, at a place of it. */
export const interviewAt = (language: Language, symptom: string, said?: string, search = ''): string =>
  `/${language}/diagnosis/${symptom}/${search}${said === undefined ? '' : `#said~${said}`}`;

/** The question, or what to do. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Waits for a question or a thing to do: its heading is shown, has the focus, and begins the title. */
export async function expectAsked(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toContain(`${title} – `);
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Opens the menu with the reason for the question, the answers so far and the number. */
export const openMenu = (page: Page, language: Language): Promise<void> =>
  page.getByText(says[language].otherWays, { exact: true }).click();

/** Presses a button of the menu. */
export async function choose(page: Page, language: Language, name: string): Promise<void> {
  await openMenu(page, language);
  await press(page, name);
}

/** The place that the address names: `view.yourself~switch-lens.not-read`. */
export const placeOf = (page: Page): string => new URL(page.url()).hash.replace(/^#said~/, '');

/** Presses Tab until what begins so has the focus, then Enter. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return element.getAttribute('aria-label') ?? element.innerText;
    });
    if (here.trim().startsWith(name)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not reach ${name}.`);
}
