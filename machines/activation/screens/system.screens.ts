import type { Row, Scene, ScreenView } from './screen.types.ts';

type Body = Omit<ScreenView, 'device' | 'screen' | 'marks'>;

/** The screens of the phone around the app: home screen, camera, store, questions of the system. */
export const systemScreens: Readonly<Record<string, (scene: Scene) => Body>> = {
  launcher: ({ platform, task }) => {
    const app: Row = task === 'activate' ? 'blank' : { id: 'ibkr-mobile', label: 'iphone.ibkr-mobile', icon: 'app' };
    const camera: Row =
      platform === 'iphone'
        ? { id: 'camera', label: 'iphone.camera', icon: 'camera' }
        : { id: 'camera', icon: 'camera' };
    return {
      parts: [
        { kind: 'apps', apps: ['blank', 'blank', 'blank', 'blank', 'blank', app, camera, 'blank'] },
        { kind: 'space' },
      ],
    };
  },

  'camera-permission': ({ platform }) => ({
    parts: [{ kind: 'view', sees: 'code' }, shutter],
    dialog: {
      icon: 'camera',
      buttons: [
        'blank',
        platform === 'android' ? { id: 'allow', label: 'android.allow' } : { id: 'ok', label: 'iphone.ok' },
      ],
    },
  }),

  camera: ({ locked }) => ({ parts: [{ kind: 'view', sees: 'code', locked }, shutter] }),

  'camera-front': () => ({ parts: [{ kind: 'view', sees: 'face' }, shutter] }),

  'camera-banner-web': () => ({
    parts: [
      { kind: 'banner', control: { id: 'banner', label: 'iphone.web-site', icon: 'globe' } },
      { kind: 'view', sees: 'code', locked: true },
      shutter,
    ],
  }),

  'camera-banner-app': () => ({
    parts: [
      { kind: 'banner', control: { id: 'banner', label: 'iphone.ibkr-mobile', icon: 'app' } },
      { kind: 'view', sees: 'code', locked: true },
      shutter,
    ],
  }),

  'camera-settings': () => ({
    parts: [
      { kind: 'bar', title: 'iphone.camera', start: { id: 'back', icon: 'back' } },
      {
        kind: 'rows',
        rows: ['blank', 'blank', { id: 'scan-qr-codes', label: 'camera.scan-qr-codes', on: true }, 'blank'],
      },
      { kind: 'space' },
    ],
  }),

  store: () => ({
    parts: [
      { kind: 'bar', title: 'iphone.store', start: { id: 'back', icon: 'back' } },
      { kind: 'product', control: { id: 'get', label: 'iphone.get', icon: 'download' } },
      { kind: 'text', lines: 4 },
      { kind: 'space' },
    ],
  }),

  'store-installed': () => ({
    parts: [
      { kind: 'bar', title: 'iphone.store', start: { id: 'back', icon: 'back' } },
      { kind: 'product', control: { id: 'open', icon: 'check' } },
      { kind: 'text', lines: 4 },
      { kind: 'space' },
    ],
  }),

  'notifications-permission': () => ({
    parts: [{ kind: 'bar' }, { kind: 'text', lines: 4 }, { kind: 'space' }],
    dialog: { icon: 'bell', buttons: ['blank', { id: 'allow', label: 'iphone.allow-notifications' }] },
  }),
};

const shutter = { kind: 'shutter', flip: { id: 'switch-lens', icon: 'flip' } } as const;
