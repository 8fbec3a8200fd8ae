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

  activation: ({ values }) => ({
    parts: [portalBar(), { kind: 'code', text: values['string'] ?? '' }, { kind: 'text', lines: 2 }, { kind: 'space' }],
  }),

  home: () => ({ parts: [portalBar(), { kind: 'chart' }, { kind: 'text', lines: 3 }, { kind: 'space' }] }),

  'user-menu': () => ({
    parts: [
      portalBar(),
      {
        kind: 'rows',
        rows: ['blank', { id: 'secure-message-center', label: 'portal.secure-message-center' }, 'blank'],
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

  'message-preferences': () => ({
    parts: [
      portalBar(),
      { kind: 'heading', label: 'portal.message-preferences' },
      { kind: 'list', control: { id: 'first-language', label: 'portal.first-language' } },
      { kind: 'list', control: { id: 'second-language', label: 'portal.second-language' } },
      { kind: 'list', control: { id: 'delivery', label: 'portal.secure-message-delivery' } },
      { kind: 'button', control: { id: 'save', label: 'portal.save' } },
    ],
  }),
};

function portalBar(): { kind: 'bar'; end: Control } {
  return { kind: 'bar', end: { id: 'user-menu', icon: 'person' } };
}
