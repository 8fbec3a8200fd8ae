import { LAST, type WrittenActors } from '../behaviour/states.ts';
import type { Place, ProductDefinition } from '../definition.types.ts';
import { phoneMachine } from '../phone/phone.machine.ts';
import { PHONE } from '../protocol.ts';
import { controlsOf } from '../screens/controls.ts';
import { screensOf } from '../screens/groups.ts';
import { ProductScreens } from '../screens/product-screens.ts';
import { systemScreens } from '../screens/system.screens.ts';
import { worldsOf } from '../versions.ts';
import type { Faults } from './faults.ts';

/** Names that conditions resolve before an actor's stored values. */
const KNOWN_EVERYWHERE = ['type', 'input', 'platform', 'method', 'task', 'version', 'seed'];
/** Reserved beginnings of messages. */
const NO_MESSAGES = ['tapped', 'entered', 'expired', 'withdrawn', 'token', 'xstate'];
/** Controls that every phone screen may have. */
const ON_TOP = ['go-home', 'notice'];

/** Reports names that are already used by the system or another part of the product. */
export function checkTaken(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  const { app } = product;
  const taken = (place: Place, name: string, what: string) =>
    faults.fault('name-taken', place, `\`${name}\` is ${what}.`, 'Choose another name.');

  if (app && (phoneMachine.events as readonly string[]).includes(`tapped.${app.tap}`))
    taken(['product', 'app', 'tap'], app.tap, 'used by the phone');

  if (Object.hasOwn(product.tokens, 'type')) taken(['product', 'tokens', 'type'], 'type', 'the type of every event');
  for (const [name, states] of actors) {
    if (name === PHONE) taken(['behaviour', name], name, 'the phone');
    for (const kept of Object.keys(product.actors[name]?.keeps ?? {}))
      if (KNOWN_EVERYWHERE.includes(kept)) taken(['behaviour', name, 'keeps', kept], kept, 'available everywhere');
    for (const { state, place } of states)
      if (state.returns && Object.hasOwn(state.states, LAST))
        taken([...place, 'states', LAST], LAST, 'the previous state in states with `returns`');
    for (const { verb, place } of states.flatMap(({ verbs }) => verbs)) {
      if (!('tell' in verb)) continue;
      const first = verb.tell.split('.')[1] ?? '';
      if (NO_MESSAGES.includes(first))
        taken(place, verb.tell, `not a message: names that start with \`${first}\` are reserved`);
      if (Object.hasOwn(verb.with ?? {}, 'type')) taken(place, 'type', 'the type of every message');
    }
  }

  const drawn = new ProductScreens(product);
  const ofSystem = app ? systemScreens(app) : {};
  for (const { device, screen, place } of screensOf(product)) {
    if (device === 'phone' && screen in ofSystem) taken(place, screen, 'a screen of the phone system');
    for (const world of worldsOf(product)) {
      const { home: _home, ...view } = drawn.drawIn(world, device, screen);
      const controls = controlsOf(view);
      const onTop = device === 'phone' ? controls.find((control) => ON_TOP.includes(control)) : undefined;
      if (onTop !== undefined) taken(place, onTop, 'used by the phone');
      const twice = controls.find((control, index) => controls.indexOf(control) < index);
      if (twice === undefined) continue;
      const hint = 'Use different ids, or add `when` conditions.';
      faults.fault('control-twice', place, `Screen \`${screen}\` has \`${twice}\` twice.`, hint);
    }
  }
}
