import type { Problem } from '../../problem.ts';
import type { ControlDefinition, ProductDefinition, ScreenDefinition } from '../definition.types.ts';
import { APP, PORTAL } from '../protocol.ts';
import { statesOf, type WrittenState } from './written.ts';

const DEVICE: Readonly<Record<string, 'phone' | 'portal'>> = { [APP]: 'phone', [PORTAL]: 'portal' };
/** What the phone's own screens have that the app answers to. */
const OF_SYSTEM = ['close'];

/** The controls of all screens of an actor's device, by what is done with them. */
export function actorControls({ screens }: ProductDefinition, name: string, how: 'tap' | 'enter'): string[] {
  const device = DEVICE[name];
  if (!device) return [];
  const own = Object.values(screens[device]).flatMap(controlsIn);
  return [...own.flatMap((control) => control[how] ?? []), ...(name === APP && how === 'tap' ? OF_SYSTEM : [])];
}

/** Controls that do nothing in any state that shows their screen, and do not say so; and such as say so and do something. */
export function drawnControls({ actors, screens }: ProductDefinition): (Problem & { of: 'screens' })[] {
  return Object.entries(DEVICE).flatMap(([name, device]) => {
    const states = statesOf(actors[name] ?? {});
    return Object.entries(screens[device]).flatMap(([screen, parts]) => {
      const heard = new Set(
        states.filter((each) => shownBy(each, states) === screen).flatMap((each) => heardIn(each, states)),
      );
      return controlsIn(parts).flatMap(({ tap, enter, idle }) => {
        const id = tap ?? enter ?? '';
        const isHeard = heard.has(tap === undefined ? `entered.${id}` : `tapped.${id}`);
        if (isHeard !== (idle ?? false)) return [];
        const message = isHeard
          ? `\`${id}\` on screen \`${screen}\` is said to do nothing, and does something.`
          : `\`${id}\` on screen \`${screen}\` does nothing.`;
        const hint = isHeard
          ? 'Remove `idle`.'
          : 'Let a state that shows the screen hear it, or write `idle: true` with it.';
        return [
          {
            of: 'screens' as const,
            code: isHeard ? 'control-not-idle' : 'control-dead',
            message,
            hint,
            path: [device, screen],
          },
        ];
      });
    });
  });
}

/** The screen that a state shows: its own, or that of the nearest around it. */
function shownBy({ names }: WrittenState, states: readonly WrittenState[]): string | undefined {
  return around(names, states).findLast(({ state }) => state.shows !== undefined)?.state.shows;
}

/** All that is heard in a state, and around it. */
function heardIn({ names }: WrittenState, states: readonly WrittenState[]): string[] {
  return around(names, states).flatMap(({ state }) => Object.keys(state.on ?? {}));
}

function around(names: readonly string[], states: readonly WrittenState[]): WrittenState[] {
  return states.filter(({ names: each }) => each.every((name, index) => names[index] === name));
}

/** The controls of a screen, from top to bottom. */
function controlsIn(parts: ScreenDefinition): ControlDefinition[] {
  const found: ControlDefinition[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('tap' in value || 'enter' in value) found.push(value as ControlDefinition);
    Object.values(value).forEach(visit);
  };
  visit(parts);
  return found;
}
