import type { SnapshotFrom, StateValue } from 'xstate';
import { assertDefined } from '../assert-defined.ts';
import { NONE, tokenOf, type ActorMachine, type Token } from './actor.machine.ts';
import type { ProductDefinition, StateDefinition } from './definition.ts';
import type { phoneMachine } from './phone.machine.ts';
import { APP, DEVICE, PHONE, PORTAL, ProductFault } from './protocol.ts';
import { phoneOf, type Scenario } from './scenario.ts';
import type { ProductScreens } from './screens/product-screens.ts';
import type { Scene, ScreenView } from './screens/screen.ts';
import type { LogEntry, Simulation } from './simulation.ts';

export interface CodeView {
  string: string;
  state: Token['state'];
  /** Remaining seconds. */
  left: number;
  /** Lifetime in seconds. */
  lifetime: number;
}

export interface CameraView {
  lens: 'rear' | 'front';
  /** Centimeters from the portal's code. */
  distance: number;
  /** Whether the phone looks for codes. */
  reads: boolean;
  done: boolean;
}

export interface PracticeView {
  scenario: Scenario;
  seconds: number;
  portal: ScreenView;
  /** Absent in practices without a phone. */
  phone: ScreenView | undefined;
  /** Absent in practices without a device of its own. */
  device: ScreenView | undefined;
  camera: CameraView | undefined;
  /** The shown code, if any; the first kind of several. */
  code: CodeView | undefined;
  /** The shown codes by kind. A field with the name of a kind is typed into. */
  codes: Readonly<Record<string, CodeView | undefined>>;
  goal: string | undefined;
  log: readonly LogEntry[];
}

/** The device in the hand, if any. */
export function inHand({ phone, device }: Pick<PracticeView, 'phone' | 'device'>): 'phone' | 'device' | undefined {
  return phone ? 'phone' : device && 'device';
}

type ActorSnapshot = SnapshotFrom<ActorMachine>;
type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;

