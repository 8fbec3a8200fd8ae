import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { axeFaults } from '../../support/browser-axe.ts';
import { languages } from '../../support/browser-words.ts';
import type { Language } from '../../support/browser-walk-words.ts';
import { GUIDE, walkAt } from '../../support/browser-walk-open.ts';
import { expectPlace, press, standing } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

/** What a live step says, and what is tapped in it, as the page has it. */
const LIVE = {
  ja: {
    open: 'この画面を操作してみる',
    close: '図に戻す',
    device: (screen: string) => `練習用の画面：${screen}`,
    wrong: (label: string) => `ここでは「${label}」を選びます。`,
    right: 'そのとおりです。続けてください。',
    simulator: 'この手順をシミュレーターで開く',
    home: 'IBKRモバイルのホームページ',
    labels: {
      more: '詳細',
      'two-factor': '二段階ログイン認証',
      'add-user': 'ユーザーの追加',
      pin: 'PIN',
      activate: '有効化',
    },
    goHome: 'ホーム画面に戻る',
  },
  en: {
    open: 'Try it on this screen',
    close: 'Show the picture again',
    device: (screen: string) => `Practice screen: ${screen}`,
    wrong: (label: string) => `Here it is “${label}” that you need.`,
    right: 'That’s right. Go on.',
    simulator: 'Open this step in the simulator',
    home: 'The Home Page of IBKR Mobile',
    labels: {
      more: 'More',
      'two-factor': 'Two-Factor Authentication',
      'add-user': 'Add User',
      pin: 'PIN',
      activate: 'ACTIVATE',
    },
    goHome: 'Home screen',
  },
} as const satisfies Record<Language, unknown>;

const MORE = { step: 'more', ways: ['home'] };
const device = (page: Page) => page.getByRole('group', { name: /練習用の画面|Practice screen/ });

/** A step whose figures have become a device. */
async function liveAt(visit: Parameters<typeof walkAt>[0], language: Language, at = MORE): Promise<Page> {
  const page = await walkAt(visit, language, { at });
  await press(page, LIVE[language].open);
  await device(page).waitFor();
  return page;
}

const tap = (page: Page, name: string): Promise<void> =>
  device(page).getByRole('button', { name, exact: true }).click();

describe.for(inTurn(languages, 0))('a step that is tried out (%s)', (language) => {
  const { labels, ...words } = LIVE[language];

  test('moves the guide on by the right controls, one screen after another', async ({ visit }) => {
    const page = await liveAt(visit, language);
    await page.getByRole('group', { name: words.device(words.home) }).waitFor();
    expect(await page.locator('[aria-current="step"] figure:visible').count()).toBe(0);
    await tap(page, labels.more);
    expect(await page.getByRole('status').filter({ hasText: words.right }).count()).toBe(1);
    await tap(page, labels['two-factor']);
    await tap(page, labels['add-user']);
    await page.waitForFunction(() => location.hash.startsWith('#step-instructions'));
    // The next step has something to tap as well: it is tried out in the same way.
    await device(page).waitFor();
    const { current, title } = await standing(page);
    expect(current).toEqual(['instructions']);
    expect(title).toMatch(/3/);
  });

  test('says what was meant by a wrong control, marks it, and stays', async ({ visit }) => {
    const page = await liveAt(visit, language);
    await tap(page, words.goHome);
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: words.wrong(labels.more) })
        .count(),
    ).toBe(1);
    expect(await device(page).locator('.s-mark').getAttribute('data-control')).toBe('more');
    expect((await standing(page)).current).toEqual(['more']);
  });

  test('fills a field in by a tap, before the button', async ({ visit }) => {
    const page = await liveAt(visit, language, { step: 'pin', ways: ['login'] });
    expect(await device(page).locator('input').count()).toBe(0);
    await tap(page, labels.activate);
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: words.wrong(labels.pin) })
        .count(),
    ).toBe(1);
    await tap(page, labels.pin);
    await tap(page, labels.activate);
    await page.waitForFunction(() => location.hash.startsWith('#step-done'));
  });

  test('shows its figures again when one wants, or when one goes elsewhere', async ({ visit }) => {
    const page = await liveAt(visit, language);
    await press(page, words.close);
    expect(await device(page).count()).toBe(0);
    expect(await page.locator('[aria-current="step"] figure:visible').count()).toBe(3);
    await press(page, words.open);
    await device(page).waitFor();
    await page.goBack();
    await page.goForward().catch(() => undefined);
    expect(await device(page).count()).toBe(0);
  });

  test('is clean for assistive technology, and worked by keys alone', async ({ visit }) => {
    const page = await liveAt(visit, language);
    expect(await axeFaults(page)).toEqual([]);
    for (const label of [labels.more, labels['two-factor']]) {
      await device(page).getByRole('button', { name: label, exact: true }).focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group');
    }
    expect(await axeFaults(page)).toEqual([]);
  });

  test('opens in the simulator too', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: MORE });
    const link = page.getByRole('link', { name: words.simulator });
    expect(await link.getAttribute('href')).toBe(`/${language}/simulator/?guide=${GUIDE}#step-more~home`);
  });

  test('is not offered where there is nothing to tap', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: { step: 'scan', ways: ['login'] } });
    expect(await page.getByRole('button', { name: words.open }).count()).toBe(0);
    await expectPlace(page, GUIDE, { step: 'scan', ways: ['login'] });
  });
});
