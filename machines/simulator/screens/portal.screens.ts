import type { Control, Scene, ScreenView } from './screen.types.ts';

type Body = Omit<ScreenView, 'device' | 'screen' | 'marks'>;

/** The screens of the web site in a browser. */
export const portalScreens: Readonly<Record<string, (scene: Scene) => Body>> = {
  login: () => ({
    parts: [
      { kind: 'bar' },
      { kind: 'rows', rows: ['blank', 'blank'] },
      { kind: 'button', control: { id: 'log-in' } },
      { kind: 'space' },
    ],
  }),

  /** The login is sent. */
  waiting: () => ({
    parts: [{ kind: 'bar' }, { kind: 'space' }, { kind: 'result', icon: 'wait', lines: 1 }, { kind: 'space' }],
  }),

  /** The login waits for a tap on the phone. */
  approval: () => ({
    parts: [
      { kind: 'bar' },
      { kind: 'space' },
      { kind: 'result', icon: 'phone', lines: 2 },
      { kind: 'space' },
      { kind: 'button', control: { id: 'cancel' }, quiet: true },
    ],
  }),

  activation: ({ values }) => ({
    parts: [portalBar(), { kind: 'code', text: values['string'] ?? '' }, { kind: 'text', lines: 2 }, { kind: 'space' }],
  }),

  home: () => ({ parts: [portalBar(), { kind: 'chart' }, { kind: 'text', lines: 3 }, { kind: 'space' }] }),

  'user-menu': () => ({
    parts: [
      portalBar(),
      {
        kind: 'rows',
        rows: ['blank', { id: 'secure-message-center', label: 'portal.secure-message-center' }, { id: 'log-out' }],
      },
      { kind: 'space' },
    ],
  }),

  'message-center': () => ({
    parts: [
      portalBar(),
      { kind: 'heading', label: 'portal.secure-message-center' },
      {
        kind: 'buttons',
        controls: [
          { id: 'compose', label: 'portal.compose' },
          { id: 'settings', icon: 'gear' },
        ],
      },
      { kind: 'text', lines: 3 },
      { kind: 'space' },
    ],
  }),

  'message-preferences': ({ values }) => ({
    parts: [
      portalBar(),
      { kind: 'heading', label: 'portal.message-preferences' },
      {
        kind: 'list',
        control: { id: 'first-language', label: 'portal.first-language' },
        value: values['first-language'],
      },
      {
        kind: 'list',
        control: { id: 'second-language', label: 'portal.second-language' },
        value: values['second-language'],
      },
      { kind: 'list', control: { id: 'delivery', label: 'portal.secure-message-delivery' }, value: values['delivery'] },
      { kind: 'button', control: { id: 'save', label: 'portal.save' } },
    ],
  }),

  saved: () => ({
    parts: [
      portalBar(),
      { kind: 'heading', label: 'portal.message-preferences' },
      { kind: 'result', icon: 'check', lines: 1 },
      { kind: 'space' },
    ],
  }),
};

function portalBar(): { kind: 'bar'; end: Control } {
  return { kind: 'bar', end: { id: 'user-menu', icon: 'person' } };
}
