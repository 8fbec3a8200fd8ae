import { assertDefined } from '../assert-defined.ts';
import { FARTHEST_CM, NEAREST_CM, SHARPEST_CM } from './actions.ts';
import type { ActorInput } from './actor.machine.ts';
import type { Beginning, ProductDefinition, Value, World } from './definition.ts';
import type { Where } from './screens/definition.ts';
import type { PhoneInput } from './phone.machine.ts';
import { APP, PHONE } from './protocol.ts';
import { eventsIn } from './vocabulary.ts';

/** A world that can be practiced. */
export interface PracticedWorld extends World {
  platform: 'android' | 'iphone' | 'device' | 'portal';
}

/** Everything that determines a practice, together with the actions. */
export interface Scenario extends PracticedWorld {
  faults: readonly string[];
  /** 0 to 9999. Determines the codes and variations. */
  seed: number;
}

export const MAX_SEED = 9999;

/** A part of a scenario's text that was replaced or dropped. */
export interface ScenarioFault {
  code: 'world-unknown' | 'fault-unknown' | 'seed-unreadable';
  path: readonly [part: string];
}

/** A scenario as text, from an address or form. */
export interface ScenarioText {
  platform?: string | undefined;
  method?: string | undefined;
  task?: string | undefined;
  version?: string | undefined;
  /** Separated by commas. */
  fault?: string | undefined;
  seed?: string | undefined;
}

export type Practiced = Pick<ProductDefinition, 'practices' | 'faults' | 'versions'>;

export function isWhere(world: World, where: Where = {}): boolean {
  return (['platform', 'method', 'task', 'version'] as const).every((part) => {
    const wanted = where[part];
    return wanted === undefined || [wanted].flat().includes(world[part] ?? '');
  });
}

/** The faults that can occur in a world, in the product's order; none if it cannot be practiced. */
export function faultsIn({ practices, faults }: Practiced, world: World): string[] {
  if (!practices.some(({ platform, method, task }) => isWhere(world, { platform, method, task }))) return [];
  return Object.entries(faults).flatMap(([fault, { in: where }]) => (isWhere(world, where) ? [fault] : []));
}

/**
 * Reads a scenario from text. Missing and impossible parts are taken from the nearest possible world in the newest
 * version; problems list what was changed.
 *
 * @param likely the preferred platform, if the text has none
 */
export function readScenario(
  product: Practiced,
  text: ScenarioText,
  likely?: string,
): { scenario: Scenario; problems: ScenarioFault[] } {
  const wanted = product.practices.map((world) => ({
    world,
    hits: (['task', 'platform', 'method'] as const).filter((part) => text[part] === world[part]).length,
  }));
  const best = Math.max(...wanted.map(({ hits }) => hits));
  const nearest = wanted.filter(({ hits }) => hits === best);
  const own = text.platform === undefined ? nearest.find(({ world }) => world.platform === likely) : undefined;
  const { platform, method, task } = assertDefined(own ?? nearest[0], 'A world that can be practiced').world;
  const problems: ScenarioFault[] = [];
  const { versions = [] } = product;
  const version = versions.find((each) => each === text.version) ?? versions.at(-1);
  for (const [part, value] of Object.entries({ task, platform, method, version })) {
    const asked = text[part as 'task' | 'platform' | 'method' | 'version'];
    if (asked !== undefined && value !== undefined && asked !== value)
      problems.push({ code: 'world-unknown', path: [part] });
  }
  const possible = faultsIn(product, { platform, method, task });
  const named = (text.fault ?? '').split(',').filter((fault) => fault !== '');
  const kept = possible.filter((fault) => named.includes(fault));
  for (const fault of new Set(named))
    if (!kept.includes(fault)) problems.push({ code: 'fault-unknown', path: ['fault'] });
  const seed = /^\d{1,4}$/.test(text.seed ?? '') ? Number(text.seed) : 0;
  if (text.seed !== undefined && String(seed) !== text.seed) problems.push({ code: 'seed-unreadable', path: ['seed'] });
  const world = { platform, method, task, ...(version !== undefined && { version }) };
  return { scenario: { ...world, faults: kept, seed }, problems };
}

/** The default phone: online, the app is installed, and no permissions were requested. */
const INITIAL_PHONE = {
  installed: true,
  hasty: false,
  camera: 'unasked',
  notifications: 'unasked',
  scanning: true,
  lens: 'rear',
  airplane: false,
  internet: true,
  quiet: false,
  misses: false,
  distance: SHARPEST_CM,
  /** Number of next codes that are mistyped. */
  slips: 0,
} as const;

const BOOLEANS = [true, false];
const PERMISSION = ['unasked', 'allowed', 'denied'];
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number);

export const PHONE_PARTS: Readonly<Record<keyof typeof INITIAL_PHONE, readonly Value[]>> = {
  installed: BOOLEANS,
  hasty: BOOLEANS,
  camera: PERMISSION,
  notifications: PERMISSION,
  scanning: BOOLEANS,
  lens: ['rear', 'front'],
  airplane: BOOLEANS,
  internet: BOOLEANS,
  quiet: BOOLEANS,
  misses: BOOLEANS,
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

/** The platform of the phone; otherwise that of the drawn phone screens. */
export function phoneOf({ platform }: World): 'android' | 'iphone' {
  return platform === 'android' ? 'android' : 'iphone';
}
