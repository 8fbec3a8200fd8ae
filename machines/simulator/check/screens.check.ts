import { around, type Place, type WrittenActors } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { groupsWith, screensOf } from '../screens/groups.ts';
import type { Faults } from './faults.ts';

/** Screens that no state shows; controls that do nothing wherever theirs is shown, and do not say so; and such as say so and do something. */
export function checkScreens(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  for (const { device, name, screen, parts } of screensOf(product)) {
    const place: Place = ['screens', device, screen];
    const states = actors.get(name) ?? [];
    if (!states.some(({ state }) => state.shows === screen)) {
      const hint = 'Remove it, or let a state show it: `shows: …` in content/simulator/behaviour.yaml.';
      faults.fault('screen-unshown', place, `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
    }
    const heard = states.flatMap((each) => {
      const outer = around(each.name, states);
      // A state shows the screen of the nearest around it.
      const shown = outer.findLast(({ state }) => state.shows !== undefined)?.state.shows;
      return shown === screen ? outer.flatMap(({ state }) => Object.keys(state.on)) : [];
    });
    for (const { tap, enter, idle } of groupsWith(parts, 'tap', 'enter')) {
      const which = `\`${String(tap ?? enter)}\` on screen \`${screen}\``;
      const isHeard = heard.includes(tap === undefined ? `entered.${String(enter)}` : `tapped.${String(tap)}`);
      if (!isHeard && !idle) {
        const hint = 'Let a state that shows the screen hear it, or write `idle: true` with it.';
        faults.fault('control-dead', place, `${which} does nothing.`, hint);
      } else if (isHeard && idle) {
        faults.fault(
          'control-not-idle',
          place,
          `${which} is said to do nothing, and does something.`,
          'Remove `idle`.',
        );
      }
    }
  }
}
