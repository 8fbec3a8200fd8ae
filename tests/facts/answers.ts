import * as label from './labels.ts';
import type { Label, Language, Saying } from './types.ts';

/** An article that answers a question, and the facts it must state. */
export interface AnswerFact {
  id: string;
  says: readonly Saying[];
  /** What must not be in it: facts that are older, or wrong. */
  never?: readonly Saying[];
}

const ONE_PHONE: Saying = {
  fact: 'a user’s IB Key is active on one phone only',
  ja: /1台のスマートフォンだけ|1人のユーザーにつき、1台/,
  en: /active on one phone only|Each User has IB Key on one phone/,
};

/** What one does when no text message comes, and that the way by QR code comes first. */
const TEXT_MESSAGE: readonly Saying[] = [
  {
    fact: 'who sees a QR code has another way',
    ja: /QRコードが表示(?:され|されてい)る方は/,
    en: /Do you see a QR code/,
  },
  { fact: 'without a message, the phone is restarted', ja: /失われた.*再起動/, en: /got lost.*Restart the phone/ },
  { fact: 'or the carrier is asked', ja: /通信会社に/, en: /Ask your mobile carrier/ },
];

/** Labels in the order in which they are tapped or filled in. */
function inOrder(...taps: readonly Label[]): Saying {
  const pattern = (language: Language) => new RegExp(taps.map((tap) => tap[language]).join('.*'));
  return { fact: taps.map(({ en }) => en).join(', then '), ja: pattern('ja'), en: pattern('en') };
}

const REQUESTED = [label.REGISTER_TWO_FACTOR_TITLE_CASE, label.CONTINUE, label.USERNAME, label.PASSWORD];
const ADDED = [label.ADD_USER, label.CONTINUE, label.USERNAME, label.PASSWORD, label.CONTINUE, label.ACTIVATION_CODE];
const NEWER = [label.IB_KEY_AUTHENTICATION, label.ADD_USER];

/** The iPhone asks for no PIN of IB Key. */
const NO_PIN_FIELD: Saying = { fact: 'a PIN is typed', ja: /「PIN」の欄|PINを入力し/, en: /into “PIN”|a PIN of/ };

/** The guides by text message. */
const BY_TEXT_MESSAGE: readonly AnswerFact[] = [
  {
    id: 'android-activate-sms',
    says: [
      ...TEXT_MESSAGE,
      inOrder(label.PLAY_STORE, label.INSTALL, label.OPEN, ...REQUESTED, label.CONTINUE, label.GET_ACTIVATION_CODE),
      inOrder(label.GET_ACTIVATION_CODE, label.ACTIVATION_CODE, label.PIN, label.ACTIVATE_TITLE_CASE, label.DONE),
      inOrder(label.TWO_FACTOR, label.ACTIVATE_IB_KEY),
      { fact: 'Android 7, not rooted', ja: /Android 7以降.*root化していない/, en: /Android 7 or later.*isn’t rooted/ },
      { fact: 'the app is by Interactive Brokers Group', ja: /Brokers Group/, en: /Brokers Group/ },
      {
        fact: 'the number on record is selected',
        ja: /登録した電話番号が選ばれて/,
        en: /on record is already selected/,
      },
      { fact: 'the new PIN has 4 to 6 digits', ja: /PINを数字4〜6桁で決め/, en: /choose a PIN of 4 to 6 digits/ },
    ],
    never: [{ fact: 'the older version', ja: /Android 6/, en: /Android 6/ }],
  },
  {
    id: 'iphone-activate-sms',
    says: [
      ...TEXT_MESSAGE,
      inOrder(label.APP_STORE, label.GET, label.OPEN, label.ALLOW_NOTIFICATIONS, ...REQUESTED, label.CONTINUE),
      inOrder(label.TWO_FACTOR, label.ACTIVATE_IB_KEY),
      { fact: 'iOS 13', ja: /iOS 13以降/, en: /iOS 13 or later/ },
      {
        fact: 'Face ID, Touch ID or a passcode is on',
        ja: /Touch ID、パスコードのいずれか/,
        en: /Touch ID or a passcode/,
      },
      { fact: 'the app is by Interactive Brokers LLC', ja: /Brokers LLC/, en: /Brokers LLC/ },
      { fact: 'what follows is not certain', ja: /異なることがあります/, en: /can differ from the pictures/ },
    ],
    never: [NO_PIN_FIELD],
  },
  {
    id: 'android-add-user-sms',
    says: [
      ...TEXT_MESSAGE,
      inOrder(...ADDED, label.SEND, label.PIN, label.ACTIVATE_TITLE_CASE, label.DONE),
      inOrder(label.HAVE_ACCOUNT, ...NEWER, label.ACCOUNT_CREDENTIALS, label.USERNAME, label.GET_ACTIVATION_CODE),
      { fact: 'the PIN is the existing one', ja: /有効化したときに決めたPIN/, en: /chose when you activated IB Key/ },
      { fact: 'newer apps end with Continue', ja: /完了.*次に進む/, en: /Done.*Continue/ },
    ],
  },
  {
    id: 'iphone-add-user-sms',
    says: [
      ...TEXT_MESSAGE,
      inOrder(...ADDED, label.ACTIVATE_TITLE_CASE, label.DONE),
      inOrder(...NEWER, label.CONTINUE, label.USERNAME, label.PASSWORD, label.CONTINUE),
      {
        fact: 'what unlocks the phone confirms',
        ja: /Touch ID（指紋認証）、またはパスコード/,
        en: /fingerprint or your passcode/,
      },
    ],
    never: [NO_PIN_FIELD],
  },
];

