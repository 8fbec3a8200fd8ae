/** What things are called everywhere, in each language. */
export const VOCABULARY = {
  factor: { ja: 'IBKRモバイル認証(IB Key)', en: 'IBKR Mobile Authentication (IB Key)' },
  app: { ja: 'IBKRモバイル', en: 'IBKR Mobile' },
  portal: { ja: 'クライアント・ポータル', en: 'Client Portal' },
  user: { ja: 'ユーザー', en: 'User' },
  activate: { ja: '有効化', en: 'activat' },
  enrolled: { ja: 'すでに登録されて', en: 'already enrolled' },
} as const;

/** The screens that the app may open with. */
export const FIRST_SCREENS = {
  login: { ja: ['ログイン画面'], en: ['login screen'] },
  home: { ja: ['ホームページ', 'ポートフォリオ', 'ウォッチリスト'], en: ['Home Page', 'Portfolio', 'Watchlists'] },
} as const;
