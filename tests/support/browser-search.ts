import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
import type { Page } from 'playwright';
import type { Language } from './browser-walk-words.ts';

const fromUi = ({ search, codeFault }: typeof en) => ({ ...search, dialog: search.name, mistyped: codeFault.mistyped });

/** What the search says, by language. */
export const searchWords = {
  ja: { ...fromUi(ja), all: /の検索結果をすべて見る$/ },
  en: { ...fromUi(en), all: /^All results for/ },
};

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

/** Opens the search, and enters an invalid number until the page says so. */
export async function enterInDialog(page: Page, language: Language, number: string): Promise<void> {
  await page.getByRole('banner').locator('[data-search]').click();
  await searchDialog(page, language).waitFor();
  await page.keyboard.insertText(number);
  await page.keyboard.press('Enter');
  await searchDialog(page, language).locator('input[aria-invalid="true"]').waitFor();
}
