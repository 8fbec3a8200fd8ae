import { known } from '../../known.ts';
import type { SnapshotFrom } from 'xstate';
import { appMachine } from '../app/app.machine.ts';
import { drawScreen } from '../screens/figure.ts';
import type { ScreenView } from '../screens/screen.types.ts';
import type { Scenario } from '../scenario.ts';
import { phoneMachine } from './phone.machine.ts';

type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;
type AppSnapshot = SnapshotFrom<typeof appMachine>;
type FrontState = keyof typeof FRONT_SCREENS;
type AppState = keyof typeof APP_SCREENS;

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

/** What each state of the app shows. States that are left at once show what follows them. */
const APP_SCREENS = {
  login: 'login',
  home: 'home',
  services: 'services',
  authenticate: 'authenticate',
  more: 'more',
  twoFactor: 'two-factor',
  instructions: 'instructions',
  setup: 'setup',
  sessionId: 'session-id',
  codeEntry: 'code-entry',
  blocked: 'camera-denied',
  pin: 'pin',
  unlocking: 'unlock',
  activating: 'activating',
  succeeded: 'success',
  failed: 'error',
  approving: 'activating',
  approved: 'login-approved',
  lapsed: 'login-lapsed',
} as const;

/** The first word of a state's value: `camera` of `{ camera: 'looking' }`. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : known(Object.keys(value as object)[0], 'The name of a state');
}

/** The word within: `looking` of `{ camera: 'looking' }`. */
function innerOf(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : nameOf(Object.values(value as object)[0]);
}

/** What the phone shows. */
export function phoneScreen(phone: PhoneSnapshot, app: AppSnapshot, scenario: Scenario): ScreenView {
  const { context } = phone;
  const view = drawScreen('phone', screenOf(phone, app), {
    ...scenario,
    platform: context.platform,
    values: { code: app.context.typed, pin: app.matches({ pin: 'filled' }) ? HIDDEN_PIN : undefined },
    locked: isLocked(phone, app),
    inApp: phone.matches({ front: 'app' }),
    installed: phone.matches({ app: 'installed' }),
    switches: {
      'scan-qr-codes': context.scanning,
      'allow-camera': context.camera === 'allowed',
      'allow-notifications': context.notifications === 'allowed',
    },
  });
  return phone.matches({ notice: 'shown' }) ? { ...view, notice: { id: 'notice', icon: 'bell' } } : view;
}

/** A PIN is never typed here, and looks like this. */
const HIDDEN_PIN = '••••';

function screenOf(phone: PhoneSnapshot, app: AppSnapshot): string {
  const { app: installed, front } = phone.value as { app: string; front: unknown };
  const name = nameOf(front);
  const inner = innerOf(front);
  const lens = phone.context.lens === 'front' ? 'camera-front' : 'camera';
  if (name === 'store') return STORES[installed as keyof typeof STORES];
  if (name === 'camera') return BANNERS[inner as keyof typeof BANNERS] ?? lens;
  if (name !== 'app') return FRONT_SCREENS[name as FrontState];
  const dialog = DIALOGS[inner as keyof typeof DIALOGS];
  return dialog ?? APP_SCREENS[nameOf(app.value) as AppState] ?? lens;
}

function isLocked(phone: PhoneSnapshot, app: AppSnapshot): boolean {
  return phone.matches({ front: 'app' })
    ? app.matches({ scanning: 'captured' })
    : innerOf(phoneFront(phone)) !== 'looking';
}

function phoneFront(phone: PhoneSnapshot): unknown {
  return (phone.value as { front: unknown }).front;
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
export function cameraOf(phone: PhoneSnapshot, app: AppSnapshot): CameraView | undefined {
  const { lens, distance, scanning, platform } = phone.context;
  const own = phone.matches({ front: 'camera' });
  const inApp = phone.matches({ front: { app: 'filming' } }) && app.matches('scanning');
  if (!own && !inApp) return undefined;
  const done = inApp ? app.matches({ scanning: 'captured' }) : !phone.matches({ front: { camera: 'looking' } });
  return { lens, distance, reads: scanning && (inApp || platform === 'iphone'), done };
}

/** Whether the app is what is tapped. */
export function isAppInFront(phone: PhoneSnapshot): boolean {
  return phone.matches({ front: { app: 'using' } }) || phone.matches({ front: { app: 'filming' } });
}
