import { statesByActor, type WrittenActors } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { APP, PORTAL } from '../protocol.ts';
import { withVersions } from '../versions.ts';
import { checkActor } from './actor.check.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { checkLoops } from './loops.check.ts';
import { checkTaken } from './names.check.ts';
import { checkProduct, checkScreens, checkShown } from './product.check.ts';
import { checkReach } from './reach.check.ts';
import { checkTokens } from './tokens.check.ts';
import { checkSpans, checkUnusedVersions, checkVersions } from './versions.check.ts';

type Check = (faults: Faults, product: ProductDefinition, actors: WrittenActors) => void;

/**
 * Checks in stages: unknown names first, then unreachable or endless parts. Problems of a stage hide those of later
 * stages, which may follow from them.
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

/** Problems that hide others, which follow from them. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'message-untold': ['message-unheard', 'actor-unknown'],
  'name-unknown': ['token-unknown', 'message-untold', 'kept-unknown'],
};

/** Checks a definition and expands its versions. */
export function checkedDefinition(
  written: ProductDefinition,
): { definition: ProductDefinition } | { problems: DefinitionProblem[] } {
  const faults = new Faults();
  checkSpans(faults, written);
  // Unknown versions cannot be expanded.
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

/** Reports missing actors, and a missing `app`. */
function checkActors(faults: Faults, { app, practices }: ProductDefinition, actors: WrittenActors): void {
  const needed = new Map([[PORTAL, 'the browser']]);
  if (practices.some(({ platform }) => platform !== 'portal')) needed.set(APP, 'the app on the phone');
  for (const [name, what] of needed)
    if (!actors.has(name)) {
      const message = `The actor \`${name}\` (${what}) is missing.`;
      faults.fault('actor-missing', ['behaviour'], message, `Add \`${name}: { … }\`.`);
    }
  if (!app && actors.has(APP))
    faults.fault('not-an-object', ['product', 'app'], '`app` is missing.', 'Add it with `tap` and `label`.');
}
