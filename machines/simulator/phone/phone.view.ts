import type { SnapshotFrom } from 'xstate';
import { assertDefined } from '../../assert-defined.ts';
import type { phoneMachine } from './phone.machine.ts';

type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;
type FrontState = keyof typeof FRONT_SCREENS;

export type AppCamera = 'films' | 'has-read' | undefined;

/** Screens of foreground states; the app and cameras are below. */
const FRONT_SCREENS = {
  launcher: 'launcher',
  settings: 'settings',
  cameraSettings: 'camera-settings',
  appSettings: 'app-settings',
  website: 'website',
} as const;

const BANNERS = { offeringWeb: 'camera-banner-web', offeringApp: 'camera-banner-app' } as const;
const STORES = { absent: 'store', installing: 'store-installing', installed: 'store-installed' } as const;
const DIALOGS = { askingCamera: 'camera-permission', askingNotices: 'notifications-permission' } as const;

/** An app's screen for the camera; the phone knows the lens. */
const CAMERA = 'camera';

/** The name of a state: `camera` of `{ camera: 'looking' }`. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : assertDefined(Object.keys(value as object)[0], 'The name of a state');
}

/** The name of the inner state: `looking` of `{ camera: 'looking' }`. */
function innerOf(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : nameOf(Object.values(value as object)[0]);
}

/**
 * The id of the phone's screen.
 *
 * @param inApp the app's screen
 */
export function phoneScreenId(phone: PhoneSnapshot, inApp: string): string {
  const { app: installed, front } = phone.value as { app: string; front: unknown };
  const name = nameOf(front);
  const inner = innerOf(front);
  const lens = phone.context.lens === 'front' ? 'camera-front' : CAMERA;
  if (name === 'store') return STORES[installed as keyof typeof STORES];
  if (name === 'camera') return BANNERS[inner as keyof typeof BANNERS] ?? lens;
  if (name !== 'app') return FRONT_SCREENS[name as FrontState];
  return DIALOGS[inner as keyof typeof DIALOGS] ?? (inApp === CAMERA ? lens : inApp);
}

/** The parts of a scene that depend on the phone. */
export function phoneScene(phone: PhoneSnapshot, app: AppCamera) {
  const { scanning, camera, notifications } = phone.context;
  const isInFront = phone.matches({ front: 'app' });
  return {
    locked: isInFront ? app === 'has-read' : innerOf((phone.value as { front: unknown }).front) !== 'looking',
    inApp: isInFront,
    installed: phone.matches({ app: 'installed' }),
    switches: {
      'scan-qr-codes': scanning,
      'allow-camera': camera === 'allowed',
      'allow-notifications': notifications === 'allowed',
    },
  };
}

/** The running camera. */
export interface CameraView {
  lens: 'rear' | 'front';
  /** Centimeters from the portal's code. */
  distance: number;
  /** Whether the phone looks for codes. */
  reads: boolean;
  /** Whether a code has been read. */
  done: boolean;
}

/** The running camera; `undefined` if it is not visible. */
export function cameraOf(phone: PhoneSnapshot, app: AppCamera): CameraView | undefined {
  const { lens, distance, scanning, platform } = phone.context;
  const own = phone.matches({ front: 'camera' });
  const inApp = phone.matches({ front: { app: 'filming' } }) && app !== undefined;
  if (!own && !inApp) return undefined;
  const done = inApp ? app === 'has-read' : !phone.matches({ front: { camera: 'looking' } });
  return { lens, distance, reads: scanning && (inApp || platform === 'iphone'), done };
}

/** Whether controls belong to the app. */
export function isAppInFront(phone: PhoneSnapshot): boolean {
  return phone.matches({ front: { app: 'using' } }) || phone.matches({ front: { app: 'filming' } });
}
