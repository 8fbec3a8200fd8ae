import type { Saying } from './types.ts';

export interface AdviceFact extends Saying {
  symptom: 'notification-missing' | 'cannot-log-in' | 'qr-not-read' | 'sms-missing';
  step: string;
}

/** What the knowledge base says about a missing notification and a login, by the step that tells it. */
export const ADVICE: readonly AdviceFact[] = [
  {
    symptom: 'notification-missing',
    step: 'look-in-list',
    fact: 'the list of notifications opens with a swipe from the top',
    ja: /上端から下にスワイプ/,
    en: /[Ss]wipe down from the top/,
  },
  {
    symptom: 'notification-missing',
    step: 'go-online',
    fact: 'airplane mode is off, and Wi-Fi or mobile data on',
    ja: /機内モード.*オフ[^]*Wi-Fiまたはモバイルデータ/,
    en: /airplane mode[^]*off[^]*Wi-Fi or mobile data/,
  },
  {
    symptom: 'notification-missing',
    step: 'allow-notifications',
    fact: 'an iPhone may list the app as IBKR',
    ja: /iPhone.*IBKRまたはIBKRモバイル/,
    en: /iPhone.*IBKR or IBKR Mobile/,
  },
  {
    symptom: 'notification-missing',
    step: 'quiet-off',
    fact: 'do not disturb is off',
    ja: /おやすみモード.*オフ/,
    en: /[Dd]o not disturb.*off/,
  },
  {
    symptom: 'notification-missing',
    step: 'which-phone',
    fact: 'IB Key is active on one phone only',
    ja: /1台のスマートフォンでのみ/,
    en: /one phone only/,
  },
  {
    symptom: 'notification-missing',
    step: 'use-that-phone',
    fact: 'the old phone is not needed to move IB Key',
    ja: /以前のスマートフォンがなくても/,
    en: /don’t need the old phone/,
  },
  {
    symptom: 'notification-missing',
    step: 'log-in-without',
    fact: 'first the QR code, which the phone’s own camera app scans; offline the challenge below it',
    ja: /login-qr[^]*カメラアプリ[^]*つながらないとき[^]*QRコードの下[^]*login-challenge/,
    en: /login-qr[^]*own camera app[^]*offline[^]*login-challenge[^]*below the QR code/,
  },
  {
    symptom: 'notification-missing',
    step: 'log-in-without',
    fact: 'Seamless Authentication is on, in the Secure Login System of the user menu',
    ja: /ユーザーメニュー.*secure-login-system[^]*seamless[^]*有効/,
    en: /user menu[^]*secure-login-system[^]*seamless/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'type-again',
    fact: 'Caps Lock is off, and the username in lower case',
    ja: /Caps Lockがオフ[^]*ユーザー名を、小文字/,
    en: /Caps Lock is off[^]*username in lower case/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'how-often',
    fact: 'ten failed logins in a row within 24 hours lock it',
    ja: /24時間以内に続けて10回失敗/,
    en: /ten failed logins in a row within 24 hours/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'wait-a-day',
    fact: 'until 24 hours after the last one; the right password does not help; help by phone only',
    ja: /最後に失敗してから、24時間[^]*正しいパスワードでも[^]*電話でのみ/,
    en: /right password[^]*by phone only[^]*24 hours after the last failed/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'retype-code',
    fact: 'capital letters, no spaces; 2 days, then 10 days for the card only',
    ja: /大文字[^]*空白は入れません[^]*2日間[^]*10日間[^]*カード/,
    en: /upper case[^]*spaces[^]*2 days[^]*10 more days[^]*only[^]*card/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'try-pin',
    fact: 'on Android 4 to 6 digits; an iPhone has no PIN of the app',
    ja: /Android.*4～6桁[^]*iPhoneには、アプリのPINはありません/,
    en: /Android.*4 to 6 digits[^]*iPhone.*no PIN/,
  },
  {
    symptom: 'cannot-log-in',
    step: 'have-pin-reset',
    fact: 'a forgotten PIN is reset by phone only',
    ja: /電話でのみ/,
    en: /only phone support can reset/i,
  },
  {
    symptom: 'cannot-log-in',
    step: 'ask-for-passcode',
    fact: 'a temporary passcode is given by phone only, after the identity was checked, for 2 days',
    ja: /本人確認[^]*2日間[^]*電話でのみ/,
    en: /your identity[^]*2 days[^]*by phone only/,
  },
  {
    symptom: 'qr-not-read',
    step: 'scan-with-camera',
    fact: 'the QR code of a login is scanned with the phone’s own camera, on both platforms, online',
    ja: /AndroidとiPhoneのどちら[^]*カメラアプリ[^]*インターネット/,
    en: /own camera app reads it, on Android and iPhone[^]*online/,
  },
  {
    symptom: 'sms-missing',
    step: 'check-number',
    fact: 'the code goes to the number of the account',
    ja: /口座に登録した電話番号/,
    en: /phone number in the account/,
  },
  {
    symptom: 'sms-missing',
    step: 'restart',
    fact: 'messages can get lost while roaming; a restart helps',
    ja: /再起動[^]*ローミング中/,
    en: /Restart the phone[^]*roaming/,
  },
  {
    symptom: 'sms-missing',
    step: 'ask-carrier',
    fact: 'the carrier is asked for a filter',
    ja: /通信会社[^]*拒否/,
    en: /carrier[^]*filter/,
  },
];
