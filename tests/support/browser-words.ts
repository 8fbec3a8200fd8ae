/** What a reader sees and hears, by language, as the tests look for it. */
export const words = {
  ja: {
    skip: '本文へ移動',
    home: '道標 ホームへ',
    otherLanguage: 'English',
    search: '検索',
    searchField: '知りたいこと、または画面に出たメッセージ',
    searchButton: '検索する',
    display: '表示',
    allArticles: 'すべての記事',
    addUser: 'ユーザーを追加する',
    scan: 'QRコードを読み取る',
    own: 'お使いの端末',
    last: '前回の言語',
    support: 'サポートへの連絡方法（外部サイト）',
  },
  en: {
    skip: 'Skip to the content',
    home: 'Shirube home',
    otherLanguage: '日本語',
    search: 'Search',
    searchField: 'What you want to know, or the message on your screen',
    searchButton: 'Search',
    display: 'Display',
    allArticles: 'All articles',
    addUser: 'Add a User',
    scan: 'Scan the QR code',
    own: 'your device',
    last: 'last time',
    support: 'How to reach support (another site)',
  },
} as const;

export const languages = ['ja', 'en'] as const;
