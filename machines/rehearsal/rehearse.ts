import type { Practice, Product, Scenario, ScreenView } from '../simulator/index.ts';
import { waysThrough, type Graph, type Progress } from '../walkthrough/index.ts';
import { followGuide, resumeGuide, type Followed } from './follow.ts';
import {
  performActs,
  screenKey,
  screenNow,
  shotKey,
  waitUntil,
  type Mismatch,
  type Remedy,
  type Scenes,
  type Seen,
  type Shots,
} from './perform.ts';

/** The results of performing a guide on every way that the simulator takes. */
interface Rehearsal {
  performed: readonly { seed: number; version: string | undefined; followed: Followed; succeeded: boolean }[];
  /** Paths through the guide that no practice took. */
  missed: readonly (readonly string[])[];
  /** Acts that were not performed. */
  undone: readonly { step: string; act: number }[];
  /** In the requested version, or in the newest that reaches the act. */
  shots: Shots;
  /** From the same performance as `shots`. */
  scenes: Scenes;
}

/** The scenario of a guide's world, by default in the newest version; `undefined` if the simulator does not have it. */
export function scenarioOf(
  product: Product,
  graph: Graph,
  seed: number,
  faults: readonly string[] = [],
  version?: string,
): Scenario | undefined {
  const text = { ...graph.world, seed: String(seed), fault: faults.join(','), version };
  const { scenario, problems } = product.readScenario(text);
  return problems.length === 0 ? scenario : undefined;
}

/**
 * Performs a guide in each version of the app, once for each seed that leads to new ways.
 *
 * @param versions in order of precedence
 */
export function rehearse(
  product: Product,
  graph: Graph,
  versions: readonly (string | undefined)[] = versionsOf(product),
): Rehearsal {
  const performed: Rehearsal['performed'][number][] = [];
  const shots = new Map<string, ScreenView>();
  const scenes = new Map<string, readonly Seen[]>();
  for (const [version, seed] of versions.flatMap((each) => product.seeds.map((number) => [each, number] as const))) {
    const scenario = scenarioOf(product, graph, seed, [], version);
    if (!scenario) break;
    const practice = product.start(scenario);
    const followed = followGuide(graph, practice);
    const isKnown = performed.some((each) => each.version === version && isSame(each.followed.ways, followed.ways));
    if (isKnown && !followed.mismatch) continue;
    const succeeded = !followed.mismatch && waitUntil(practice, () => practice.view.goal !== undefined);
    performed.push({ seed, version, followed, succeeded });
    for (const [key, view] of followed.shots) if (!shots.has(key)) shots.set(key, view);
    for (const [key, seen] of followed.scenes) if (!scenes.has(key)) scenes.set(key, seen);
  }
  const missed = waysThrough(graph).filter((trail) => !performed.some(({ followed }) => isSame(followed.trail, trail)));
  const undone = Object.entries(graph.steps).flatMap(([step, { acts }]) =>
    acts.flatMap((_, act) => (shots.has(shotKey(step, act)) ? [] : [{ step, act }])),
  );
  return { performed, missed, undone, shots, scenes };
}

/** The versions of the app, newest first; `[undefined]` if it has only one. */
export function versionsOf({ versions }: Pick<Product, 'versions'>): readonly (string | undefined)[] {
  return versions.length === 0 ? [undefined] : versions.toReversed();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('.') === b.join('.');
}

/** The results of performing a fault and its remedy. */
export interface FaultRehearsal {
  seed: number;
  practice: Practice;
  /** What stopped the guide. Absent if it succeeds despite the fault. */
  struck: Mismatch | undefined;
  /** Whether the remedy's `seen` screen was shown. */
  seen: boolean;
  /** What stopped the remedy, or the guide after it. */
  mismatch: Mismatch | undefined;
  succeeded: boolean;
  /** The screens, by `screenKey`. */
  shots: Shots;
}

/** Performs a guide with a fault, then the remedy. `undefined` if the fault cannot occur there. */
export function rehearseFault(
  product: Product,
  graph: Graph,
  fault: string,
  remedy: Remedy,
  seed: number,
  version?: string,
): FaultRehearsal | undefined {
  const scenario = scenarioOf(product, graph, seed, [fault], version);
  if (!scenario?.faults.includes(fault)) return undefined;
  const practice = product.start(scenario);
  const { mismatch: struck } = followGuide(graph, practice);
  const shown = remedy.shows ? performActs(practice, remedy.shows).mismatch : struck;
  const seen = shown !== undefined && screenNow(practice, remedy.seen.on) === remedy.seen.screen;
  const first = practice.view[remedy.seen.on];
  const before = practice.view.log.length;
  const repaired = performActs(practice, remedy.acts);
  const shots = new Map([
    ...(first ? [[screenKey(remedy.seen.on, first.screen), first] as const] : []),
    ...repaired.shots,
  ]);
  const resumed = repaired.mismatch || remedy.ends ? undefined : resumeGuide(graph, practice);
  const mismatch = repaired.mismatch ?? resumed?.mismatch;
  // Goals reached before the remedy do not count.
  const reached = () =>
    practice.view.log.slice(before).some((entry) => entry.kind === 'note' && product.goals.includes(entry.note));
  const succeeded = mismatch === undefined && waitUntil(practice, reached);
  return { seed, practice, struck, seen, mismatch, succeeded, shots };
}

/**
 * A practice at a place of a guide. `undefined` if no practice reaches it, which the check of the guide rules out.
 */
export function practiceAt(
  product: Product,
  graph: Graph,
  { step, ways }: Progress,
  version?: string,
): Practice | undefined {
  for (const seed of product.seeds) {
    const scenario = scenarioOf(product, graph, seed, [], version);
    if (!scenario) return undefined;
    const { arrivals } = followGuide(graph, product.start(scenario));
    const arrival = arrivals.get(step);
    if (!arrival || !isSame(arrival.ways, ways)) continue;
    const practice = product.start(scenario);
    for (const action of arrival.actions) practice.perform(action);
    return practice;
  }
  return undefined;
}
