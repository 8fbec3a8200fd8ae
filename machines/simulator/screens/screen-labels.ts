import type { PracticedWorld } from '../scenario.ts';
import { controlsOf } from './controls.ts';
import type { ProductScreens } from './product-screens.ts';
import type { Scene, ScreenPart, ScreenView } from './screen.types.ts';

/** The phone's notification, which can appear on any screen. */
const NOTICE = 'notice';

const DEVICES = ['phone', 'portal'] as const;

/**
 * The keys of all labels that screens can show, for content/apps. Controls without a label are named by `controls.…`,
 * screens by `screens.…` or `portal-screens.…`.
 */
export function labelsOf(screens: ProductScreens, worlds: readonly PracticedWorld[]): readonly string[] {
  const keys = new Set<string>(notificationsOf(screens).map((control) => `controls.${control}`));
  for (const device of DEVICES) {
    for (const screen of screens.ids[device]) {
      keys.add(`${device === 'portal' ? 'portal-screens' : 'screens'}.${screen}`);
      for (const view of viewsOf(screens, worlds, device, screen)) {
        gatherLabels(view, keys, (part) => {
          // Figures mark a code as an example.
          if (part['kind'] === 'code') keys.add('figures.example');
          if ('id' in part && part['label'] === undefined) keys.add(`controls.${String(part['id'])}`);
        });
      }
    }
  }
  return [...keys];
}

/** The ids of all controls, sorted. */
export function allControls(screens: ProductScreens, worlds: readonly PracticedWorld[]): readonly string[] {
  const controls = DEVICES.flatMap((device) =>
    screens.ids[device].flatMap((screen) => viewsOf(screens, worlds, device, screen).flatMap(controlsOf)),
  );
  return [...new Set([...controls, ...notificationsOf(screens)])].sort();
}

function notificationsOf({ ids }: ProductScreens): string[] {
  return ids.phone.length > 0 ? [NOTICE] : [];
}

const BOOLEANS = [true, false];

/** All variants of a screen, apart from values. */
function viewsOf(
  screens: ProductScreens,
  worlds: readonly PracticedWorld[],
  device: 'phone' | 'portal',
  screen: string,
): ScreenView[] {
  const fixed = { locked: false, values: {}, switches: {} };
  return worlds.flatMap(({ method, task }) =>
    screens.versions.flatMap((version) =>
      (['android', 'iphone'] as const).flatMap((platform) =>
        BOOLEANS.flatMap((inApp) =>
          BOOLEANS.map((installed) => {
            const scene: Scene = { ...fixed, platform, method, task, version, inApp, installed };
            return screens.draw(device, screen, scene);
          }),
        ),
      ),
    ),
  );
}

/** Collects the keys of labels, titles and dialog texts. */
function gatherLabels(
  value: unknown,
  keys: Set<string>,
  visit?: (part: Readonly<Record<string, unknown>>) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  const part = value as Readonly<Record<string, unknown>>;
  const text = 'buttons' in part ? part['text'] : undefined;
  for (const key of [text, part['title'], part['label']]) if (typeof key === 'string') keys.add(key);
  visit?.(part);
  for (const each of Object.values(part)) gatherLabels(each, keys, visit);
}

/** The words on a screen, as keys of labels. */
interface ScreenWords {
  /** The title, if any. */
  top: string | undefined;
  /** From top to bottom, those of a dialog last. */
  all: readonly string[];
  /** `isFilled` is `undefined` for marked fields, which the guide asks for. */
  fields: readonly { label: string; isFilled: boolean | undefined }[];
}

export function wordsOn({ parts, dialog, marks }: ScreenView): ScreenWords {
  const all = new Set<string>();
  gatherLabels([parts, dialog], all);
  return {
    top: topOf(parts),
    all: [...all],
    fields: parts.flatMap((part) => {
      if ((part.kind !== 'field' && part.kind !== 'list') || part.control.label === undefined) return [];
      const isAsked = marks.some(({ control }) => control === part.control.id);
      return [{ label: part.control.label, isFilled: isAsked ? undefined : part.value !== undefined }];
    }),
  };
}

/** The first title, banner or heading, or the label of a control in the bar. */
function topOf(parts: readonly ScreenPart[]): string | undefined {
  for (const part of parts) {
    if (part.kind === 'heading') return part.label;
    if (part.kind === 'banner') return part.control.label;
    if (part.kind !== 'bar') return undefined;
    const found = part.title ?? part.start?.label ?? part.end?.label;
    if (found !== undefined) return found;
  }
  return undefined;
}
