import type { ControlDefinition, ProductDefinition, ScreenDefinition } from '../definition.types.ts';
import { APP, DEVICES } from '../protocol.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { around, statesOf, type WrittenState } from './written.ts';

/** What the phone's own screens have that the app answers to. */
const OF_SYSTEM = ['close'];

/** The controls of all screens of an actor's device, by what is done with them. */
export function actorControls({ screens }: ProductDefinition, name: string, how: 'tap' | 'enter'): string[] {
  const device = deviceOf(name);
  const own = device ? Object.values(screens[device]).flatMap(controlsIn) : [];
  return [...own.flatMap((control) => control[how] ?? []), ...(name === APP && how === 'tap' ? OF_SYSTEM : [])];
}

/** The device of an actor that has one. */
export function deviceOf(name: string): 'phone' | 'portal' | undefined {
  return DEVICES.find(([, actor]) => actor === name)?.[0];
}

/** Controls that do nothing in any state that shows their screen, and do not say so; and such as say so and do something. */
export function checkControls(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  for (const { device, name, screen, parts } of screensOf(product)) {
    const states = statesOf(product.actors[name] ?? {});
    const showing = states.filter(({ names }) => shownAt(names, states) === screen);
    const heard = showing.flatMap(({ names }) =>
      around(names, states).flatMap(({ state }) => Object.keys(state.on ?? {})),
    );
    for (const control of controlsIn(parts)) checkControl(faults, [device, screen], control, heard);
  }
  return faults.found;
}

function checkControl(
  faults: Faults,
  path: readonly [device: string, screen: string],
  { tap, enter, idle }: ControlDefinition,
  heard: readonly string[],
): void {
  const id = tap ?? enter ?? '';
  const isHeard = heard.includes(tap === undefined ? `entered.${id}` : `tapped.${id}`);
  const which = `\`${id}\` on screen \`${path[1]}\``;
  if (!isHeard && !idle) {
    const hint = 'Let a state that shows the screen hear it, or write `idle: true` with it.';
    faults.fault('control-dead', path, `${which} does nothing.`, hint);
  } else if (isHeard && idle) {
    faults.fault('control-not-idle', path, `${which} is said to do nothing, and does something.`, 'Remove `idle`.');
  }
}

/** The screen that a state shows: its own, or that of the nearest around it. */
function shownAt(names: readonly string[], states: readonly WrittenState[]): string | undefined {
  return around(names, states).findLast(({ state }) => state.shows !== undefined)?.state.shows;
}

/** The controls of a screen, from top to bottom. */
function controlsIn(parts: ScreenDefinition): ControlDefinition[] {
  return groupsWith(parts, 'tap', 'enter');
}

/** All screens of a product: with their device, and the actor who shows them. */
export function screensOf({ screens }: Pick<ProductDefinition, 'screens'>) {
  return DEVICES.flatMap(([device, name]) =>
    Object.entries(screens[device]).map(([screen, parts]) => ({ device, name, screen, parts })),
  );
}

/** The parts of a screen, those that stand together among them. */
export function partsIn(parts: ScreenDefinition): Exclude<ScreenDefinition[number], string>[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...partsIn(part.parts ?? [])]));
}

/** All groups of a screen that have one of some fields, from top to bottom. */
export function groupsWith(value: unknown, ...fields: readonly string[]): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap((each) => groupsWith(each, ...fields));
  return fields.some((field) => field in value) ? [{ ...value }, ...within] : within;
}
