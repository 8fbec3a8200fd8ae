import type { Label } from './types.ts';

/** Labels of IBKR Mobile that both phones share. */
export const SERVICES: Label = { ja: 'サービス', en: 'Services' };
export const MORE: Label = { ja: '詳細', en: 'More' };
export const TWO_FACTOR: Label = { ja: '二段階ログイン認証', en: 'Two-Factor Authentication' };
export const ADD_USER: Label = { ja: 'ユーザーの追加', en: 'Add User' };
export const AUTHENTICATE: Label = { ja: '認証', en: 'Authenticate' };
/** As the Android code article prints it. */
export const AUTHENTICATE_CAPITALS: Label = { ja: '認証', en: 'AUTHENTICATE' };
export const PIN: Label = { ja: 'PIN', en: 'PIN' };

/** Labels on Android. */
export const SESSION_ID: Label = { ja: 'セッションID', en: 'SESSION ID' };
export const SESSION_ID_FIELD: Label = { ja: 'セッションID', en: 'Session ID' };
export const QR_CODE: Label = { ja: 'QRコード', en: 'QR CODE' };
/** Android 11 and later. */
export const ALLOW_CAMERA: Label = { ja: 'アプリの使用時のみ', en: 'While using the app' };
/** As the source prints it: Android 10 and before. */
export const ALLOW_CAMERA_OLDER: Label = { ja: '許可する', en: 'Allow' };
export const ACTIVATE: Label = { ja: '有効化', en: 'ACTIVATE' };
export const DONE_CAPITALS: Label = { ja: '完了', en: 'DONE' };

/** Labels on the iPhone. */
export const SETUP_BY_QR: Label = { ja: 'QRコードを使用してのIB Keyの設定', en: 'Setup IB Key using QR code' };
export const LAUNCH_CAMERA: Label = { ja: 'カメラを起動', en: 'Launch Camera' };
export const OK: Label = { ja: 'OK', en: 'OK' };
export const ALLOW_CAMERA_IPHONE: Label = { ja: '許可', en: 'Allow' };
export const ACTIVATION_CODE: Label = { ja: '有効化コード', en: 'Activation Code' };
export const ACTIVATE_IB_KEY: Label = { ja: 'IB Keyの有効化', en: 'Activate IB Key' };
export const DONE: Label = { ja: '完了', en: 'Done' };
export const CAMERA_APP: Label = { ja: 'カメラ', en: 'Camera' };
export const APP_STORE: Label = { ja: 'App Store', en: 'App Store' };
export const GET: Label = { ja: '取得', en: 'GET' };
export const ALLOW_NOTIFICATIONS: Label = { ja: '許可する', en: 'Allow' };
export const IBKR_MOBILE: Label = { ja: 'IBKRモバイル', en: 'IBKR Mobile' };

/** Labels of the Client Portal. */
export const MESSAGE_CENTER: Label = { ja: 'セキュア・メッセージセンター', en: 'Secure Message Center' };
export const COMPOSE: Label = { ja: '新規のメッセージを書く', en: 'Compose' };
export const MESSAGE_PREFERENCES: Label = { ja: 'メッセージ設定', en: 'Message Preferences' };
export const MESSAGE_DELIVERY: Label = { ja: 'セキュア・メッセージ配信', en: 'Secure Message Delivery' };
export const SECURE_LOGIN_SYSTEM: Label = { ja: 'セキュア・ログイン・システム', en: 'Secure Login System' };
export const SEAMLESS_AUTHENTICATION: Label = { ja: 'シームレス認証', en: 'Seamless Authentication' };
export const SAVE: Label = { ja: '保存', en: 'Save' };

/** The phone's own Camera settings. */
export const SCAN_QR_CODES: Label = { ja: 'QRコードをスキャン', en: 'Scan QR Codes' };

/** The exact wording of the error during activation. */
export const ACTIVATION_ERROR: Label = {
  ja: 'エラーが発生しました。再度お試しください',
  en: 'An error has occurred. Please try again.',
};

/** Labels of a first activation on Android. */
export const PLAY_STORE: Label = { ja: 'Play ストア', en: 'Play Store' };
export const OPEN: Label = { ja: '開く', en: 'Open' };
export const INSTALL: Label = { ja: 'インストール', en: 'Install' };
export const REGISTER_TWO_FACTOR: Label = { ja: '二段階ログイン認証の登録', en: 'REGISTER TWO-FACTOR' };
/** Android 13 and later. */
export const ALLOW_NOTIFICATIONS_ANDROID: Label = { ja: '許可', en: 'Allow' };

/** Labels of a login without a notification. The source has them in English only. */
export const LOG_IN_WITH_QR: Label = { ja: 'QRコードでログイン', en: 'Log in with QR Code' };
export const IB_KEY_AUTHENTICATION: Label = { ja: 'IB Key認証', en: 'IB Key Authentication' };
export const LOG_IN_WITH_CHALLENGE: Label = {
  ja: 'チャレンジ/レスポンスでログイン',
  en: 'Login with Challenge/Response',
};
export const CHALLENGE: Label = { ja: 'チャレンジ', en: 'Challenge' };
export const GENERATE_RESPONSE: Label = { ja: 'レスポンスを生成', en: 'Generate Response' };
export const RESPONSE: Label = { ja: 'レスポンス', en: 'Response' };

/** Activation and adding a User by text message. */
export const HAVE_ACCOUNT: Label = { ja: '口座をお持ちの方', en: 'I have an Account' };
export const ACCOUNT_CREDENTIALS: Label = { ja: '口座の認証情報', en: 'Account Credentials' };
export const GET_ACTIVATION_CODE: Label = { ja: '有効化コードを取得', en: 'Get Activation Code' };
export const CONTINUE: Label = { ja: '次に進む', en: 'Continue' };
export const USERNAME: Label = { ja: 'ユーザー名', en: 'Username' };
export const PASSWORD: Label = { ja: 'パスワード', en: 'Password' };
export const ACTIVATE_TITLE_CASE: Label = { ja: '有効化', en: 'Activate' };
export const SEND: Label = { ja: '送信', en: 'Send' };
/** As the articles about text messages print it. */
export const REGISTER_TWO_FACTOR_TITLE_CASE: Label = { ja: '二段階ログイン認証の登録', en: 'Register Two-Factor' };
