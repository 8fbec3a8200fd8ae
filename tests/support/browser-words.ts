import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
import type { Page } from 'playwright';

const fromUi = ({ shell, search, home, task, method, site }: typeof en) => ({
  skip: shell.skip,
  display: shell.display,
  search: search.name,
  searchField: search.label,
  searchButton: search.submit,
  allArticles: home.all,
  addUser: task['add-user'],
  scan: method.qr,
  last: site.last,
});

/** What a reader sees and hears on any page, by language. */
export const words = {
  ja: { ...fromUi(ja), home: '道標 ホームへ', otherLanguage: 'English', support: 'サポートへの連絡方法 ↗' },
  en: { ...fromUi(en), home: 'Shirube home', otherLanguage: '日本語', support: 'Contact IBKR support ↗' },
};

export const languages = ['ja', 'en'] as const;

/** Chooses the other language in the header's menu. */
export async function switchLanguage(page: Page, language: (typeof languages)[number]): Promise<void> {
  const header = page.getByRole('banner');
  await header.locator('.languages > summary').click();
  await header.getByRole('link', { name: words[language].otherLanguage, exact: true }).click();
}
