import { fieldKind, iconOf, labelOf, type ScreenView } from '../../machines/simulator/index.ts';
import type { Act } from '../../machines/walkthrough/index.ts';
import type { Command } from './flow.types.ts';
import { selectorOf, variableOf } from './selector.ts';

/** How an act is performed on the real app. */
export interface Performance {
  commands: readonly Command[];
  /** What is seen when its turn has come; absent where nothing tells. */
  sign?: string | undefined;
  /** What has to be named when it is performed. */
  variables: readonly string[];
}

/** What the commands of an act depend on. */
export interface ActContext {
  /** The device that the flow runs on. */
  device: Act['on'];
  /** What the flow's language calls a label, by key. */
  label: (key: string) => string;
  /** Says that a field is filled in. */
  filling: (field: string) => string;
  /** What the app may do is asked by it rather than granted beforehand. */
  permissions: Readonly<Record<string, string>>;
}

/**
 * The commands of an act; nothing where a person does it: on another device, with a camera, a finger or a face, in a store that
 * asks who one is, or by a control of which no words are known.
 */
export function actCommands(act: Act, view: ScreenView | undefined, context: ActContext): Performance | undefined {
  if (!view || act.on !== context.device) return undefined;
  const { enter, tap } = act;
  if (enter === undefined && tap === undefined) return looked(view, context);
  const parts = [
    ...(enter === undefined ? [] : [entered(view, enter, context)]),
    ...(tap === undefined ? [] : [tapped(view, tap, context)]),
  ];
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return {
    commands: known.flatMap(({ commands }) => commands),
    sign: known[0]?.sign,
    variables: known.flatMap(({ variables }) => variables),
  };
}

/** A screen that is only looked at is known by the first words on it. A camera that has read nothing yet is to be pointed. */
function looked(view: ScreenView, { label }: ActContext): Performance | undefined {
  if (view.parts.some((part) => part.kind === 'view' && part.locked !== true)) return undefined;
  const [key] = [view.dialog?.text, ...keysIn(view.dialog), ...keysIn(view.parts)].filter((each) => each !== undefined);
  if (key === undefined) return undefined;
  const sign = selectorOf(label(key));
  return { commands: [{ assertVisible: sign }], sign, variables: [] };
}

/** The keys of the words on a part of a screen, in order. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  const { title, label } = value as Readonly<Record<string, unknown>>;
  return [...[title, label].filter((key) => typeof key === 'string'), ...Object.values(value).flatMap(keysIn)];
}

function entered(view: ScreenView, control: string, { label, filling }: ActContext): Performance | undefined {
  const key = labelOf(view, control);
  if (key === undefined) return undefined;
  const field = label(key);
  const sign = selectorOf(field);
  const variable = variableOf(control);
  const text = `\${${variable}}`;
  const fill: Command[] =
    fieldKind(view, control) === 'list'
      ? [{ tapOn: text }]
      : [
          // Without a label of its own it would show a PIN on the terminal.
          { inputText: { text, label: filling(field) } },
          // The keyboard of a phone can lie over the button below the field.
          ...(view.device === 'browser' ? [] : [{ hideKeyboard: { optional: true } }]),
        ];
  return { commands: [{ tapOn: sign }, ...fill], sign, variables: [variable] };
}

function tapped(view: ScreenView, control: string, { label, permissions }: ActContext): Performance | undefined {
  const kind = kindOf(view, control);
  if (kind === 'home') return { commands: [{ pressKey: 'Home' }], variables: [] };
  if (kind === 'app') {
    const asks = Object.keys(permissions).length > 0;
    const launch = asks ? { launchApp: { permissions: { all: 'allow', ...permissions } } } : 'launchApp';
    return { commands: [launch], variables: [] };
  }
  if (kind === 'locks' || kind === 'product') return undefined;
  const key = labelOf(view, control);
  if (key === undefined) {
    const isBack = view.device === 'android' && iconOf(view, control) === 'back';
    return isBack ? { commands: ['back'], variables: [] } : undefined;
  }
  const sign = selectorOf(label(key));
  // The home screen is there from wherever one is; so it is no sign of anything.
  if (kind === 'apps') return { commands: [{ pressKey: 'Home' }, { tapOn: sign }], variables: [] };
  return { commands: [{ tapOn: sign }], sign, variables: [] };
}

/** What matters of where a control stands: the phone's own bar, the app among the others, another app, a lock, a store. */
function kindOf(view: ScreenView, control: string): 'home' | 'app' | 'apps' | 'locks' | 'product' | undefined {
  if (view.home?.id === control) return 'home';
  for (const part of view.parts) {
    if (part.kind === 'apps' && part.apps.some((app) => app !== 'blank' && app.id === control))
      return iconOf(view, control) === 'app' ? 'app' : 'apps';
    if ((part.kind === 'locks' || part.kind === 'product') && part.control.id === control) return part.kind;
  }
  return undefined;
}

/** What is asked for on some screens: there the app asks, so it must not have been granted when it starts. */
export function permissionsAsked(views: readonly (ScreenView | undefined)[]): Record<string, 'unset'> {
  const icons = new Set(views.map((view) => view?.dialog?.icon));
  return {
    ...(icons.has('camera') ? { camera: 'unset' as const } : {}),
    ...(icons.has('bell') ? { notifications: 'unset' as const } : {}),
  };
}
