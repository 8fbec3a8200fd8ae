import type { Page } from 'playwright';
import type { Language } from './browser-walk-words.ts';

/** What the search says, as the tests look for it. */
export const searchWords = {
  ja: {
    dialog: '検索',
    suggestions: '検索候補',
    close: '閉じる',
    cause: '質問に答えて原因を調べる',
    all: /の検索結果をすべて見る$/,
    mistyped: '数字の間違いか、入れ替わりがあります。1桁ずつお確かめください。',
  },
  en: {
    dialog: 'Search',
    suggestions: 'Suggestions',
    close: 'Close',
    cause: 'Find the cause, one question at a time',
    all: /^All results for/,
    mistyped: 'A digit is wrong, or two are swapped. Compare the number digit by digit.',
  },
} as const;

/** The search that is open over the page. */
export const searchDialog = (page: Page, language: Language) =>
  page.getByRole('dialog', { name: searchWords[language].dialog });

/** What is suggested, best first. */
export const suggestions = (page: Page, language: Language) =>
  page.getByRole('listbox', { name: searchWords[language].suggestions }).getByRole('option');

/** Opens the search, types a question, and waits for what is suggested. */
export async function askInDialog(page: Page, language: Language, question: string): Promise<void> {
  await page.getByRole('banner').locator('[data-search]').click();
  await searchDialog(page, language).waitFor();
  await page.keyboard.insertText(question);
  await suggestions(page, language).first().waitFor();
}

/** Opens the search, and enters what is no number, until it is told so. */
export async function enterInDialog(page: Page, language: Language, number: string): Promise<void> {
  await page.getByRole('banner').locator('[data-search]').click();
  await searchDialog(page, language).waitFor();
  await page.keyboard.insertText(number);
  await page.keyboard.press('Enter');
  await searchDialog(page, language).locator('input[aria-invalid="true"]').waitFor();
}
