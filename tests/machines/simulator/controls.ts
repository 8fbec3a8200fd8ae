import { labels, type Label } from '../../facts/index.ts';

/** The controls of a screen from top to bottom, each with the words that it shows; none where it shows a drawing. */
export type Controls = Readonly<Record<string, Label | undefined>>;

/** What a screen holds, by its id; the words are those of the facts. */
export type Screens = Readonly<Record<string, Controls>>;

const nothing = undefined;
const back = { back: nothing };
const switches = { 'airplane-mode': nothing, internet: nothing, 'do-not-disturb': nothing };
const lens = { 'switch-lens': nothing };
const userMenu = { 'user-menu': nothing };

/** Words that are in no fact: what the banner leads to, and the two languages of the messages. */
const WEB_SITE: Label = { ja: 'IBKRのウェブサイト', en: 'IBKR website' };
const FIRST_LANGUAGE: Label = { ja: '第1言語', en: 'First language' };
const SECOND_LANGUAGE: Label = { ja: '第2言語', en: 'Second language' };

/** The screens that are alike on both phones and in every guide. */
const everyPhone: Screens = {
  login: { services: labels.SERVICES, 'log-in': nothing },
  home: { more: labels.MORE },
  more: { ...back, 'two-factor': labels.TWO_FACTOR },
  'two-factor': { ...back, 'add-user': labels.ADD_USER },
  services: { ...back, authenticate: labels.AUTHENTICATE },
  authenticate: { ...back, generate: nothing, 'add-user': labels.ADD_USER },
  instructions: { ...back, 'session-id': labels.SESSION_ID },
  'session-id': { ...back, code: labels.SESSION_ID_FIELD, 'qr-code': labels.QR_CODE },
  setup: { ...back, 'setup-qr': labels.SETUP_BY_QR },
  'code-entry': {
    ...back,
    'launch-camera': labels.LAUNCH_CAMERA,
    code: labels.ACTIVATION_CODE,
    activate: labels.ACTIVATE_IB_KEY,
  },
  pin: { ...back, pin: labels.PIN, activate: labels.ACTIVATE },
  unlock: { unlock: nothing },
  activating: {},
  error: { ...back, dismiss: nothing },
  'login-approved': { dismiss: nothing },
  'login-lapsed': { dismiss: nothing },
  camera: lens,
  'camera-front': lens,
  'camera-banner-web': { banner: WEB_SITE, ...lens },
  'camera-banner-app': { banner: labels.IBKR_MOBILE, ...lens },
  'camera-settings': { ...back, 'scan-qr-codes': labels.SCAN_QR_CODES },
  'camera-denied': { close: nothing },
  settings: { ...back, ...switches, camera: nothing, 'ibkr-mobile': labels.IBKR_MOBILE },
  notices: {},
  'app-settings': { ...back, 'allow-camera': nothing, 'allow-notifications': nothing },
  website: {},
  store: { ...back, get: labels.GET },
  challenge: { ...back, challenge: labels.CHALLENGE, generate: labels.GENERATE_RESPONSE },
  response: { ...back },
  account: { 'have-account': labels.HAVE_ACCOUNT },
  'login-key': { 'log-in': nothing, key: labels.IB_KEY_AUTHENTICATION },
  key: { ...back, 'add-user': labels.ADD_USER },
  registration: { register: labels.REGISTER_TWO_FACTOR_TITLE_CASE },
  'sms-instructions': { ...back, continue: labels.CONTINUE },
  'account-instructions': { ...back, 'account-credentials': labels.ACCOUNT_CREDENTIALS },
  credentials: { ...back, username: labels.USERNAME, password: labels.PASSWORD, continue: labels.CONTINUE },
  number: { ...back, 'get-code': labels.GET_ACTIVATION_CODE },
  'store-installing': back,
  'store-installed': { ...back, open: labels.OPEN },
  'notifications-permission': { deny: nothing, allow: labels.ALLOW_NOTIFICATIONS },
};

const android: Screens = {
  ...everyPhone,
  'sms-code': { ...back, sms: labels.ACTIVATION_CODE, send: labels.SEND },
  'sms-awaited': { ...back, sms: labels.ACTIVATION_CODE, send: labels.SEND },
  launcher: { store: labels.PLAY_STORE, 'ibkr-mobile': labels.IBKR_MOBILE, camera: nothing, 'phone-settings': nothing },
  'camera-permission': { ...lens, deny: nothing, allow: labels.ALLOW_CAMERA },
  'notifications-permission': { deny: nothing, allow: labels.ALLOW_NOTIFICATIONS_ANDROID },
  store: { ...back, get: labels.INSTALL },
  welcome: { 'log-in': nothing, register: labels.REGISTER_TWO_FACTOR },
  success: { done: labels.DONE_CAPITALS },
};

const iphone: Screens = {
  ...everyPhone,
  'sms-code': { ...back, sms: labels.ACTIVATION_CODE, activate: labels.ACTIVATE_TITLE_CASE },
  'sms-awaited': { ...back, sms: labels.ACTIVATION_CODE, activate: labels.ACTIVATE_TITLE_CASE },
  launcher: {
    store: labels.APP_STORE,
    'ibkr-mobile': labels.IBKR_MOBILE,
    camera: labels.CAMERA_APP,
    'phone-settings': nothing,
  },
  welcome: { 'setup-qr': labels.SETUP_BY_QR, 'log-in': nothing },
  settings: { ...back, ...switches, camera: labels.CAMERA_APP, 'ibkr-mobile': labels.IBKR_MOBILE },
  'camera-permission': { ...lens, deny: nothing, ok: labels.OK },
  success: { done: labels.DONE },
};

/** What each guide's phone holds. */
export const PHONE: Readonly<Record<string, Screens>> = {
  'android-add-user-qr': android,
  'iphone-add-user-qr': iphone,
  'android-add-user-code': {
    ...android,
    services: { ...back, authenticate: labels.AUTHENTICATE_CAPITALS },
  },
  'iphone-add-user-code': { ...iphone, success: { done: labels.DONE_CAPITALS } },
  'iphone-activate-qr': {
    ...iphone,
    'two-factor': { ...back, activate: labels.ACTIVATE_IB_KEY },
    success: { done: labels.DONE },
  },
};

/** What the portal holds, in every guide. */
export const PORTAL: Screens = {
  login: { 'log-in': nothing },
  'login-rejected': { retype: nothing },
  waiting: {},
  approval: { cancel: nothing },
  'login-qr': { 'log-in-challenge': labels.LOG_IN_WITH_CHALLENGE },
  challenge: { response: labels.RESPONSE, 'log-in': nothing },
  activation: userMenu,
  home: userMenu,
  'user-menu': { ...userMenu, 'secure-message-center': labels.MESSAGE_CENTER, 'log-out': nothing },
  'user-settings': { ...userMenu, 'secure-login': labels.SECURE_LOGIN_SYSTEM },
  'secure-login': { ...userMenu, seamless: labels.SEAMLESS_AUTHENTICATION },
  seamless: { ...userMenu, enable: nothing, save: labels.SAVE },
  'message-center': { ...userMenu, compose: labels.COMPOSE, settings: nothing },
  'message-preferences': {
    ...userMenu,
    'first-language': FIRST_LANGUAGE,
    'second-language': SECOND_LANGUAGE,
    delivery: labels.MESSAGE_DELIVERY,
    save: labels.SAVE,
  },
  saved: userMenu,
};
