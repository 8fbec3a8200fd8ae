import type { SnapshotFrom } from 'xstate';
import { known } from '../../known.ts';
import type { phoneMachine } from './phone.machine.ts';

type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;
type FrontState = keyof typeof FRONT_SCREENS;

/** What the app does with the camera. */
export type AppCamera = 'films' | 'has-read' | undefined;

/** What each thing in front shows; the app and the cameras are told apart below. */
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

/** What an app says that shows what the camera sees: which one that is, the phone knows. */
const CAMERA = 'camera';

/** The first word of a state's value: `camera` of `{ camera: 'looking' }`. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : known(Object.keys(value as object)[0], 'The name of a state');
}

/** The word within: `looking` of `{ camera: 'looking' }`. */
function innerOf(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : nameOf(Object.values(value as object)[0]);
}

/**
 * The id of the screen that a phone shows.
 *
 * @param inApp the screen of the app, if that is in front
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

/** What of the phone changes what its screens show. */
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

/** The running camera, and whether it may read what it sees. */
export interface CameraView {
  lens: 'rear' | 'front';
  /** Centimetres from the portal's code. */
  distance: number;
  /** Whether the phone looks for codes at all. */
  reads: boolean;
  /** Whether a code has been read and the phone goes on. */
  done: boolean;
}

/** The camera, while the phone shows what it sees. */
export function cameraOf(phone: PhoneSnapshot, app: AppCamera): CameraView | undefined {
  const { lens, distance, scanning, platform } = phone.context;
  const own = phone.matches({ front: 'camera' });
  const inApp = phone.matches({ front: { app: 'filming' } }) && app !== undefined;
  if (!own && !inApp) return undefined;
  const done = inApp ? app === 'has-read' : !phone.matches({ front: { camera: 'looking' } });
  return { lens, distance, reads: scanning && (inApp || platform === 'iphone'), done };
}

/** Whether the app is what is tapped. */
export function isAppInFront(phone: PhoneSnapshot): boolean {
  return phone.matches({ front: { app: 'using' } }) || phone.matches({ front: { app: 'filming' } });
}
