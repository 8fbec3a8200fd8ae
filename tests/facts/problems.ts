import { ACTIVATION_ERROR, SCAN_QR_CODES } from './labels.ts';
import { MOVE_TO_FOCUS } from './sayings.ts';
import type { GuideId, Label, ProblemId, Saying } from './types.ts';

export interface ProblemFact {
  id: ProblemId;
  /** What the source calls it. */
  code: 'P1' | 'P2' | 'P3';
  labels: readonly Label[];
  says: readonly Saying[];
  /** The guides to which it sends those who cannot scan. */
  withoutScanning: readonly GuideId[];
  /** For who has not activated yet, and can type no code: what tells how to install and activate. */
}

export const PROBLEMS: readonly ProblemFact[] = [
  {
    id: 'qr-not-read',
    code: 'P1',
    labels: [SCAN_QR_CODES],
    says: [
      { fact: 'the switch in the Camera settings is on', ja: /カメラの設定.*オン/, en: /Camera settings.*is on/ },
      MOVE_TO_FOCUS,
      { fact: 'the code below the QR code can be typed', ja: /QRコードの下.*入力/, en: /[Tt]ype .*below the QR code/ },
    ],
    withoutScanning: ['android-add-user-code', 'iphone-add-user-code', 'android-activate-code', 'iphone-activate-code'],
  },
  {
    id: 'front-camera',
    code: 'P2',
    labels: [],
    says: [
      {
        fact: 'a button in the camera view switches between the front and the rear lens',
        ja: /カメラの画面.*前面.*背面.*ボタン.*タップ/,
        en: /camera view.*button.*front.*rear.*[Tt]ap/,
      },
    ],
    withoutScanning: [],
  },
  {
    id: 'activation-error',
    code: 'P3',
    labels: [ACTIVATION_ERROR],
    says: [
      { fact: 'its causes follow', ja: /主な原因|多い原因/, en: /main causes/ },
      { fact: 'the user is already enrolled', ja: /すでに登録/, en: /already enrolled/ },
      { fact: 'or IB Key is already activated', ja: /すでに有効化/, en: /already activated/ },
      {
        fact: 'one logs in again to tell',
        ja: /もう一度ログイン/,
        en: /[Ll]og out of the Client Portal.*log in again with the same username/,
      },
      { fact: 'a notification arrives and is tapped', ja: /通知が届.*タップ/, en: /notification arrives.*tap it/ },
      {
        fact: 'if that completes the login, nothing more need be done',
        ja: /ログインが完了.*必要は?ありません/,
        en: /completes the login.*(not do|nothing)/,
      },
      {
        fact: 'the QR code was used before and has expired',
        ja: /QRコード.*(使われ|使った).*期限が切れ/,
        en: /QR code was used .*expired/,
      },
      {
        fact: 'a new QR code comes with a new login',
        ja: /ログアウト(し|して)、もう一度ログイン.*新しいQRコード/,
        en: /[Ll]og out .*log in again to get a new QR code/,
      },
    ],
    withoutScanning: [],
  },
];
