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
    open: /^案内番号.*の続きを開く/,
    older: 'この案内番号は、内容が変わる前のものです。手順は同じですが、途中で選んだ内容は引き継がれません。',
    waysChanged: '途中で選んだ内容は引き継げませんでした',
    letters: '英字のオーは0に、大文字のアイと小文字のエルは1に直してください',
    short: '1で始まる番号は10桁',
    mistyped: '1桁ずつお確かめください',
    kind: '1から4までの数字で始まります',
  },
  en: {
    open: /^Open guide number/,
    older: 'This number is from an older version. The step is the same, but your choices weren’t kept.',
    waysChanged: 'Some choices have changed since then.',
    letters: 'For the letter O type 0. For a capital i or a small L type 1.',
    short: 'A number that begins with 1 has 10 digits',
    mistyped: 'Compare the number digit by digit.',
    kind: 'begin with 1, 2, 3 or 4.',
  },
};

/** The digits with the right one behind them. */
const checked = (digits: string): string => digits + checkDigit(digits);

/** The field of the home page, before it suggests and from then on. */
const field = (page: Page) => page.getByRole('main').getByRole('searchbox').or(page.getByRole('combobox'));
const answer = (page: Page) => page.getByRole('main').getByRole('status');

/** Types a number and enters it, no matter whether what takes it is there yet. */
async function enter(page: Page, code: string): Promise<void> {
  await field(page).fill(code);
  await page.keyboard.press('Enter');
}

describe.for(inTurn(languages, 0))('a number in the search field (%s)', (language) => {
  test('each number that is wrong is told what to do, beside the field, which keeps it', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    const wrong = {
      letters: '110 11O 8008',
      short: CODE.slice(0, 9),
      mistyped: CODE.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
      kind: checked('910110800'),
    };
    const answers: Record<string, string> = {};
    for (const [what, code] of Object.entries(wrong)) {
      await enter(page, code);
      await field(page).and(page.locator('[aria-invalid="true"]')).waitFor();
      answers[what] = await answer(page).innerText();
      expect(answers[what], what).not.toBe('');
      expect(await field(page).inputValue(), what).toBe(code);
      expect(await field(page).evaluate((input) => input === document.activeElement), what).toBe(true);
      // Anyone who fixes it is not told that it is wrong until it is entered again.
      await page.keyboard.press('Backspace');
      await page.locator('[aria-invalid]').waitFor({ state: 'detached' });
    }
    // And each says what is to be done.
    for (const what of Object.keys(wrong) as (keyof typeof wrong)[])
      expect(answers[what], what).toContain(says[language][what]);
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/${language}/`);
  });

  test.for(
    inTurn(
      [
        ['an older version', checked(`${CODE.slice(0, 4)}0${CODE.slice(5, 9)}`), 'older'],
        ['ways that are gone', checked(`${CODE.slice(0, 7)}42`), 'waysChanged'],
      ] as const,
      1,
    ),
  )('a number of %s says what it drops, and offers the step', async ([, code, word], { visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await enter(page, code);
    const place = page.getByRole('option', { name: says[language].open, selected: true });
    await place.waitFor();
    expect(await answer(page).textContent()).toContain(says[language][word]);
    expect(await place.innerText()).toContain(says[language][word]);
    expect(await field(page).inputValue()).toBe(code);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addressOf(language, GUIDE)}#*`);
    await walking(page);
    await expectPlaceSoon(page, GUIDE, { step: 'scan', ways: ['home'] });
  });

  test('a lost connection is told, nothing typed is lost, and it leads to its place after that', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await enter(page, CODE);
    await page.getByRole('main').getByRole('alert').filter({ hasText: /./ }).waitFor();
    expect(await field(page).inputValue()).toBe(CODE);
    await page.context().setOffline(false);
    await enter(page, CODE);
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
    await walking(page);
    await expectPlace(page, GUIDE, SCAN);
  });

  test('leads to its place from the search over a page, and from the search page', async ({ visit }) => {
    const page = await visit(`/${language}/articles/front-camera/`);
    await page.getByRole('banner').locator('[data-search]').click();
    await page.getByRole('combobox').fill(`${CODE}1`);
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByRole('combobox').fill(CODE);
    await page.getByRole('option', { name: says[language].open }).waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
    await page.goto(`/${language}/search/`);
    await page.getByRole('searchbox').fill(CODE);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
  });
});
