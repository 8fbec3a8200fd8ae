import { statesByActor, type WrittenActors } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { APP, PORTAL } from '../protocol.ts';
import { withVersions } from '../versions.ts';
import { checkActor } from './actor.check.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { checkLoops } from './loops.check.ts';
import { checkTaken } from './names.check.ts';
import { checkProduct, checkShown } from './product.check.ts';
import { checkReach } from './reach.check.ts';
import { checkScreens } from './screens.check.ts';
import { checkTokens } from './tokens.check.ts';
import { checkSpans, checkUnusedVersions, checkVersions } from './versions.check.ts';

type Check = (faults: Faults, product: ProductDefinition, actors: WrittenActors) => void;

/**
 * How the parts of a definition hang together: whatever names something that is not there, first; then what is never come
 * to, shown or heard, and what never ends. Where a stage tells something, whatever else would be said follows from it.
 */
const STAGES: readonly (readonly Check[])[] = [
  [checkUnusedVersions],
  [checkActors],
  [checkProduct, checkBehaviour, checkShown],
  [checkTokens, checkTaken],
  [checkLoops],
  [checkReach],
  [checkScreens, checkVersions],
];

/** Faults that are none of their own where one of others is told. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'message-untold': ['message-unheard', 'actor-unknown'],
  'name-unknown': ['token-unknown', 'message-untold', 'kept-unknown'],
};

/** A definition as it is drawn and performed, or all that is wrong with it. */
export function checkedDefinition(
  written: ProductDefinition,
): { definition: ProductDefinition } | { problems: DefinitionProblem[] } {
  const faults = new Faults();
  checkSpans(faults, written);
  // What is drawn by versions that there are not cannot be looked at.
  const [definition, stages] = faults.found.length > 0 ? [written, []] : [withVersions(written), STAGES];
  const actors = statesByActor(definition.actors);
  for (const stage of stages) {
    for (const check of stage) check(faults, definition, actors);
    if (faults.found.length > 0) break;
  }
  const problems = faults.found.filter(({ code }) => !faults.found.some((each) => FOLLOWS[code]?.includes(each.code)));
  return problems.length > 0 ? { problems } : { definition };
}

function checkBehaviour(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  for (const name of actors.keys()) checkActor(faults, product, actors, name);
}

/** Actors that every product has, and what opens the app of one that has one. */
function checkActors(faults: Faults, { app, practices }: ProductDefinition, actors: WrittenActors): void {
  const needed = new Map([[PORTAL, 'what the browser shows']]);
  if (practices.some(({ platform }) => platform !== 'portal')) needed.set(APP, 'what the app on the phone does');
  for (const [name, what] of needed)
    if (!actors.has(name)) {
      const message = `There is no actor \`${name}\`: ${what}.`;
      faults.fault('actor-missing', ['behaviour'], message, `Write it: \`${name}: { … }\`.`);
    }
  if (!app && actors.has(APP))
    faults.fault('not-an-object', ['product', 'app'], '`app` is missing.', 'Give it `tap`, `label`.');
}
