import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** What a reader of the diagnosis sees and presses, by language. */
export const says = {
  en: {
    unsure: 'I’m not sure',
    couldntDo: 'I couldn’t do this',
    otherWays: 'More options',
    back: 'Back',
    restart: 'Restart the questions',
    giveUp: 'Contact support instead',
    solved: 'Solved',
    call: 'Contact support',
    notCopied: 'Select it above',
    support: 'Contact IBKR support ↗',
    why: 'Why we ask this',
    view: 'What do you see in the camera view?',
    yourself: 'I see myself or the room behind me',
    blurred: 'The QR code is blurred',
    switchLens: 'Switch to the rear camera',
    move: 'Move the phone nearer or farther away',
    read: 'The code was read',
    notRead: 'The code still isn’t read',
    findOut: 'Fix a problem',
    notReadTitle: 'The phone doesn’t read the QR code',
    notification: 'No notification arrives on the phone',
    backToGuide: 'Back to the guide',
  },
  ja: {
    unsure: 'わからない',
    couldntDo: '操作できなかった',
    otherWays: 'ほかの選択肢',
    back: '前へ',
    restart: '質問を最初からやり直す',
    giveUp: 'サポートに問い合わせる',
    solved: '解決しました',
    call: 'サポートへのお問い合わせ',
    notCopied: '上に表示された内容を選択',
    support: 'サポートへの連絡方法 ↗',
    why: 'この質問をする理由',
    view: 'カメラの画面に、何が映っていますか？',
    yourself: '自分の顔が映っている',
    blurred: 'QRコードがぼやけている',
    switchLens: '背面カメラに切り替えてください',
    move: 'スマートフォンを近づけるか、遠ざけてください',
    read: '読み取れた',
    notRead: '読み取れない',
    findOut: 'うまくいかない原因を調べる',
    notReadTitle: 'QRコードを読み取れない',
    notification: 'スマートフォンに通知が届かない',
    backToGuide: '案内の手順に戻る',
  },
} as const;

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
