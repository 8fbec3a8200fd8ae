import type { PracticedWorld } from '../scenario.ts';
import { controlsOf } from './controls.ts';
import type { ProductScreens } from './product-screens.ts';
import type { Scene, ScreenView } from './screen.types.ts';

/** What knocks on top of any screen: the phone draws it. */
const NOTICE = 'notice';

const DEVICES = ['phone', 'portal'] as const;

/**
 * The keys of all words that the simulated screens can show or be called by, in any situation: what has to stand in
 * content/apps for them to be drawn. The name of a control that carries no words is `controls.…`, that of a screen
 * `screens.…` or `portal-screens.…`.
 */
export function labelsOf(screens: ProductScreens, worlds: readonly PracticedWorld[]): readonly string[] {
  const keys = new Set<string>(noticesOf(screens).map((control) => `controls.${control}`));
  for (const device of DEVICES) {
    for (const screen of screens.ids[device]) {
      keys.add(`${device === 'portal' ? 'portal-screens' : 'screens'}.${screen}`);
      for (const view of viewsOf(screens, worlds, device, screen)) gather(view, keys);
    }
  }
  return [...keys];
}

/** The ids of everything that can be tapped or filled in on any screen, in any situation, in the order of letters. */
export function allControls(screens: ProductScreens, worlds: readonly PracticedWorld[]): readonly string[] {
  const controls = DEVICES.flatMap((device) =>
    screens.ids[device].flatMap((screen) => viewsOf(screens, worlds, device, screen).flatMap(controlsOf)),
  );
  return [...new Set([...controls, ...noticesOf(screens)])].sort();
}

/** What can knock: nothing where there is no phone. */
function noticesOf({ ids }: ProductScreens): string[] {
  return ids.phone.length > 0 ? [NOTICE] : [];
}

const EITHER = [true, false];

/** A screen in every situation that changes what it shows, whatever is filled in. */
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
        EITHER.flatMap((inApp) =>
          EITHER.map((installed) => {
            const scene: Scene = { ...fixed, platform, method, task, version, inApp, installed };
            return screens.draw(device, screen, scene);
          }),
        ),
      ),
    ),
  );
}

/** The keys below a part of a drawn screen: of labels, titles and a dialog's text, and of controls without words. */
function gather(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) gather(each, keys);
  else if (typeof value === 'object' && value !== null) {
    const part = value as Readonly<Record<string, unknown>>;
    for (const key of [part['label'], part['title']]) if (typeof key === 'string') keys.add(key);
    if ('buttons' in part && typeof part['text'] === 'string') keys.add(part['text']);
    // In a figure it is marked as an example.
    if (part['kind'] === 'code') keys.add('figures.example');
    if ('id' in part && part['label'] === undefined) keys.add(`controls.${String(part['id'])}`);
    for (const each of Object.values(part)) gather(each, keys);
  }
}
