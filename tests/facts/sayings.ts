import type { Saying } from './types.ts';

/** Facts about scanning that several articles share. The patterns hold key words only: sentences are the writers'. */
export const POINT_AT_CODE: Saying = {
  fact: 'the camera is pointed at the QR code',
  ja: /QRコードに.{0,8}カメラ/,
  en: /[Pp]oint .*(at the QR code|it .*at the QR code)/,
};

export const NO_PHOTO: Saying = {
  fact: 'no photo has to be taken',
  ja: /写真.{0,10}(必要はありません|不要|撮らなくて)/,
  en: /((not|n’t) (have|need) to|[Nn]o need to|without) (take|taking)? ?a photo/,
};

export const CAPTURED_BY_ITSELF: Saying = {
  fact: 'once in focus the code is captured by itself',
  ja: /ピントが合う.{0,6}自動/,
  en: /in focus.{0,20}(by itself|automatically)/,
};

export const MOVE_TO_FOCUS: Saying = {
  fact: 'move the phone nearer or farther to bring the code into focus',
  ja: /近づけ.{0,8}遠ざけ/,
  en: /nearer .*farther/,
};

export const UNLOCK: Saying = {
  fact: 'Face ID, fingerprint or passcode unlocks the phone',
  ja: /Face ID.*指紋.*パスコード/,
  en: /Face ID.*fingerprint.*passcode/,
};

export const BELOW_THE_CODE: Saying = {
  fact: 'the alphanumeric string stands below the QR code',
  ja: /QRコードの下.*英数字/,
  en: /alphanumeric .*below the QR code/,
};

export const IF_ASKED: Saying = {
  fact: 'only if the phone asks for permission to use the camera',
  ja: /カメラ.*許可.*(求められ|聞くこと)/,
  en: /[Ii]f .*asks? .*permission to use the camera|[Ii]f .*asked .*permission to use the camera/,
};

export const SUCCEEDED: Saying = {
  fact: 'a message says that the activation succeeded',
  ja: /(成功|完了).*メッセージ/,
  en: /message .*(succeeded|worked|success|complete)/i,
};

export const READ_FIRST: Saying = {
  fact: 'the instructions on the screen are read first',
  ja: /説明.*読/,
  en: /[Rr]ead the instructions/,
};

export const NO_PIN: Saying = {
  fact: 'no PIN is asked for here',
  ja: /PIN.{0,6}(求められません|不要|必要ありません)/,
  en: /[Nn]o PIN/,
};

/** On Android, where IB Key has a PIN of its own. */
export const PIN: Saying[] = [
  {
    fact: 'the PIN is the one chosen when IB Key was activated on this phone',
    ja: /このスマートフォンで.*有効化したときに.*決めた/,
    en: /PIN (that )?you chose when you activated IB Key on this phone/,
  },
  { fact: 'the PIN has 4 to 6 digits', ja: /4〜6桁の数字|数字は、4つから6つ/, en: /4 to 6 digits/ },
  { fact: 'support resets a forgotten PIN by phone', ja: /忘れ.*サポートにお?電話/, en: /[Ff]org.*[Cc]all support/ },
];

/** Chosen during a first activation on Android. */
export const NEW_PIN: Saying = {
  fact: 'the PIN that is chosen has 4 to 6 digits',
  ja: /数字4〜6桁で決め|PINを決め.*4つから6つの数字/,
  en: /PIN of 4 to 6 digits/,
};

export const APP_INSTALLED: Saying = {
  fact: 'IBKR Mobile is installed on this device',
  ja: /IBKRモバイル[がを]インストール/,
  en: /IBKR Mobile is installed/,
};

export const KEY_ACTIVATED: Saying = {
  fact: 'IB Key is already activated on it',
  ja: /IB Key.*有効化(している|してあり)/,
  en: /IB Key.*already activated/,
};
