import { known } from '../known.ts';
import type { ActorInput } from './behaviour/actor.types.ts';
import type { Beginning, ProductDefinition, Value } from './definition.types.ts';
import { FARTHEST_CM, NEAREST_CM, SHARPEST_CM } from './lens.ts';
import type { PhoneInput } from './phone/phone.types.ts';
import { heardIn } from './behaviour/states.ts';
import { APP, PHONE } from './protocol.ts';
import { isWhere, type Scenario, type World } from './scenario.ts';

/** A phone of which nothing else is said: the app is on it, and its owner has been asked for nothing. */
const PHONE_AT_FIRST = {
  installed: true,
  hasty: false,
  camera: 'unasked',
  notifications: 'unasked',
  scanning: true,
  lens: 'rear',
  distance: SHARPEST_CM,
  /** How many of the next codes come out mistyped. */
  slips: 0,
} as const;

const EITHER = [true, false];
const PERMISSION = ['unasked', 'allowed', 'denied'];
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number);

/** What of a phone can differ when a practice begins, and what each part of it can be. */
export const PHONE_PARTS: Readonly<Record<keyof typeof PHONE_AT_FIRST, readonly Value[]>> = {
  installed: EITHER,
  hasty: EITHER,
  camera: PERMISSION,
  notifications: PERMISSION,
  scanning: EITHER,
  lens: ['rear', 'front'],
  distance: upTo(FARTHEST_CM).slice(NEAREST_CM),
  slips: upTo(9),
};

/** What differs when a practice begins: by its task, then by its number, then by what goes wrong, each over the one before. */
function beginningOf({ tasks, vary, faults }: ProductDefinition, scenario: Scenario): Beginning {
  const varied = vary
    .filter(({ in: where }) => isWhere(scenario, where))
    .map(({ set, among }): [string, Value] => [
      set,
      known(among[scenario.seed % among.length], `A value of \`${set}\``),
    ]);
  // Of two faults that change the same, the one that is offered first counts.
  const wrong = Object.keys(faults)
    .filter((fault) => scenario.faults.includes(fault))
    .reverse();
  return Object.assign(
    {},
    tasks[scenario.task]?.begin,
    Object.fromEntries(varied),
    ...wrong.map((fault) => faults[fault]?.begin),
  ) as Beginning;
}

/** How an actor stands when a practice begins. */
export function actorIn(product: ProductDefinition, scenario: Scenario, name: string): Omit<ActorInput, 'parent'> {
  const begin = Object.entries(beginningOf(product, scenario));
  const own = begin.flatMap(([place, value]) =>
    place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), value]] : [],
  );
  const { method, task, version, seed } = scenario;
  return {
    name,
    world: { platform: phoneOf(scenario), method, task, version, seed },
    keeps: { ...product.actors[name]?.keeps, ...Object.fromEntries(own) },
    first: Object.fromEntries(begin.filter(([place]) => Object.hasOwn(product.tokens, place))),
  };
}

/** How the phone stands, and how many of the next codes that are typed on it come out mistyped. */
export function phoneIn(
  product: ProductDefinition,
  scenario: Scenario,
): Omit<PhoneInput, 'parent'> & { slips: number } {
  const begin = Object.entries(beginningOf(product, scenario)).flatMap(([place, value]) => {
    const [whose, part = ''] = place.split('.');
    return whose === PHONE ? [[part, value]] : [];
  });
  const app = product.actors[APP];
  const links = app !== undefined && heardIn(app).includes('app.linked');
  return { platform: phoneOf(scenario), links, ...PHONE_AT_FIRST, ...Object.fromEntries(begin) };
}

/** The kind of phone of a scenario; of one without a phone, that of the screens that are drawn of it. */
export function phoneOf({ platform }: World): 'android' | 'iphone' {
  return platform === 'android' ? 'android' : 'iphone';
}
