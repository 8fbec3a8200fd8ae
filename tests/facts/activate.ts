import * as label from './labels.ts';
import { FIVE, scanProblems, step } from './parts.ts';
import * as says from './sayings.ts';
import type { GuideFact, StepFact } from './types.ts';

const device = 'iphone';

/** First activation on an iPhone from the portal's QR code. */
export const iphoneActivateQr: GuideFact = {
  id: 'iphone-activate-qr',
  task: 'activate',
  platform: 'iphone',
  method: 'qr',
  source: ['ja', 'en'],
  figureCount: 15,
  steps: [
    step(
      1,
      1,
      { device: 'portal', shows: 'portal-qr-banner' },
      {
        says: [
          {
            fact: 'one logs in to the Client Portal',
            ja: /クライアント・ポータルにログイン/,
            en: /[Ll]og in to the Client Portal/,
          },
          {
            fact: 'a banner recommends activating by the QR code',
            ja: /QRコード.*有効化.*勧め.*バナー/,
            en: /banner recommends .*QR code/,
          },
        ],
      },
    ),
    step(2, 2, { device, shows: 'camera-icon', tap: label.CAMERA_APP }),
    step(3, 3, { device, shows: 'camera-on-qr' }, { says: [says.POINT_AT_CODE, says.NO_PHOTO, says.MOVE_TO_FOCUS] }),
    {
      label: '4',
      figures: [
        { n: '4.1', device, shows: 'camera-banner-web' },
        { n: '4.2', device, shows: 'camera-banner-app' },
      ],
      labels: [label.IBKR_MOBILE],
      says: [
        {
          fact: 'the banner is at the top of the screen',
          ja: /画面の上.*バナー/,
          en: /banner .*top of the (iPhone’s )?screen/,
        },
      ],
      ways: [
        {
          when: {
            fact: 'the web site, since the app is not installed',
            ja: /ブラウザー.*バナー.*まだ/,
            en: /browser.*n’t installed/,
          },
          to: '5',
        },
        {
          when: {
            fact: 'IBKR Mobile, since it is installed',
            ja: /IBKRモバイル.*バナー.*すでに/,
            en: /IBKR Mobile.*is (already )?installed/,
          },
          to: '8',
        },
      ],
    },
    step(
      5,
      5,
      { device, shows: 'camera-banner-web' },
      {
        labels: [label.APP_STORE],
        says: [
          {
            fact: 'the App Store opens by itself',
            ja: /App Store」?が自動/,
            en: /App Store”? opens (by itself|automatically)/,
          },
        ],
      },
    ),
    step(
      6,
      6,
      { device, shows: 'store', tap: label.GET },
      {
        says: [
          {
            fact: 'the download icon installs it',
            ja: /ダウンロードのアイコン.*インストール/,
            en: /download icon.*install/,
          },
        ],
      },
    ),
    step(
      7,
      7,
      { device, shows: 'camera-on-qr' },
      {
        labels: [label.CAMERA_APP],
        says: [
          {
            fact: 'the app is not started yet',
            ja: /まだ(開|起動し)かないで|まだ開かない/,
            en: /(not|n’t) open (IBKR Mobile|the app) yet/,
          },
          { fact: 'the camera is pointed at the code again', ja: /もう一度.*QRコード/, en: /again.*QR code/ },
        ],
      },
    ),
    step(8, 8, { device, shows: 'camera-banner-app', tap: label.IBKR_MOBILE }),
    step(
      9,
      9,
      { device, shows: 'notifications-permission', tap: label.ALLOW_NOTIFICATIONS },
      { says: [{ fact: 'the app asks to send notifications', ja: /通知/, en: /notifications/ }] },
    ),
    step(10, 10, { device, shows: 'phone-unlock', enter: { what: 'phone-lock' } }, { says: [says.UNLOCK] }),
    step(11, 11, { device, shows: 'app-success', tap: label.DONE }, { says: [says.SUCCEEDED], next: 'end' }),
  ],
  problems: scanProblems('iphone', 12),
  references: FIVE,
  withoutScanning: 'iphone-activate-code',
};

const MAKERS = { android: 'Interactive Brokers Group', iphone: 'Interactive Brokers LLC' } as const;

