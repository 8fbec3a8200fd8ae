import { around, type WrittenActors } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { groupsWith, screensOf } from '../screens/groups.ts';
import type { Faults } from './faults.ts';

/** Screens that no state shows; controls that do nothing wherever theirs is shown, and do not say so; and such as say so and do something. */
export function checkScreens(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  for (const { name, screen, parts, place } of screensOf(product)) {
    const fault = (code: string, message: string, hint: string) => faults.fault(code, place, message, hint);
    const states = actors.get(name) ?? [];
    if (!states.some(({ state }) => state.shows === screen)) {
      const hint = 'Remove it, or let a state show it: `shows: …` in content/simulator/behaviour.yaml.';
      fault('screen-unshown', `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
    }
    const heard = states.flatMap((each) => {
      const outer = around(each.name, states);
      // A state shows the screen of the nearest around it.
      const shown = outer.findLast(({ state }) => state.shows !== undefined)?.state.shows;
      return shown === screen ? outer.flatMap(({ state }) => Object.keys(state.on)) : [];
    });
    for (const { tap, enter, idle = false } of groupsWith(parts, 'tap', 'enter')) {
      const which = `\`${String(tap ?? enter)}\` on screen \`${screen}\``;
      if (heard.includes(tap === undefined ? `entered.${String(enter)}` : `tapped.${String(tap)}`) !== idle) continue;
      const hint = 'Let a state that shows the screen hear it, or write `idle: true` with it.';
      if (idle) fault('control-not-idle', `${which} is said to do nothing, and does something.`, 'Remove `idle`.');
      else fault('control-dead', `${which} does nothing.`, hint);
    }
  }
}