export function viewOf(product: ProductDefinition, screens: ProductScreens, simulation: Simulation): PracticeView {
  const { scenario, seconds, goal, log } = simulation;
  const shownBy = (name: string): string => {
    const { value } = snapshotOf<ActorMachine>(simulation, name);
    const screen = screenIn(assertDefined(product.actors[name]), value);
    if (screen !== undefined) return screen;
    const state = JSON.stringify(value).replaceAll(/["{}]/g, '').replaceAll(':', '.');
    const message = `\`${name}\` shows no screen in the state \`${state}\`.`;
    const hint =
      'Add a screen (`shows: …`) or an immediate transition (`choose: …`) in content/simulator/behaviour.yaml.';
    throw new ProductFault('screen-missing', message, hint);
  };
  const drawn = (on: 'device' | 'portal'): ScreenView =>
    screens.draw(on, shownBy(on), sceneOf(scenario, snapshotOf<ActorMachine>(simulation, on)));
  const device = scenario.platform === DEVICE ? drawn(DEVICE) : undefined;
  const view = { scenario, seconds, portal: drawn(PORTAL), device, ...codesIn(product, simulation), goal, log };
  if (scenario.platform === PORTAL || device) return { ...view, phone: undefined, camera: undefined };
  const phone = snapshotOf<typeof phoneMachine>(simulation, PHONE);
  const app = snapshotOf<ActorMachine>(simulation, APP);
  const read = app.hasTag('has-read') ? 'has-read' : app.hasTag('films') ? 'films' : undefined;
  const screen = phoneScreenId(phone, () => shownBy(APP));
  const shown = screens.draw(PHONE, screen, { ...sceneOf(scenario, app), ...phoneScene(phone, read) });
  const notice = phone.matches({ notice: 'shown' }) && { notice: { id: 'notice', icon: 'bell' } as const };
  const isListed = phone.matches({ notice: 'listed' }) && !phone.matches({ front: 'notices' });
  const shade = isListed && { shade: { id: 'notices', icon: 'bell' } as const };
  return { ...view, phone: { ...shown, ...notice, ...shade }, camera: cameraOf(phone, read) };
}

function snapshotOf<Machine extends ActorMachine | typeof phoneMachine>({ actors }: Simulation, name: string) {
  return assertDefined(actors[name], `The actor \`${name}\``).getSnapshot() as SnapshotFrom<Machine>;
}

/** The screen of a state: that of its innermost state with a screen. */
function screenIn({ states }: StateDefinition, value: StateValue): string | undefined {
  const [name, inner] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const state = states[name ?? ''];
  return (state && inner !== undefined ? screenIn(state, inner) : undefined) ?? state?.shows;
}

/** A scene with an actor's values and defaults for the rest. */
function sceneOf(scenario: Scenario, { context: { keeps } }: ActorSnapshot): Scene {
  const values = Object.entries(keeps).filter(([, value]) => value !== NONE);
  return {
    ...scenario,
    platform: phoneOf(scenario),
    values: Object.fromEntries(values.map(([name, value]) => [name, String(value)])),
    locked: false,
    inApp: false,
    installed: false,
    hasNotice: false,
    switches: {},
  };
}

function codesIn(product: ProductDefinition, simulation: Simulation): Pick<PracticeView, 'code' | 'codes'> {
  const shown = Object.entries(product.tokens).filter((entry) => entry[1].shown !== undefined);
  const codes = shown.map(([kind, token]) => [kind, codeIn(product, token, simulation)] as const);
  return { code: codes.find(([, code]) => code)?.[1], codes: Object.fromEntries(codes) };
}

function codeIn(
  { actors, seconds: times }: ProductDefinition,
  { shown, life }: ProductDefinition['tokens'][string],
  simulation: Simulation,
): CodeView | undefined {
  const { seconds, drawnAt } = simulation;
  const [name = '', place = ''] = shown?.split('.') ?? [];
  if (!Object.hasOwn(actors, name)) return undefined;
  const string = String(snapshotOf<ActorMachine>(simulation, name).context.keeps[place]);
  const all = Object.keys(actors).map((actor) => tokenOf(string, snapshotOf<ActorMachine>(simulation, actor).context));
  const token = all.find((each) => each !== undefined);
  if (!token) return undefined;
  const lifetime = times[life] ?? 0;
  const left = token.state === 'open' ? lifetime - (seconds - (drawnAt[string] ?? 0)) : 0;
  return { string, state: token.state, left, lifetime };
}

/** Whether the app uses the camera, or has read a code with it. */
type AppCamera = 'films' | 'has-read' | undefined;

/** Screens of foreground states; the app and cameras are below. */
const FRONT_SCREENS: Readonly<Record<string, string>> = {
  launcher: 'launcher',
  settings: 'settings',
  cameraSettings: 'camera-settings',
  appSettings: 'app-settings',
  notices: 'notices',
  website: 'website',
};
const BANNERS: Readonly<Record<string, string>> = {
  offeringWeb: 'camera-banner-web',
  offeringApp: 'camera-banner-app',
};
const STORES: Readonly<Record<string, string>> = {
  absent: 'store',
  installing: 'store-installing',
  installed: 'store-installed',
};
const DIALOGS: Readonly<Record<string, string>> = {
  askingCamera: 'camera-permission',
  askingNotices: 'notifications-permission',
};

/** An app's screen for the camera; the phone knows the lens. */
const CAMERA = 'camera';

/** The names of the foreground state and its inner state: `['camera', 'looking']`. */
function frontOf({ value }: PhoneSnapshot): readonly [name: string, inner: string] {
  const { front } = value as { front: StateValue };
  if (typeof front === 'string') return [front, ''];
  const [name = '', inner] = Object.entries(front)[0] ?? [];
  return [name, String(inner)];
}

function phoneScreenId(phone: PhoneSnapshot, shownByApp: () => string): string {
  const [name, inner] = frontOf(phone);
  const lens = phone.context.lens === 'front' ? 'camera-front' : CAMERA;
  if (name === 'store') return assertDefined(STORES[(phone.value as { app: string }).app]);
  if (name === 'camera') return BANNERS[inner] ?? lens;
  const known = name === 'app' ? DIALOGS[inner] : FRONT_SCREENS[name];
  if (known !== undefined) return known;
  const inApp = shownByApp();
  return inApp === CAMERA ? lens : inApp;
}

function phoneScene(phone: PhoneSnapshot, app: AppCamera) {
  const { scanning, camera, notifications, airplane, internet, quiet } = phone.context;
  const [name, inner] = frontOf(phone);
  return {
    locked: name === 'app' ? app === 'has-read' : inner !== 'looking',
    inApp: name === 'app',
    installed: phone.matches({ app: 'installed' }),
    hasNotice: phone.matches({ notice: 'listed' }),
    switches: {
      'airplane-mode': airplane,
      internet,
      'do-not-disturb': quiet,
      'scan-qr-codes': scanning,
      'allow-camera': camera === 'allowed',
      'allow-notifications': notifications === 'allowed',
    },
  };
}

/** The running camera; `undefined` if it is not visible. */
function cameraOf(phone: PhoneSnapshot, app: AppCamera): CameraView | undefined {
  const { lens, distance, scanning, platform } = phone.context;
  const [name, inner] = frontOf(phone);
  const inApp = name === 'app' && inner === 'filming' && app !== undefined;
  if (name !== 'camera' && !inApp) return undefined;
  const done = inApp ? app === 'has-read' : inner !== 'looking';
  return { lens, distance, reads: scanning && (inApp || platform === 'iphone'), done };
}
