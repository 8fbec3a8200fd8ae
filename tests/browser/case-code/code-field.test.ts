import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { checkDigit } from '../../../machines/case-code/index.ts';
import { encodeCase } from '../../../machines/walkthrough/index.ts';
import { axeFaults } from '../../support/browser-axe.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { addressOf, expectPlace, expectPlaceSoon, fragmentOf, graphs, walking } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const PHONE = { width: 390, height: 844 };
const GUIDE = 'android-add-user-qr';
const SCAN = { step: 'scan', ways: ['login'] };
const CODE = encodeCase(SCAN, graphs[GUIDE]!).replaceAll(' ', '');

const says = {
  ja: {
    label: '案内番号',
    open: 'その手順を開く',
    older: 'この番号は古い版のものです。手順は同じですが、途中の選択は引き継がれません。',
    waysChanged: '手順の分かれ方が変わりました',
  },
  en: {
    label: 'The number that a guide or support gave you',
    open: 'Open that place',
    older: 'This number is from an older version. The step is the same, but your choices were not kept.',
    waysChanged: 'The choices saved in this link have changed.',
  },
};

/** The digits with the right one behind them. */
const checked = (digits: string): string => digits + checkDigit(digits);

const field = (page: Page, language: 'ja' | 'en') => page.getByRole('textbox', { name: says[language].label });
const answer = (page: Page) => page.locator('#case-code-answer');

async function enter(page: Page, language: 'ja' | 'en', code: string): Promise<void> {
  await field(page, language).fill(code);
  await page.keyboard.press('Enter');
}

describe.for(inTurn(languages, 0))('the field for a number (%s)', (language) => {
  const typed = [
    CODE,
    CODE.replace(/(...)(...)(....)/, '$1 $2 $3'),
    CODE.replace(/(...)(...)(....)/, ' $1-$2-$3 '),
    CODE.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];

  test.for(typed)('“%s” leads to its place', async (code, { visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await enter(page, language, code);
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
    await walking(page);
    await expectPlace(page, GUIDE, SCAN);
  });

  // WebKit resets a field that is not to be completed when a page is come back to.
  test('a number that was answered stays beside its answer where the browser has reset the field', async ({
    visit,
  }) => {
    const page = await visit(`/${language}/`, PHONE);
    await enter(page, language, '12345');
    await answer(page).filter({ hasText: /./ }).waitFor();
    await field(page, language).evaluate((input: HTMLInputElement) => input.form!.reset());
    expect(await field(page, language).inputValue()).toBe('12345');
  });

  test('each number that is wrong is answered in its own way, beside the field, which keeps it', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    const wrong = {
      empty: ' ',
      letters: '110 11O 8008',
      short: CODE.slice(0, 9),
      long: `${CODE}1`,
      mistyped: CODE.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
      swapped: CODE.replace(/^1(.)(.)/, '1$2$1'),
      kind: checked('910110800'),
      guide: checked('199910800'),
      step: checked('110119900'),
      diagnosis: checked('2991123'),
    };
    const answers: Record<string, string> = {};
    for (const [what, code] of Object.entries(wrong)) {
      await enter(page, language, code);
      // What is tested is that an answer comes; the one before is taken away first.
      await expect.poll(() => answer(page).textContent()).not.toBe('');
      answers[what] = (await answer(page).textContent())!;
      expect(await field(page, language).inputValue(), what).toBe(code);
      expect(await field(page, language).getAttribute('aria-invalid'), what).toBe('true');
      expect(await field(page, language).evaluate((input) => input === document.activeElement), what).toBe(true);
      await answer(page).evaluate((element) => (element.textContent = ''));
    }
    const { mistyped, swapped, ...others } = answers;
    expect(swapped).toBe(mistyped);
    expect(new Set([mistyped, ...Object.values(others)]).size).toBe(9);
    expect(new URL(page.url()).pathname).toBe(`/${language}/`);
    expect(await axeFaults(page)).toEqual([]);
  });

  test.for([
    ['an older version', checked(`${CODE.slice(0, 4)}0${CODE.slice(5, 9)}`), 'older'],
    ['ways that are gone', checked(`${CODE.slice(0, 7)}42`), 'waysChanged'],
  ] as const)('a number of %s says what it drops, and offers the step', async ([, code, word], { visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await enter(page, language, code);
    const link = page.getByRole('link', { name: says[language].open });
    await link.waitFor();
    expect(await answer(page).textContent()).toContain(says[language][word]);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field(page, language).inputValue()).toBe(code);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addressOf(language, GUIDE)}#*`);
    await walking(page);
    await expectPlaceSoon(page, GUIDE, { step: 'scan', ways: ['home'] });
  });

  test('a lost connection is told, and nothing typed is lost', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await enter(page, language, CODE);
    await expect.poll(() => answer(page).textContent()).not.toBe('');
    expect(await field(page, language).inputValue()).toBe(CODE);
    await page.context().setOffline(false);
    await enter(page, language, CODE);
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
  });

  test('is not shown without JavaScript', async ({ visit }) => {
    const page = await visit(`/${language}/`, { ...PHONE, script: false });
    expect(await field(page, language).count()).toBe(0);
  });
});
