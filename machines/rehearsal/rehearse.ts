import type { Practice, Product, Scenario } from '../simulator/index.ts';
import { waysThrough, type Graph, type Progress } from '../walkthrough/index.ts';
import { followGuide, type Followed } from './follow.ts';
import { waitUntil } from './perform.ts';
import { isSeen, performActs, resumeGuide } from './recover.ts';
import {
  screenKey,
  shotKey,
  type Mismatch,
  type Remedy,
  type Scenes,
  type Seen,
  type Shots,
} from './rehearsal.types.ts';

/** A guide performed on every way that the simulator can take. */
export interface Rehearsal {
  /** Each way through the guide, and how it went there. */
  performed: readonly { seed: number; version: string | undefined; followed: Followed; succeeded: boolean }[];
  /** Trails through the guide that no practice took. */
  missed: readonly (readonly string[])[];
  /** Acts that were done on no way. */
  undone: readonly { step: string; act: number }[];
  /** In the version that was asked for, else in the newest that comes to the act. */
  shots: Shots;
  /** Of the same performance as the screen of each act. */
  scenes: Scenes;
}

/** The practice of a guide's world, in the newest version of the app or in another, or nothing where the simulator has no such world. */
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
 * Performs a guide, in each version of the app, once for each seed that leads to a way not yet taken.
 *
 * @param versions those in which it is performed, the first before others
 */
export function rehearse(
  product: Product,
  graph: Graph,
  versions: readonly (string | undefined)[] = versionsOf(product),
): Rehearsal {
  const performed: Rehearsal['performed'][number][] = [];
  const shots = new Map<string, Shots extends ReadonlyMap<string, infer View> ? View : never>();
  const scenes = new Map<string, readonly Seen[]>();
  for (const [version, seed] of versions.flatMap((each) => product.seeds.map((number) => [each, number] as const))) {
    const scenario = scenarioOf(product, graph, seed, [], version);
    if (!scenario) break;
    const practice = product.start(scenario);
    const followed = followGuide(graph, practice);
    const known = performed.some((each) => each.version === version && isSame(each.followed.ways, followed.ways));
    if (known && !followed.mismatch) continue;
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

/** The versions of the app, the newest first; one that has no name where none is named. */
export function versionsOf({ versions }: Pick<Product, 'versions'>): readonly (string | undefined)[] {
  return versions.length === 0 ? [undefined] : versions.toReversed();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('.') === b.join('.');
}

/** How a fault went: met where the remedy says, mended by what it says, and then the guide done. */
export interface FaultRehearsal {
  seed: number;
  practice: Practice;
  /** What stopped the guide when the fault struck; absent where the guide itself succeeds. */
  struck: Mismatch | undefined;
  /** Whether the reader saw what the remedy says. */
  seen: boolean;
  /** What was in the way of the remedy, or of the guide after it. */
  mismatch: Mismatch | undefined;
  succeeded: boolean;
  /** The screens that were seen and used on the way, by `screenKey`. */
  shots: Shots;
}

/** Injects a fault into a guide's practice and does what mends it. Nothing where it cannot occur there. */
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
  const seen = shown !== undefined && isSeen(practice, remedy);
  const first = practice.view[remedy.seen.on];
  const before = practice.view.log.length;
  const mended = performActs(practice, remedy.acts);
  const shots = new Map([
    ...(first ? [[screenKey(remedy.seen.on, first.screen), first] as const] : []),
    ...mended.shots,
  ]);
  const resumed = mended.mismatch || remedy.ends ? undefined : resumeGuide(graph, practice);
  const mismatch = mended.mismatch ?? resumed?.mismatch;
  // A goal of before the remedy does not count.
  const reached = () =>
    practice.view.log.slice(before).some((entry) => entry.kind === 'note' && product.goals.includes(entry.note));
  const succeeded = mismatch === undefined && waitUntil(practice, reached);
  return { seed, practice, struck, seen, mismatch, succeeded, shots };
}

/**
 * A practice that has followed a guide to a place: its screens are those of the step.
 * Nothing where no practice comes to it, which a check of the guide rules out.
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