/** From the login to the app's first screen: the store has the app, to be installed or to be opened. */
function untilOpened(phone: 'android' | 'iphone', first: number): StepFact[] {
  const [store, get, allow] =
    phone === 'android'
      ? [label.PLAY_STORE, label.INSTALL, label.ALLOW_NOTIFICATIONS_ANDROID]
      : [label.APP_STORE, label.GET, label.ALLOW_NOTIFICATIONS];
  const maker = new RegExp(MAKERS[phone]);
  return [
    {
      label: '1',
      figures: [],
      labels: [],
      says: [
        {
          fact: 'one logs in to the Client Portal',
          ja: /クライアント・ポータルにログイン/,
          en: /[Ll]og in to the Client Portal/,
        },
      ],
      next: '2',
    },
    {
      label: '2',
      figures: [],
      labels: [store, get],
      says: [{ fact: `the app is by ${MAKERS[phone]}`, ja: maker, en: maker }],
      ways: [
        { when: { fact: 'it is not installed', ja: /まだ/, en: /n’t installed/ }, to: '3' },
        { when: { fact: 'it is installed', ja: /すでに/, en: /already installed/ }, to: '4' },
      ],
    },
    step(3, first, { device: phone, shows: 'store', tap: get }),
    step(4, first + 1, { device: phone, shows: 'store-installed', tap: label.OPEN }),
    {
      label: '5',
      figures: [],
      labels: [allow],
      says: [{ fact: 'the phone asks about notifications', ja: /通知/, en: /notifications/ }],
      next: '6',
    },
  ];
}

const ENTER_PIN = { what: 'pin', into: label.PIN } as const;
const TO_SESSION_ID: readonly StepFact[] = [
  step(6, 5, { device: 'android', shows: 'app-welcome', tap: label.REGISTER_TWO_FACTOR }),
  step(7, 6, { device: 'android', shows: 'app-instructions', tap: label.SESSION_ID }),
];

export const androidActivateQr: GuideFact = {
  id: 'android-activate-qr',
  task: 'activate',
  platform: 'android',
  method: 'qr',
  source: ['en'],
  figureCount: 12,
  steps: [
    ...untilOpened('android', 3),
    ...TO_SESSION_ID,
    step(8, 7, { device: 'android', shows: 'app-session-id', tap: label.QR_CODE }),
    step(
      9,
      8,
      { device: 'android', shows: 'camera-permission', tap: label.ALLOW_CAMERA },
      { labels: [label.ALLOW_CAMERA, label.ALLOW_CAMERA_OLDER] },
    ),
    step(
      10,
      9,
      { device: 'android', shows: 'camera-on-qr' },
      { says: [says.POINT_AT_CODE, says.NO_PHOTO, says.MOVE_TO_FOCUS] },
    ),
    step(
      11,
      10,
      { device: 'android', shows: 'app-pin', tap: label.ACTIVATE, enter: ENTER_PIN },
      { says: [says.NEW_PIN] },
    ),
    step(
      12,
      11,
      { device: 'android', shows: 'app-success', tap: label.DONE_CAPITALS },
      { says: [says.SUCCEEDED], next: 'end' },
    ),
  ],
  problems: scanProblems('android', 12),
  references: FIVE,
  withoutScanning: 'android-activate-code',
};

export const androidActivateCode: GuideFact = {
  id: 'android-activate-code',
  task: 'activate',
  platform: 'android',
  method: 'code',
  source: ['en'],
  figureCount: 8,
  steps: [
    ...untilOpened('android', 3),
    ...TO_SESSION_ID,
    step(8, 7, {
      device: 'android',
      shows: 'app-session-id',
      enter: { what: 'code-below-qr', into: label.SESSION_ID_FIELD },
    }),
    step(
      9,
      8,
      { device: 'android', shows: 'app-pin', tap: label.ACTIVATE, enter: ENTER_PIN },
      { says: [says.NEW_PIN] },
    ),
    step(
      10,
      9,
      { device: 'android', shows: 'app-success', tap: label.DONE_CAPITALS },
      { says: [says.SUCCEEDED], next: 'end' },
    ),
  ],
  problems: [{ id: 'activation-error', figure: { n: '10', device: 'android', shows: 'app-error' } }],
  references: FIVE,
};

export const iphoneActivateCode: GuideFact = {
  id: 'iphone-activate-code',
  task: 'activate',
  platform: 'iphone',
  method: 'code',
  source: ['en'],
  figureCount: 7,
  steps: [
    ...untilOpened('iphone', 4),
    step(6, 6, { device, shows: 'app-welcome', tap: label.SETUP_BY_QR }),
    step(7, 7, { device, shows: 'app-code-entry', enter: { what: 'code-below-qr', into: label.ACTIVATION_CODE } }),
    step(8, 8, { device, shows: 'app-code-entry', tap: label.ACTIVATE_IB_KEY }),
    step(9, 9, { device, shows: 'app-success', tap: label.DONE_CAPITALS }, { says: [says.SUCCEEDED], next: 'end' }),
  ],
  problems: [{ id: 'activation-error', figure: { n: '10', device, shows: 'app-error' } }],
  references: FIVE,
};