export const ANSWERS: readonly AnswerFact[] = [
  ...BY_TEXT_MESSAGE,
  {
    id: 'pin',
    says: [
      { fact: 'the PIN has 4 to 6 digits', ja: /4〜6桁の数字/, en: /4 to 6 digits/ },
      {
        fact: 'the user chooses it at the activation on Android',
        ja: /Android.*有効化するとき.*決めた/,
        en: /you chose.*Android/,
      },
      { fact: 'the iPhone has none', ja: /iPhoneでは、IB KeyのPINは使いません/, en: /iPhone, IB Key has no PIN/ },
      { fact: 'only support resets it, by phone', ja: /お電話だけ/, en: /only be reset by phone/ },
      { fact: 'birth dates are avoided', ja: /生年月日/, en: /date of birth/ },
      { fact: 'phone numbers are avoided', ja: /電話番号/, en: /phone number/ },
      { fact: 'the new PIN is typed twice', ja: /新しいPINを2回/, en: /new PIN twice/ },
    ],
    never: [{ fact: 'letters are allowed', ja: /英数字|記号/, en: /letters|special character/ }],
  },
  {
    id: 'new-phone',
    says: [
      { fact: 'the old phone is not needed', ja: /古いスマートフォンは必要ありません/, en: /don’t need the old one/ },
      {
        fact: 'the number of the activation gets a text message',
        ja: /有効化したときの電話番号.*SMS/,
        en: /number.*activated IB Key.*text message/,
      },
      {
        fact: 'an active security device replaces the text message',
        ja: /SMSの代わりに、そのデバイス/,
        en: /device instead of a text message/,
      },
      {
        fact: 'the old phone no longer approves logins',
        ja: /古いスマートフォンでは.*承認できなく/,
        en: /old phone can no longer approve/,
      },
      { fact: 'who cannot get the message calls', ja: /サポートにお電話/, en: /Call IBKR’s support/ },
      {
        fact: 'suspicious things are reported at once, by chat or phone',
        ja: /チャットか電話で、すぐに/,
        en: /at once by chat or phone/,
      },
      ONE_PHONE,
    ],
  },
  {
    id: 'recover-same-phone',
    says: [
      { fact: 'after a new installation', ja: /入れ直した/, en: /installed it again/ },
      { fact: 'or an update of the operating system', ja: /OSを更新した/, en: /updated the phone’s operating system/ },
      {
        fact: 'Android needs the PIN and the number',
        ja: /PINと、有効化したときの電話番号/,
        en: /PIN of IB Key, and the phone number/,
      },
      {
        fact: 'iPhone needs what unlocks it and the number',
        ja: /パスコードと、有効化したときの電話番号/,
        en: /passcode, and the phone number/,
      },
    ],
  },
  {
    id: 'notifications',
    says: [
      { fact: 'IB Key is activated', ja: /IB Keyを有効にした/, en: /IB Key is active/ },
      { fact: 'the phone is on the internet', ja: /インターネットにつながって/, en: /connected to the internet/ },
      {
        fact: 'airplane mode and do not disturb',
        ja: /機内モード.*おやすみモード/,
        en: /Airplane mode.*Do Not Disturb/,
      },
      { fact: 'Seamless Authentication is on', ja: /シームレス認証/, en: /Seamless Authentication/ },
      { fact: 'the list of notifications is opened', ja: /上端から下にスワイプ/, en: /Swipe down from the top/ },
      { fact: 'on an iPhone the app is listed as IBKR', ja: /IBKR/, en: /IBKR/ },
      ONE_PHONE,
    ],
  },
  {
    id: 'login-without-notification',
    says: [
      {
        fact: 'the way by QR code needs the internet on the phone',
        ja: /スマートフォンがインターネットにつながっているとき/,
        en: /needs internet on the phone/,
      },
      { fact: 'it is scanned with the phone’s own camera', ja: /カメラのアプリ/, en: /phone’s own camera app/ },
      { fact: 'it is another QR code than that of the activation', ja: /別のもの/, en: /isn’t the one for activating/ },
      { fact: 'a challenge code works offline', ja: /圏外のときも/, en: /while the phone is offline/ },
    ],
  },
  {
    id: 'login-locked',
    says: [
      {
        fact: '10 failed logins in a row within 24 hours lock it',
        ja: /24時間以内に続けて10回/,
        en: /10 failed logins .*in a row within 24 hours/,
      },
      {
        fact: 'until 24 hours after the last failed one',
        ja: /最後に失敗してから24時間/,
        en: /24 hours after the last failed/,
      },
      {
        fact: 'the right password does not help meanwhile',
        ja: /正しいパスワードを入力しても/,
        en: /even the right password won’t work/,
      },
      { fact: 'help is by phone only', ja: /お電話だけ/, en: /by phone only/ },
      { fact: 'the username is lower case', ja: /ユーザー名は、小文字/, en: /username in lower case/ },
      { fact: 'a temporary passcode is upper case', ja: /英字は、大文字/, en: /upper case/ },
    ],
  },
  {
    id: 'biometrics',
    says: [
      {
        fact: 'one of three must be on',
        ja: /少なくとも1つ/,
        en: /At least one of Face ID, Touch ID and the passcode/,
      },
      {
        fact: 'without Touch ID, the passcode',
        ja: /Touch IDを設定していない場合は、iPhoneのパスコード/,
        en: /Without Touch ID.*passcode/,
      },
      { fact: 'Android takes a fingerprint or the PIN', ja: /指紋認証またはPIN/, en: /fingerprint or your PIN/ },
    ],
  },
  {
    id: 'temporary-access',
    says: [
      { fact: 'a temporary passcode works for 2 days', ja: /2日間/, en: /2 days/ },
      {
        fact: 'then 10 days in the portal only',
        ja: /10日間は、クライアント・ポータルだけ/,
        en: /10 more days .*Client Portal only/,
      },
      {
        fact: 'it is told by phone after an identity check',
        ja: /お電話.*本人確認/,
        en: /check your identity on the phone/,
      },
      { fact: 'not twice in a row', ja: /続けて2回は/, en: /two in a row/ },
      { fact: 'the online card works for 21 days', ja: /21日間/, en: /21 days/ },
      { fact: 'DSC+ is for USD 1 million or more', ja: /100万米ドル以上/, en: /USD 1 million or more/ },
      { fact: '20 dollars are held for it', ja: /20米ドル/, en: /USD 20/ },
      { fact: 'a voice call comes within a minute', ja: /1分以内/, en: /within a minute/ },
      { fact: 'an authenticator’s code changes every 30 seconds', ja: /30秒/, en: /30 seconds/ },
      { fact: 'text messages are for who has no device', ja: /有効にしていない方/, en: /neither IB Key nor a card/ },
    ],
    never: [{ fact: 'the older limit of 500,000', ja: /50万/, en: /500,000/ }],
  },
  {
    id: 'ib-key',
    says: [
      { fact: 'it is free', ja: /料金はかかりません/, en: /free/ },
      {
        fact: 'it is a part of IBKR Mobile for Android and iPhone',
        ja: /IBKRモバイルのアプリに含まれ、AndroidとiPhone/,
        en: /part of the IBKR Mobile app for Android and iPhone/,
      },
      { fact: 'several users can be added', ja: /ユーザーを追加/, en: /Add each further User/ },
      { fact: 'the login continues by itself', ja: /自動で/, en: /continues automatically/ },
      ONE_PHONE,
    ],
  },
];
