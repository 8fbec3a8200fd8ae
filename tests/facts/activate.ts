import * as label from './labels.ts';
import { FIVE, scanProblems, step } from './parts.ts';
import * as says from './sayings.ts';
import type { GuideFact } from './types.ts';

const device = 'iphone';

/** First activation on an iPhone from the portal's QR code; the source has it in Japanese only. */
export const iphoneActivateQr: GuideFact = {
  id: 'iphone-activate-qr',
  task: 'activate',
  platform: 'iphone',
  method: 'qr',
  source: ['ja'],
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
  installing: 'KB2278',
};
