import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { walking } from '../../support/browser-walk.ts';
import { agents } from '../../support/user-agents.ts';
import { inTurn } from '../../support/coverage.ts';

const WINDOW = {
  width: 390,
  height: 664,
  userAgent: agents.android,
};

type Words = Readonly<Record<Language, string>>;

/** Words without the characters that control line breaks. */
const plain = (words: string): string => words.replaceAll('\u200b', '').replaceAll('\u00a0', ' ');

/** Somebody with a phone: what they tap is noted down by what is on it. */
class Reader {
  readonly page: Page;
  readonly language: Language;
  readonly tapped: string[] = [];

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  /** Taps a link, a button or what opens something, by its words. */
  async tap(words: Words | string): Promise<void> {
    const name = typeof words === 'string' ? words : words[this.language];
    const { page } = this;
    const all = page
      .getByRole('link', { name })
      .or(page.getByRole('button', { name }))
      .or(page.locator('summary', { hasText: name }));
    await this.tapOn(all.filter({ visible: true }).first());
  }

  /** Taps a control; what is noted down are its first words, or its label. */
  async tapOn(control: Locator): Promise<void> {
    const words = await control.evaluate((each: HTMLElement) => {
      const [label] = (each as HTMLInputElement).labels ?? [];
      // A picture stands before the words of a row.
      const words = each.querySelector<HTMLElement>('.row-words');
      return (label ?? words ?? each).innerText;
    });
    await control.click();
    this.tapped.push(plain(words.trim().split('\n')[0]!));
  }

  /** Reads something on the screen, or in one part of it. */
  async reads(words: Readonly<Record<Language, RegExp>>, part = 'body'): Promise<void> {
    await this.page.locator(part).getByText(words[this.language]).filter({ visible: true }).first().waitFor();
  }

  /** Sees the heading of a part in the first window: nobody scrolls for what is not announced. */
  async sees(part: string): Promise<void> {
    const heading = await this.page.locator(part).getByRole('heading').first().boundingBox();
    expect(heading!.y + heading!.height).toBeLessThanOrEqual(WINDOW.height);
  }
}

const STUCK = {
  error: { ja: 'エラーが発生しました', en: 'An error has occurred' },
  unread: { ja: 'QRコードを読み取れない', en: 'doesn’t read the QR code' },
  face: { ja: '自分の顔が映る', en: 'The camera shows you, not the QR code' },
  screen: { ja: '今の画面から探す', en: 'Find my screen' },
} as const;
const LOG_IN_AGAIN = { ja: /もう一度ログイン/, en: /log in again/i };

/** What people come for, the taps that it took before, and what has become an act of its own since. */
const TASKS: readonly {
  name: string;
  before: number;
  /** Acts that have a screen of their own by now. */
  acts?: number;
  /** The address after the language. */
  from?: string;
  /** Does it from there, and looks whether it is done. */
  act(reader: Reader): Promise<void>;
}[] = [
  {
    name: 'add a User by the QR code',
    before: 13,
    // Two figures of “More”, and the QR code on the other screen.
    acts: 3,
    act: async (reader) => {
      const { page, language } = reader;
      const { start, begin, next, yes, done, sees } = says[language];
      const task = page.locator('#task-add-user');
      await reader.tapOn(
        task.getByRole('link', { name: { ja: /QRコードを読み取る/, en: /Scan the QR code/ }[language] }).first(),
      );
      // Nobody presses it before they have read what it says.
      await page.waitForURL('**/articles/android-add-user-qr/', { waitUntil: 'load' });
      await reader.tap(start);
      await reader.tap(begin);
      await walking(page);
      await reader.tapOn(page.locator('.way', { hasText: sees['home']! }).getByRole('link'));
      while ((await page.locator('[data-action="next"]').count()) > 0) {
        await reader.tap(next);
      }
      await reader.tap(yes);
      await page.getByRole('heading', { name: done }).waitFor();
    },
  },
  {
    name: 'it will not scan',
    before: 3,
    act: async (reader) => {
      await reader.tap(STUCK.unread);
      await reader.sees('#cause-scan-off');
      await reader.reads({ ja: /オンにしてください/, en: /switch is on/ }, '#cause-scan-off');
    },
  },
  {
    name: 'the error',
    before: 2,
    act: async (reader) => {
      await reader.tap(STUCK.error);
      await reader.sees('#cause-already-enrolled');
      await reader.reads({ ja: /すでに(登録|有効化)/, en: /already (enrolled|activated)/ }, '#cause-already-enrolled');
    },
  },
  {
    name: 'an expired code',
    before: 3,
    act: async (reader) => {
      await reader.tap(STUCK.error);
      await reader.reads(LOG_IN_AGAIN, '#cause-code-used');
      await reader.reads({ ja: /新しいQRコード/, en: /new QR code/ }, '#cause-code-used');
    },
  },
  {
    name: 'already enrolled',
    before: 3,
    act: async (reader) => {
      await reader.tap(STUCK.error);
      await reader.reads(LOG_IN_AGAIN, '#cause-already-enrolled');
      await reader.reads({ ja: /通知をタップ/, en: /notification arrives.*tap it/ }, '#cause-already-enrolled');
    },
  },
  {
    name: 'one’s own face',
    before: 2,
    act: async (reader) => {
      await reader.tap(STUCK.face);
      await reader.sees('#cause-front-camera');
      await reader.reads(
        { ja: /切り替える/, en: /switches between the front and the rear camera/ },
        '#cause-front-camera',
      );
    },
  },
  {
    name: 'an unknown screen',
    before: 4,
    act: async (reader) => {
      const { page } = reader;
      await reader.tap(STUCK.screen);
      await reader.tap({ ja: '「二段階ログイン認証」の画面', en: 'The “Two-Factor Authentication” screen' });
      await page.waitForLoadState();
      if ((await page.locator('[aria-current="step"]').count()) === 0 && page.url().includes('/screens/'))
        await reader.tap({ ja: 'QRコードを読み取ってユーザーを追加', en: 'Add a User on Android by scanning' });
      await walking(page);
      expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('more');
    },
  },
  {
    name: 'a link to a step',
    before: 0,
    from: 'articles/android-add-user-qr/#step-scan~login',
    act: async ({ page }) => {
      await walking(page);
      expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('scan');
    },
  },
  {
    name: 'a number',
    before: 3,
    act: async (reader) => {
      const { page } = reader;
      await reader.tapOn(page.getByRole('main').locator('input[type="search"]'));
      await page.keyboard.type('1101108008');
      await reader.tapOn(page.getByRole('main').getByRole('search').getByRole('button'));
      await walking(page);
      expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('scan');
    },
  },
  {
    name: 'activate on Android',
    before: 2,
    act: async (reader) => {
      const { page } = reader;
      await reader.tapOn(page.locator('#task-activate [data-platform="android"] a').first());
      await page.waitForURL('**/articles/android-activate-qr/');
    },
  },
];

describe.for(languages)('from the home page, on a phone (%s)', (language) => {
  const own = TASKS.filter((_, turn) => inTurn(languages, turn).includes(language));
  test.for(own)('$name', async ({ before, acts = 0, from = '', act }, { visit }) => {
    const reader = new Reader(await visit(`/${language}/${from}`, { ...WINDOW, language }), language);
    await act(reader);
    expect(reader.tapped.length, reader.tapped.join(' → ')).toBeLessThanOrEqual(before + acts);
  });
});
