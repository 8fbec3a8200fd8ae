import { PHONE_PARTS } from '../beginning.ts';
import type { Beginning, ProductDefinition, Verb, Where } from '../definition.types.ts';
import { APP, PHONE, PORTAL } from '../protocol.ts';
import { ActorCheck } from './actor.check.ts';
import { checkControls } from './controls.check.ts';
import { Faults, type DefinitionProblem, type Path } from './faults.ts';
import { checkReach } from './reach.check.ts';
import { statesOf, verbsOf } from './written.ts';

/** Each device with the actor that it shows. */
const DEVICES = [
  ['phone', APP],
  ['portal', PORTAL],
] as const;

/**
 * How the parts of a definition hang together: whatever names something that is not there, first; then what is never come
 * to, shown or heard, and what never ends.
 */
export function definitionProblems(product: ProductDefinition): DefinitionProblem[] {
  const stages = [
    missingActors,
    unknownNames,
    reachProblems,
    (each: ProductDefinition) => [...checkControls(each), ...unshownScreens(each)],
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
  'token-undrawn': ['token-unknown'],
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

function productProblems(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('product');
  const { tokens, seconds, tasks, practices, vary, faults: all, goals, actors } = product;
  const verbs = Object.values(actors).flatMap((actor) => statesOf(actor).flatMap(verbsOf));
  for (const [kind, { life, shown }] of Object.entries(tokens)) {
    faults.need('time-unknown', ['tokens', kind, 'life'], life, Object.keys(seconds), 'time of this product');
    if (shown !== undefined)
      faults.need('kept-unknown', ['tokens', kind, 'shown'], shown, keptIn(product), 'kept name of an actor');
    const isDrawn = verbs.some((verb) => 'draw' in verb && verb.draw === kind);
    if (!isDrawn)
      faults.fault(
        'token-undrawn',
        ['tokens', kind],
        `No actor draws the token \`${kind}\`.`,
        'Let one draw it (`draw: …`), or remove it.',
      );
  }
  practices.forEach(({ task }, index) => {
    faults.need('task-unknown', ['practices', index, 'task'], task, Object.keys(tasks), 'task of this product');
  });
  for (const [task, { begin }] of Object.entries(tasks))
    checkBeginning(faults, product, ['tasks', task, 'begin'], begin);
  vary.forEach(({ in: where, set }, index) => {
    checkBeginning(faults, product, ['vary', index], { [set]: '' });
    checkWhere(faults, product, ['vary', index, 'in'], where);
  });
  for (const [fault, { in: where, begin }] of Object.entries(all)) {
    checkBeginning(faults, product, ['faults', fault, 'begin'], begin);
    checkWhere(faults, product, ['faults', fault, 'in'], where);
  }
  const notes = verbs.flatMap((verb: Verb) => ('note' in verb ? [verb.note] : []));
  goals.forEach((goal, index) =>
    faults.need('goal-unknown', ['goals', index], goal, notes, 'note that an actor takes'),
  );
  return faults.found;
}

function checkBeginning(faults: Faults, product: ProductDefinition, path: Path, begin: Beginning): void {
  const places = [...keptIn(product), ...PHONE_PARTS.map((part) => `${PHONE}.${part}`), ...Object.keys(product.tokens)];
  for (const place of Object.keys(begin))
    faults.need('begin-unknown', path, place, places, 'thing that can differ at the beginning');
}

function checkWhere(faults: Faults, { practices }: ProductDefinition, path: Path, where: Where = {}): void {
  for (const part of ['platform', 'method', 'task'] as const) {
    const practised = practices.map((each) => each[part]);
    for (const word of [where[part] ?? []].flat())
      faults.need('where-unknown', [...path, part], word, practised, `${part} that is practised`);
  }
}

function keptIn({ actors }: ProductDefinition): string[] {
  return Object.entries(actors).flatMap(([name, { keeps }]) => Object.keys(keeps).map((each) => `${name}.${each}`));
}

function missingActors({ actors, practices }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('behaviour');
  const isOnPhone = practices.some(({ platform }) => platform !== 'portal');
  for (const name of [PORTAL, ...(isOnPhone ? [APP] : [])]) {
    if (Object.hasOwn(actors, name)) continue;
    const what = name === PORTAL ? 'what the browser shows' : 'what the app on the phone does';
    faults.fault('actor-missing', [], `There is no actor \`${name}\`: ${what}.`, `Write it: \`${name}: { … }\`.`);
  }
  return faults.found;
}

/** Values on screens that the actor of the device does not keep. */
function shownValues({ actors, screens }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  for (const [device, name] of DEVICES) {
    const kept = Object.keys(actors[name]?.keeps ?? {});
    for (const [screen, parts] of Object.entries(screens[device])) {
      for (const part of parts) {
        const { field, list, code } = typeof part === 'string' ? {} : part;
        const value = field?.value ?? list?.value ?? code;
        if (value !== undefined)
          faults.need('name-unknown', [device, screen], value.slice(1), kept, `name that \`${name}\` keeps`);
      }
    }
  }
  return faults.found;
}

function reachProblems({ actors }: ProductDefinition): DefinitionProblem[] {
  return Object.entries(actors).flatMap(([name, actor]) => checkReach(name, actor));
}

/** Screens that no state shows. */
function unshownScreens({ actors, screens }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('screens');
  for (const [device, name] of DEVICES) {
    const shown = statesOf(actors[name] ?? {}).map(({ state }) => state.shows);
    for (const screen of Object.keys(screens[device])) {
      if (shown.includes(screen)) continue;
      const hint = 'Remove it, or let a state show it: `shows: …` in content/simulator/behaviour.yaml.';
      faults.fault('screen-unshown', [device, screen], `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
    }
  }
  return faults.found;
}
