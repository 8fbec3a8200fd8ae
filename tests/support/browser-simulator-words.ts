/** What the simulator says to a reader, by language, as the tests look for it. */
export const sim = {
  ja: {
    phone: (platform: string) => `練習用スマートフォン（${platform}）`,
    portal: '練習用ブラウザー（クライアント・ポータル）',
    mark: '練習',
    activated: '最後までできました',
    nearer: '近づける',
    farther: '遠ざける',
    unread: 'ぼやけて読み取れません',
    refused: '練習用コードではない',
    trouble: 'リンクの一部を使えませんでした',
    missing: {
      pin: 'PINがまだ入力されていません',
      code: 'コードがまだ入力されていません',
      choice: 'まだ選択されていません',
    },
    filled: (control: string) => `「${control}」が自動で入力されました。`,
    nothingSent: '操作内容は送信されません',
    coach: '次の操作',
    tap: (control: string) => `「${control}」をタップします。`,
    click: (control: string) => `ブラウザーで「${control}」をクリックします。`,
  },
  en: {
    phone: (platform: string) => `Practice phone (${platform})`,
    portal: 'Practice browser (Client Portal)',
    mark: 'Practice',
    activated: 'You did it',
    nearer: 'Nearer',
    farther: 'Farther',
    unread: 'Too blurred to read',
    refused: 'That isn’t a practice code',
    trouble: 'Not everything in this link could be used',
    missing: { pin: 'The PIN is missing', code: 'The code is missing', choice: 'Nothing is chosen here yet' },
    filled: (control: string) => `“${control}” was filled in for you.`,
    nothingSent: 'Nothing you do here is sent anywhere',
    coach: 'What to do next',
    tap: (control: string) => `Tap “${control}”.`,
    click: (control: string) => `In the browser, click “${control}”.`,
  },
} as const;

/** What the apps' controls say on each way to success, in the order where they are tapped. */
export const taps = {
  android: {
    en: ['IBKR Mobile', 'Services', 'Authenticate', 'Add User', 'SESSION ID', 'QR CODE', 'While using the app'],
    ja: ['IBKRモバイル', 'サービス', '認証', 'ユーザーの追加', 'セッションID', 'QRコード', 'アプリの使用時のみ'],
  },
  androidPin: { en: ['PIN', 'ACTIVATE'], ja: ['PIN', '有効化'] },
  androidDone: { en: 'DONE', ja: '完了' },
  iphone: {
    en: ['IBKR Mobile', 'Services', 'Authenticate', 'Add User', 'Setup IB Key using QR code'],
    ja: ['IBKRモバイル', 'サービス', '認証', 'ユーザーの追加', 'QRコードを使用してのIB Keyの設定'],
  },
} as const;
