import type { Corner, FigureSubject, Language } from '../../facts/index.ts';
import { labels } from '../../facts/index.ts';

type Words = Readonly<Record<Language, string>>;

/** How the text alternative says where something stands. */
export const CORNER_WORDS: Readonly<Record<Corner, Words>> = {
  'top-left': { ja: '左上', en: 'top left' },
  'top-right': { ja: '右上', en: 'top right' },
  'bottom-right': { ja: '右下', en: 'bottom right' },
};

/** The name of a figure’s screen in its text alternative. */
export const SCREEN_WORDS: Readonly<Record<FigureSubject, Words>> = {
  'app-login': { ja: 'ログイン画面', en: 'login screen' },
  'app-home': { ja: 'ホームページ', en: 'Home Page' },
  'app-more': { ja: '「詳細」', en: '“More” menu' },
  'app-two-factor': { ja: '「二段階ログイン認証」の画面', en: '“Two-Factor Authentication” screen' },
  'app-services': { ja: '「サービス」の画面', en: '“Services” screen' },
  'app-authenticate': { ja: '「認証」の画面', en: '“Authenticate” screen' },
  'app-instructions': { ja: '説明', en: 'instructions' },
  'app-session-id': { ja: '「セッションID」の画面', en: '“Session ID” screen' },
  'app-setup': { ja: '設定画面', en: 'setup screen' },
  'app-code-entry': { ja: '「有効化コード」の入力画面', en: '“Activation Code” screen' },
  'app-pin': { ja: 'PINの入力画面', en: 'PIN screen' },
  'app-success': { ja: '有効化に成功', en: 'activation succeeded' },
  'app-error': { ja: 'エラーメッセージ', en: 'error message' },
  'camera-permission': { ja: 'カメラの使用許可', en: 'request to use the camera' },
  'camera-on-qr': { ja: 'QRコードにレンズを向けた', en: 'camera view with the QR code' },
  'camera-lens-switch': { ja: '前面カメラ', en: 'front camera' },
  'camera-settings': { ja: 'カメラの設定', en: 'Camera settings' },
  'camera-icon': { ja: 'ホーム画面', en: 'home screen' },
  'camera-banner-web': { ja: 'ウェブサイトを開くバナー', en: 'banner that opens the IBKR website' },
  'camera-banner-app': { ja: 'IBKRモバイルを開くバナー', en: 'banner that opens IBKR Mobile' },
  'notifications-permission': { ja: '通知の許可', en: 'request to send notifications' },
  'phone-unlock': { ja: '本人確認', en: 'confirm that it is you' },
  store: { ja: 'ストアのIBKRモバイルの画面', en: 'IBKR Mobile in the' },
  'store-installed': { ja: 'インストールが終わった', en: 'after the installation' },
  'app-welcome': { ja: '初めて開いた', en: 'first start' },
  'portal-qr-banner': { ja: 'クライアント・ポータル', en: 'Client Portal' },
};

/**
 * What is to be tapped where the facts name no label for it: the words that the screen shows on it (none
 * where it is a drawing), and its name in the alternative.
 */
export const UNNAMED: Partial<Record<FigureSubject, { shown: Words; named: Words }>> = {
  'camera-settings': { shown: labels.SCAN_QR_CODES, named: labels.SCAN_QR_CODES },
  'camera-lens-switch': {
    shown: { ja: '', en: '' },
    named: { ja: 'レンズを切り替えるボタン', en: 'button that switches the lens' },
  },
  'phone-unlock': { shown: { ja: '', en: '' }, named: { ja: 'パスコード', en: 'passcode' } },
};

/** Step 5 of the first activation taps the banner that step 4 only shows. */
export const WEB_SITE: Words = { ja: 'IBKRのウェブサイト', en: 'IBKR website' };

/** Labels that no fact has: the site's own words for what a screen must name. */
export const OURS: readonly Words[] = [
  WEB_SITE,
  { ja: '例', en: 'Example' },
  { ja: '第1言語', en: 'First language' },
  { ja: '第2言語', en: 'Second language' },
];
