import { LAST } from '../behaviour/targets.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { phoneMachine } from '../phone/phone.machine.ts';
import { PHONE } from '../protocol.ts';
import { controlsOf } from '../screens/controls.ts';
import { ProductScreens } from '../screens/product-screens.ts';
import { systemScreens } from '../screens/system.screens.ts';
import { screensOf } from './controls.check.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { worldsOf } from './versions.check.ts';
import { statesOf, writtenVerbs } from './written.ts';

/** What a condition finds before what an actor keeps: the event's name, and the practice's world. */
const KNOWN_EVERYWHERE = ['type', 'platform', 'method', 'task', 'version', 'seed'];
/** What no message begins with, since whoever heard it would take it for something else. */
const NO_MESSAGES = ['tapped', 'entered', 'expired', 'withdrawn', 'token', 'xstate'];
/** What can be tapped whatever a phone shows. */
const ON_TOP = ['go-home', 'notice'];

const HINT = 'Choose another name.';

/** Names that stand for something else already: for what comes with the system, or for another part of the product. */
export function takenNames(product: ProductDefinition): DefinitionProblem[] {
  return [...inProduct(product), ...inBehaviour(product), ...inScreens(product)];
}

function inProduct({ app }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('product');
  if (app && (phoneMachine.events as readonly string[]).includes(`tapped.${app.tap}`))
    faults.fault('name-taken', ['app', 'tap'], `\`${app.tap}\` is something else on the phone.`, HINT);
  return faults.found;
}

function inBehaviour({ actors }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('behaviour');
  const taken = (path: readonly (string | number)[], name: string, what: string) =>
    faults.fault('name-taken', path, `\`${name}\` is ${what}.`, HINT);
  for (const [name, actor] of Object.entries(actors)) {
    if (name === PHONE) taken([name], name, 'the phone, which comes with the system');
    for (const kept of Object.keys(actor.keeps))
      if (KNOWN_EVERYWHERE.includes(kept)) taken([name, 'keeps', kept], kept, 'known everywhere already');
    for (const written of statesOf(actor)) {
      const { state, path } = written;
      if (state.returns && state.states && Object.hasOwn(state.states, LAST))
        taken([name, ...path, 'states', LAST], LAST, 'where one was, in a state that says `returns`');
      for (const { verb, path: place } of writtenVerbs(written)) {
        if (!('tell' in verb)) continue;
        const first = verb.tell.split('.')[1] ?? '';
        if (NO_MESSAGES.includes(first)) taken([name, ...place], verb.tell, `no message: \`${first}\` is not said`);
        if (Object.hasOwn(verb.with ?? {}, 'type')) taken([name, ...place], 'type', 'the name of the message itself');
      }
    }
  }
  return faults.found;
}

function inScreens(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  const drawn = new ProductScreens(product);
  const ofSystem = product.app ? Object.keys(systemScreens(product.app)) : [];
  for (const { device, screen } of screensOf(product)) {
    const fault = (code: string, message: string, hint: string) => faults.fault(code, [device, screen], message, hint);
    if (device === 'phone' && ofSystem.includes(screen))
      fault('name-taken', `\`${screen}\` is a screen of the phone itself.`, HINT);
    for (const world of worldsOf(product)) {
      const { home: _home, ...view } = drawn.drawIn(world, device, screen);
      const controls = controlsOf(view);
      const twice = controls.find((control, index) => controls.indexOf(control) < index);
      const onTop = device === 'phone' ? controls.find((control) => ON_TOP.includes(control)) : undefined;
      if (onTop !== undefined) fault('name-taken', `\`${onTop}\` is something else on the phone.`, HINT);
      if (twice === undefined) continue;
      const hint = 'Give each its own id, or say `when` there is which.';
      fault('control-twice', `Screen \`${screen}\` has \`${twice}\` twice.`, hint);
    }
  }
  return faults.found;
}
