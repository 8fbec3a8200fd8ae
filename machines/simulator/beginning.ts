import { assertDefined } from '../assert-defined.ts';
import type { ActorInput } from './behaviour/values.ts';
import type { Beginning, ProductDefinition, Value } from './definition.types.ts';
import { FARTHEST_CM, NEAREST_CM, SHARPEST_CM } from './lens.ts';
import type { PhoneInput } from './phone/phone.types.ts';
import { eventsIn } from './behaviour/states.ts';
import { APP, PHONE } from './protocol.ts';
import { isWhere, type Scenario, type World } from './scenario.ts';

/** The default phone: the app is installed, and no permissions were requested. */
const INITIAL_PHONE = {
  installed: true,
  hasty: false,
  camera: 'unasked',
  notifications: 'unasked',
  scanning: true,
  lens: 'rear',
  distance: SHARPEST_CM,
  /** Number of next codes that are mistyped. */
  slips: 0,
} as const;

const BOOLEANS = [true, false];
const PERMISSION = ['unasked', 'allowed', 'denied'];
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number);

/** Possible initial values of the phone. */
export const PHONE_PARTS: Readonly<Record<keyof typeof INITIAL_PHONE, readonly Value[]>> = {
  installed: BOOLEANS,
  hasty: BOOLEANS,
  camera: PERMISSION,
  notifications: PERMISSION,
  scanning: BOOLEANS,
  lens: ['rear', 'front'],
  distance: upTo(FARTHEST_CM).slice(NEAREST_CM),
  slips: upTo(9),
};

/** Initial values from the task, the seed and the faults, in ascending precedence. */
function beginningOf({ tasks, vary, faults }: ProductDefinition, scenario: Scenario): Beginning {
  const varied = vary
    .filter(({ in: where }) => isWhere(scenario, where))
    .map(({ set, among }): [string, Value] => [
      set,
      assertDefined(among[scenario.seed % among.length], `A value of \`${set}\``),
    ]);
  // If two faults set the same value, the first in the product's order wins.
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

/** The initial state of an actor. */
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

/** The initial state of the phone. */
export function phoneIn(
  product: ProductDefinition,
  scenario: Scenario,
): Omit<PhoneInput, 'parent'> & { slips: number } {
  const begin = Object.entries(beginningOf(product, scenario)).flatMap(([place, value]) => {
    const [whose, part = ''] = place.split('.');
    return whose === PHONE ? [[part, value]] : [];
  });
  const app = product.actors[APP];
  const links = app !== undefined && eventsIn(app).includes('app.linked');
  return { platform: phoneOf(scenario), links, ...INITIAL_PHONE, ...Object.fromEntries(begin) };
}

/** The platform of the phone; for the portal, that of the drawn phone screens. */
export function phoneOf({ platform }: World): 'android' | 'iphone' {
  return platform === 'android' ? 'android' : 'iphone';
}
