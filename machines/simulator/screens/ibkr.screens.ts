import type { ScreenPart, Scene, ScreenView } from './screen.types.ts';

type Body = Omit<ScreenView, 'device' | 'screen' | 'marks'>;

/** The screens of the app itself. What no fact names is drawn without words. */
export const ibkrScreens: Readonly<Record<string, (scene: Scene) => Body>> = {
  login: () => ({
    parts: [
      { kind: 'bar', start: { id: 'services', label: 'ibkr.services' } },
      { kind: 'space' },
      { kind: 'result', icon: 'app', lines: 0 },
      { kind: 'rows', rows: ['blank', 'blank'] },
      { kind: 'button', control: { id: 'log-in' } },
      { kind: 'space' },
    ],
    arrow: true,
  }),

  home: ({ platform }) => {
    const more = { id: 'more', label: 'ibkr.more', icon: platform === 'android' ? 'menu' : 'more' } as const;
    const body: ScreenPart[] = [
      { kind: 'chart' },
      { kind: 'rows', rows: ['blank', 'blank', 'blank', 'blank'] },
      { kind: 'space' },
    ];
    return platform === 'android'
      ? { parts: [{ kind: 'bar', start: more }, ...body] }
      : { parts: [{ kind: 'bar' }, ...body, { kind: 'tabs', tabs: ['blank', 'blank', 'blank', more] }] };
  },

  more: () =>
    menu('ibkr.more', ['blank', 'blank', { id: 'two-factor', label: 'ibkr.two-factor' }, 'blank', 'blank', 'blank']),

  'two-factor': () => menu('ibkr.two-factor', ['blank', { id: 'add-user', label: 'ibkr.add-user' }, 'blank']),

  services: (scene) =>
    menu('ibkr.services', [
      'blank',
      { id: 'authenticate', label: authenticateLabel(scene) },
      'blank',
      'blank',
      'blank',
    ]),

  authenticate: (scene) =>
    menu(authenticateLabel(scene), [{ id: 'generate' }, { id: 'add-user', label: 'ibkr.add-user' }, 'blank']),

  instructions: () => ({
    parts: [
      { kind: 'bar', title: 'ibkr.add-user', start: back },
      { kind: 'text', lines: 6 },
      { kind: 'space' },
      { kind: 'button', control: { id: 'session-id', label: 'android.session-id' } },
    ],
  }),

  'session-id': ({ values }) => ({
    parts: [
      { kind: 'bar', title: 'ibkr.add-user', start: back },
      { kind: 'text', lines: 2 },
      { kind: 'field', control: { id: 'code', label: 'android.session-id-field' }, value: values['code'] },
      { kind: 'button', control: { id: 'qr-code', label: 'android.qr-code' }, quiet: true },
      { kind: 'space' },
    ],
  }),

  setup: () => ({
    parts: [
      { kind: 'bar', title: 'ibkr.add-user', start: back },
      { kind: 'text', lines: 4 },
      { kind: 'rows', rows: ['blank', { id: 'setup-qr', label: 'iphone.setup-qr' }] },
      { kind: 'space' },
    ],
  }),

  'code-entry': ({ values }) => ({
    parts: [
      { kind: 'bar', title: 'ibkr.add-user', start: back },
      { kind: 'text', lines: 2 },
      { kind: 'button', control: { id: 'launch-camera', label: 'iphone.launch-camera', icon: 'camera' }, quiet: true },
      { kind: 'field', control: { id: 'code', label: 'iphone.activation-code' }, value: values['code'] },
      { kind: 'space' },
      { kind: 'button', control: { id: 'activate', label: 'iphone.activate' } },
    ],
  }),

  pin: ({ values }) => ({
    parts: [
      { kind: 'bar', title: 'ibkr.add-user', start: back },
      { kind: 'text', lines: 2 },
      { kind: 'field', control: { id: 'pin', label: 'ibkr.pin' }, value: values['pin'] },
      { kind: 'space' },
      { kind: 'button', control: { id: 'activate', label: 'android.activate' } },
    ],
  }),

  unlock: () => ({
    parts: [
      { kind: 'space' },
      { kind: 'locks', control: { id: 'unlock' }, icons: ['face', 'finger', 'keypad'] },
      { kind: 'text', lines: 1 },
      { kind: 'space' },
    ],
  }),

  /** The app waits for the server. */
  activating: () => ({
    parts: [{ kind: 'bar' }, { kind: 'space' }, { kind: 'result', icon: 'wait', lines: 1 }, { kind: 'space' }],
  }),

  success: (scene) => ({
    parts: [
      { kind: 'space' },
      { kind: 'result', icon: 'check', lines: 2 },
      { kind: 'space' },
      { kind: 'button', control: { id: 'done', label: doneLabel(scene) } },
    ],
  }),

  error: () => ({
    parts: [{ kind: 'bar', title: 'ibkr.add-user', start: back }, { kind: 'text', lines: 3 }, { kind: 'space' }],
    dialog: { icon: 'warning', text: 'error.activation', buttons: [{ id: 'dismiss' }] },
  }),

  /** A login at the portal was approved by the tap on a notification. */
  'login-approved': () => ({
    parts: [
      { kind: 'space' },
      { kind: 'result', icon: 'check', lines: 1 },
      { kind: 'space' },
      { kind: 'button', control: { id: 'dismiss' } },
    ],
  }),

  'login-lapsed': () => ({
    parts: [{ kind: 'bar' }, { kind: 'text', lines: 2 }, { kind: 'space' }],
    dialog: { icon: 'warning', buttons: [{ id: 'dismiss' }] },
  }),
};

const back = { id: 'back', icon: 'back' } as const;

function menu(title: string, rows: Extract<ScreenPart, { kind: 'rows' }>['rows']): Body {
  return { parts: [{ kind: 'bar', title, start: back }, { kind: 'rows', rows }, { kind: 'space' }] };
}

/** The Android guide for typing the code prints the label in capitals; the others do not. */
function authenticateLabel({ platform, method }: Scene): string {
  return platform === 'android' && method === 'code' ? 'android.authenticate-code' : 'ibkr.authenticate';
}

/** Each guide prints the last button in its own way. */
function doneLabel({ platform, method, task }: Scene): string {
  if (platform === 'android') return 'android.done';
  if (task === 'activate') return 'iphone.done-activate';
  return method === 'code' ? 'iphone.done-code' : 'iphone.done';
}
