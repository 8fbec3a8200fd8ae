import type { ProductDefinition } from '../definition.ts';
import type { Control, Row, Scene, ScreenPart, ScreenView } from './screen.ts';

export type Draw = (scene: Scene) => Omit<ScreenView, 'device' | 'screen' | 'marks'>;

/** Screens after the system's camera has read a code, which only an iPhone does here. */
export const IPHONE_ONLY: readonly string[] = ['camera-banner-web', 'camera-banner-app', 'website'];

/** The screens of the phone's system: home screen, camera, settings, store, permissions. */
export function systemScreens({ tap, label }: NonNullable<ProductDefinition['app']>): Readonly<Record<string, Draw>> {
  const opener: Control = { id: tap, label, icon: 'app' };
  return {
    launcher: ({ platform, installed }) => {
      const camera = {
        id: 'camera',
        ...(platform === 'iphone' && { label: 'iphone.camera' }),
        icon: 'camera',
      } as const;
      const apps = [storeOn(platform), installed ? opener : 'blank', camera, phoneSettings] as const;
      return { parts: [{ kind: 'apps', apps: ['blank', 'blank', 'blank', 'blank', ...apps] }, space] };
    },

    'camera-permission': ({ platform }) => ({
      parts: [{ kind: 'view', sees: 'code' }, shutter],
      dialog: {
        icon: 'camera',
        buttons: [
          deny,
          platform === 'android' ? { id: 'allow', label: 'android.allow' } : { id: 'ok', label: 'iphone.ok' },
        ],
      },
    }),

    camera: ({ locked, inApp }) => ({ parts: [{ kind: 'view', sees: 'code', locked }, inApp ? closable : shutter] }),

    'camera-front': ({ inApp }) => ({ parts: [{ kind: 'view', sees: 'face' }, inApp ? closable : shutter] }),

    'camera-denied': () => ({
      parts: [
        { kind: 'bar', start: { id: 'close', icon: 'close' } },
        space,
        { kind: 'result', icon: 'no-camera', lines: 2 },
        space,
      ],
    }),

    'camera-banner-web': bannerWith({ id: 'banner', label: 'iphone.web-site', icon: 'globe' }),
    'camera-banner-app': bannerWith({ id: 'banner', label, icon: 'app' }),

    settings: ({ platform, installed, switches }) =>
      settingsWith({}, [
        { id: 'airplane-mode', icon: 'airplane', on: switches['airplane-mode'] ?? false },
        { id: 'internet', icon: 'globe', on: switches['internet'] ?? true },
        { id: 'do-not-disturb', icon: 'moon', on: switches['do-not-disturb'] ?? false },
        { id: 'camera', label: platform === 'iphone' ? 'iphone.camera' : undefined, icon: 'camera' },
        installed ? opener : 'blank',
      ]),

    /** What came while nobody looked. */
    notices: ({ hasNotice }) => ({
      parts: [
        { kind: 'rows', rows: [hasNotice ? { id: 'notice', label, icon: 'bell' } : 'blank', 'blank', 'blank'] },
        space,
      ],
    }),

    'app-settings': ({ switches }) =>
      settingsWith({ title: label }, [
        { id: 'allow-camera', icon: 'camera', on: switches['allow-camera'] ?? false },
        { id: 'allow-notifications', icon: 'bell', on: switches['allow-notifications'] ?? false },
        'blank',
      ]),

    'camera-settings': ({ switches }) =>
      settingsWith({ title: 'iphone.camera' }, [
        'blank',
        'blank',
        { id: 'scan-qr-codes', label: 'camera.scan-qr-codes', on: switches['scan-qr-codes'] ?? true },
        'blank',
      ]),

    /** Before it redirects to the store. */
    website: () => ({ parts: [{ kind: 'bar' }, space, { kind: 'result', icon: 'globe', lines: 1 }, space] }),

    store: storeWith((platform) => ({
      kind: 'product',
      control: { id: 'get', label: `${platform}.get`, icon: 'download' },
    })),
    'store-installing': storeWith(() => ({ kind: 'result', icon: 'wait', lines: 1 })),
    'store-installed': storeWith((platform) => ({
      kind: 'product',
      control: { id: 'open', label: `${platform}.open`, icon: 'check' },
    })),

    'notifications-permission': ({ platform }) => ({
      parts: [{ kind: 'bar' }, { kind: 'text', lines: 4 }, space],
      dialog: { icon: 'bell', buttons: [deny, { id: 'allow', label: `${platform}.allow-notifications` }] },
    }),
  };
}

const shutter = { kind: 'shutter', flip: { id: 'switch-lens', icon: 'flip' } } as const;
const closable = { ...shutter, close: { id: 'close', icon: 'close' } } as const;
const deny = { id: 'deny' } as const;
const phoneSettings = { id: 'phone-settings', icon: 'gear' } as const;
const space = { kind: 'space' } as const;

function bannerWith(control: Control): Draw {
  return () => ({ parts: [{ kind: 'banner', control }, { kind: 'view', sees: 'code', locked: true }, shutter] });
}

function settingsWith(title: { title?: string }, rows: readonly Row[]): ReturnType<Draw> {
  return { parts: [{ kind: 'bar', ...title, start: { id: 'back', icon: 'back' } }, { kind: 'rows', rows }, space] };
}

function storeOn(platform: Scene['platform']): Control {
  return { id: 'store', label: `${platform}.store`, icon: 'store' };
}

function storeWith(offer: (platform: Scene['platform']) => ScreenPart): Draw {
  return ({ platform }) => {
    const { label: title } = storeOn(platform);
    const bar: ScreenPart = { kind: 'bar', ...(title && { title }), start: { id: 'back', icon: 'back' } };
    return { parts: [bar, offer(platform), { kind: 'text', lines: 4 }, space] };
  };
}
