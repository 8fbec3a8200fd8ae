import type { Page } from 'playwright';

/** What a reader sees and hears, by language, as the tests look for it. */
export const words = {
  ja: {
    skip: '本文へ移動',
    home: '道標 ホームへ',
    otherLanguage: 'English',
    search: '検索',
    searchField: '質問やエラーメッセージで検索',
    searchButton: '検索',
    display: '表示',
    allArticles: 'すべての記事',
    addUser: 'ユーザーを追加する',
    scan: 'QRコードを読み取る',
    last: '前回の言語',
    support: 'サポートへの連絡方法 ↗',
  },
  en: {
    skip: 'Skip to the content',
    home: 'Shirube home',
    otherLanguage: '日本語',
    search: 'Search',
    searchField: 'Search for a question or error message',
    searchButton: 'Search',
    display: 'Display',
    allArticles: 'All articles',
    addUser: 'Add a User',
    scan: 'Scan the QR code',
    last: 'last time',
    support: 'Contact IBKR support ↗',
  },
} as const;

export const languages = ['ja', 'en'] as const;

/** Chooses the other language in the header's menu. */
export async function switchLanguage(page: Page, language: (typeof languages)[number]): Promise<void> {
  const header = page.getByRole('banner');
  await header.locator('.languages > summary').click();
  await header.getByRole('link', { name: words[language].otherLanguage, exact: true }).click();
}
