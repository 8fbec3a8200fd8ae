import type { ProductDefinition, Where } from '../definition.types.ts';
import { APP, PORTAL } from '../protocol.ts';
import { ActorCheck } from './actor.check.ts';
import { checkControls, groupsWith, partsIn, screensOf } from './controls.check.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { checkLoops } from './loops.check.ts';
import { takenNames } from './names.check.ts';
import { checkWhere, productProblems } from './product.check.ts';
import { checkReach } from './reach.check.ts';
import { checkTokens } from './tokens.check.ts';
import { screensWithoutVersion } from './versions.check.ts';
import { statesOf } from './written.ts';

/**
 * How the parts of a definition hang together: whatever names something that is not there, first; then what is never come
 * to, shown or heard, and what never ends.
 */
export function definitionProblems(product: ProductDefinition): DefinitionProblem[] {
  const stages = [
    missingActors,
    unknownNames,
    (each: ProductDefinition) => [...checkTokens(each), ...takenNames(each)],
    checkLoops,
    reachProblems,
    (each: ProductDefinition) => [...checkControls(each), ...unshownScreens(each), ...screensWithoutVersion(each)],
  ];
  for (const stage of stages) {
    const found = stage(product);
    // Whatever else would be said follows from it.
    if (found.length > 0) return found;
  }
  return [];
}

/** Faults that are none of their own where one of others is told. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'message-untold': ['message-unheard', 'actor-unknown'],
  'name-unknown': ['token-unknown', 'message-untold', 'kept-unknown'],
};

function unknownNames(product: ProductDefinition): DefinitionProblem[] {
  const found = [
    ...productProblems(product),
    ...Object.entries(product.actors).flatMap(([name, actor]) => new ActorCheck(product, name, actor).problems()),
    ...shownValues(product),
  ];
  return found.filter(({ code }) => !found.some((each) => FOLLOWS[code]?.includes(each.code)));
}

function missingActors(product: ProductDefinition): DefinitionProblem[] {
  const { actors, practices } = product;
  const faults = new Faults('behaviour');
  const isOnPhone = practices.some(({ platform }) => platform !== 'portal');
  for (const name of [PORTAL, ...(isOnPhone ? [APP] : [])]) {
    if (Object.hasOwn(actors, name)) continue;
    const what = name === PORTAL ? 'what the browser shows' : 'what the app on the phone does';
    faults.fault('actor-missing', [], `There is no actor \`${name}\`: ${what}.`, `Write it: \`${name}: { … }\`.`);
  }
  return [...faults.found, ...missingApp(product)];
}

/** What opens the app of a product that has one. */
function missingApp({ app, actors }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('product');
  if (!app && Object.hasOwn(actors, APP))
    faults.fault('not-an-object', ['app'], '`app` is missing.', 'Give it `tap`, `label`.');
  return faults.found;
}

/** Values on screens that the actor of the device does not keep, and parts for what nobody practises. */
function shownValues(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  for (const { device, name, screen, parts } of screensOf(product)) {
    const kept = Object.keys(product.actors[name]?.keeps ?? {});
    for (const { field, list, code } of partsIn(parts)) {
      const value = field?.value ?? list?.value ?? code;
      if (value !== undefined)
        faults.need('name-unknown', [device, screen], value.slice(1), kept, `name that \`${name}\` keeps`);
    }
    for (const { when } of groupsWith(parts, 'when')) checkWhere(faults, product, [device, screen], when as Where);
  }
  return faults.found;
}

function reachProblems({ actors }: ProductDefinition): DefinitionProblem[] {
  return Object.entries(actors).flatMap(([name, actor]) => checkReach(name, actor));
}

/** Screens that no state shows. */
function unshownScreens(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  for (const { device, name, screen } of screensOf(product)) {
    if (statesOf(product.actors[name] ?? {}).some(({ state }) => state.shows === screen)) continue;
    const hint = 'Remove it, or let a state show it: `shows: …` in content/simulator/behaviour.yaml.';
    faults.fault('screen-unshown', [device, screen], `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
  }
  return faults.found;
}
