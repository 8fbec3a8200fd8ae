import { worlds } from '../scenario.ts';
import { controlsOf, drawScreen, screenIds } from './figure.ts';
import type { Scene } from './screen.types.ts';

/**
 * The keys of all words that the simulated screens can show or be called by, in any situation: what has to stand in
 * content/apps for them to be drawn. The name of a control that carries no words is `controls.…`, that of a screen
 * `screens.…` or `portal-screens.…`.
 */
export function screenLabels(): readonly string[] {
  return (found ??= allLabels());
}

/** What the screens are does not change while the program runs. */
let found: readonly string[] | undefined;

function allLabels(): string[] {
  const keys = new Set<string>([`controls.${NOTICE}`]);
  for (const device of ['phone', 'portal'] as const) {
    for (const screen of screenIds[device]) {
      keys.add(`${device === 'portal' ? 'portal-screens' : 'screens'}.${screen}`);
      for (const scene of SCENES) gather(drawScreen(device, screen, scene), keys);
    }
  }
  return [...keys];
}

/** The ids of everything that can be tapped or filled in on any screen, in any situation, in the order of letters. */
export function controlIds(): readonly string[] {
  const controls = (['phone', 'portal'] as const).flatMap((device) =>
    screenIds[device].flatMap((screen) => SCENES.flatMap((scene) => controlsOf(drawScreen(device, screen, scene)))),
  );
  return [...new Set([...controls, NOTICE])].sort();
}

/** What knocks on top of any screen: the phone draws it. */
const NOTICE = 'notice';

const EITHER = [true, false];

/** Every situation that changes what a screen shows, whatever is filled in. */
const SCENES: readonly Scene[] = worlds.flatMap(({ method, task }) =>
  (['android', 'iphone'] as const).flatMap((platform) =>
    EITHER.flatMap((locked) =>
      EITHER.flatMap((inApp) =>
        EITHER.map((installed) => ({ platform, method, task, locked, inApp, installed, values: {}, switches: {} })),
      ),
    ),
  ),
);

/** The keys below a part of a drawn screen: of labels, titles and a dialog's text, and of controls without words. */
function gather(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) gather(each, keys);
  else if (typeof value === 'object' && value !== null) {
    const part = value as Readonly<Record<string, unknown>>;
    for (const key of [part['label'], part['title']]) if (typeof key === 'string') keys.add(key);
    if ('buttons' in part && typeof part['text'] === 'string') keys.add(part['text']);
    if ('id' in part && part['label'] === undefined) keys.add(`controls.${String(part['id'])}`);
    for (const each of Object.values(part)) gather(each, keys);
  }
}
