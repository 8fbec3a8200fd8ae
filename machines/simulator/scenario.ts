import { assertDefined } from '../assert-defined.ts';
import { suggest, type Problem } from '../problem.ts';
import type { ProductDefinition, Where } from './definition.types.ts';

/** A task, platform and method, which identify a guide. */
export interface World {
  platform: string;
  method: string;
  task: string;
  /** The version of the app, if there are several. */
  version?: string | undefined;
}

/** A world that can be practiced. */
export interface PracticedWorld extends World {
  platform: 'android' | 'iphone' | 'portal';
}

/** Everything that determines a practice, together with the actions. */
export interface Scenario extends PracticedWorld {
  faults: readonly string[];
  /** 0 to 9999. Determines the codes and variations. */
  seed: number;
}

export const MAX_SEED = 9999;

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

/** Whether a world meets a condition. */
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
): { scenario: Scenario; problems: Problem[] } {
  const wanted = product.practices.map((world) => ({
    world,
    hits: (['task', 'platform', 'method'] as const).filter((part) => text[part] === world[part]).length,
  }));
  const best = Math.max(...wanted.map(({ hits }) => hits));
  const nearest = wanted.filter(({ hits }) => hits === best);
  const own = text.platform === undefined ? nearest.find(({ world }) => world.platform === likely) : undefined;
  const { platform, method, task } = assertDefined(own ?? nearest[0], 'A world that can be practiced').world;
  const problems: Problem[] = [];
  const { versions = [] } = product;
  const version = versions.find((each) => each === text.version) ?? versions.at(-1);
  for (const [part, value] of Object.entries({ task, platform, method, version })) {
    const asked = text[part as 'task' | 'platform' | 'method' | 'version'];
    if (asked !== undefined && value !== undefined && asked !== value) problems.push(notPractised(part, asked, value));
  }
  const possible = faultsIn(product, { platform, method, task });
  const named = (text.fault ?? '').split(',').filter((fault) => fault !== '');
  const kept = possible.filter((fault) => named.includes(fault));
  for (const fault of new Set(named)) if (!kept.includes(fault)) problems.push(noFault(product, fault, possible));
  const seed = /^\d{1,4}$/.test(text.seed ?? '') ? Number(text.seed) : 0;
  if (text.seed !== undefined && String(seed) !== text.seed) problems.push(noSeed(text.seed));
  const world = { platform, method, task, ...(version !== undefined && { version }) };
  return { scenario: { ...world, faults: kept, seed }, problems };
}

function notPractised(part: string, asked: string, value: string): Problem {
  const message = `There is no practice with the ${part} \`${clip(asked)}\` and the other values.`;
  return { code: 'world-unknown', message, hint: `The nearest practice has the ${part} \`${value}\`.`, path: [part] };
}

function noFault({ faults }: Practiced, fault: string, possible: readonly string[]): Problem {
  const message = Object.hasOwn(faults, fault)
    ? `The fault \`${fault}\` cannot occur in this practice.`
    : `There is no fault \`${clip(fault)}\`.`;
  return { code: 'fault-unknown', message, hint: suggest(clip(fault), possible), path: ['fault'] };
}

function noSeed(seed: string): Problem {
  const message = `\`${clip(seed)}\` is not a seed.`;
  return { code: 'seed-unreadable', message, hint: `Use a whole number from 0 to ${MAX_SEED}.`, path: ['seed'] };
}

/** Shortens text from outside. */
function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
