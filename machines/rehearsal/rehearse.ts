import type { Practice, PracticeAction, ScreenView, Product, Scenario } from '../simulator/index.ts';
import { stepIn, type Act, type Graph, type Step, waysThrough, type Progress } from '../walkthrough/index.ts';
import {
  deviceOf,
  performAct,
  screenNow,
  screenOn,
  shotKey,
  waitUntil,
  type Mismatch,
  type Shots,
  performActs,
  reached,
  screenKey,
  type Remedy,
} from './perform.ts';

interface Followed {
  ways: readonly string[];
  /** The visited steps, in order, including optional ones that did not apply. */
  trail: readonly string[];
  shots: Shots;
  /** The actions and ways before each step. */
  arrivals: ReadonlyMap<string, { actions: readonly PracticeAction[]; ways: readonly string[] }>;
  /** What stopped the guide. Absent if it reached its end. */
  mismatch?: Mismatch | undefined;
}

/** Follows a guide like a reader: takes the way whose screen is shown, and skips optional steps that do not appear. */
export function followGuide(graph: Graph, practice: Practice, from = graph.start): Followed {
  const shots = new Map<string, ScreenView>();
  const arrivals = new Map<string, { actions: readonly PracticeAction[]; ways: readonly string[] }>();
  const trail: string[] = [];
  const ways: string[] = [];
  const result = (mismatch?: Mismatch): Followed => ({ ways, trail, shots, arrivals, mismatch });

  for (let id: string | undefined = from; id !== undefined;) {
    const step: Step = stepIn(graph, id);
    trail.push(id);
    if (trail.length > 2 * Object.keys(graph.steps).length) return result(unfinished('end', practice, id));
    arrivals.set(id, { actions: [...practice.actions], ways: [...ways] });
    const skipped = step.optional === true && !isShown(graph, practice, step);
    for (const [index, act] of skipped ? [] : indexed(step, undefined)) {
      const done = performAct(practice, act, { step: id, act: index });
      if ('mismatch' in done) return result(done.mismatch);
      shots.set(shotKey(id, index), done.shot);
    }
    if (step.ways) {
      const way = wayShown(graph, practice, step);
      if (way === undefined) return result(noWay(id, step, practice));
      ways.push(way);
      for (const [index, { on }] of indexed(step, way)) shots.set(shotKey(id, index), screenOn(practice, on));
      id = step.ways[way];
    } else id = step.next;
  }
  return result();
}

function indexed(step: Step, way: string | undefined): [number, Act][] {
  return step.acts.flatMap((act, index): [number, Act][] => (act.way === way ? [[index, act]] : []));
}

/** Whether an optional step's screen appears, not that of the next step. */
function isShown(graph: Graph, practice: Practice, step: Step): boolean {
  const own = step.acts[0];
  const after = step.next === undefined ? undefined : graph.steps[step.next]?.acts[0];
  const shows = (act: Act | undefined): boolean => act !== undefined && screenNow(practice, act.on) === act.screen;
  waitUntil(practice, () => shows(own) || shows(after));
  return shows(own);
}

/** The way whose screen is shown: that of its own act, or the first of the step it leads to, past optional ones. */
function wayShown(graph: Graph, practice: Practice, step: Step): string | undefined {
  const ways = Object.entries(step.ways ?? {});
  const isOn = (act: Act | undefined): boolean => act !== undefined && screenNow(practice, act.on) === act.screen;
  const beginsHere = ({ acts, optional, next }: Step): boolean =>
    isOn(acts[0]) || (optional === true && next !== undefined && beginsHere(stepIn(graph, next)));
  const shows = ([way, target]: [string, string]): boolean => {
    const own = step.acts.find((each) => each.way === way);
    return own ? isOn(own) : beginsHere(stepIn(graph, target));
  };
  waitUntil(practice, () => ways.some(shows));
  return ways.find(shows)?.[0];
}

function noWay(step: string, { ways, acts }: Step, practice: Practice): Mismatch {
  const on = acts.at(-1)?.on ?? deviceOf(practice);
  const expected = Object.keys(ways ?? {}).join(', ');
  return { kind: 'way', step, act: acts.length, on, expected, found: screenNow(practice, on) };
}

/** A guide that does not end, or cannot be resumed. */
function unfinished(expected: string, practice: Practice, step?: string): Mismatch {
  const on = deviceOf(practice);
  return { kind: 'unfinished', step, act: 0, on, expected, found: screenNow(practice, on) };
}

/** Maximum number of attempts to resume the guide at the step that is shown. */
const MAX_ATTEMPTS = 4;

/** Resumes a guide after a remedy at the first step whose screen is shown, if need be from the phone's home screen. */
export function resumeGuide(graph: Graph, practice: Practice): Mismatch | undefined {
  let mismatch: Mismatch | undefined;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    let step = stepShown(graph, practice);
    if (step === undefined) {
      practice.perform({ kind: 'tap', on: 'phone', control: 'go-home' });
      step = stepShown(graph, practice);
    }
    if (step === undefined) return mismatch ?? unfinished(graph.start, practice);
    mismatch = followGuide(graph, practice, step).mismatch;
    if (!mismatch) return undefined;
  }
  return mismatch;
}

/** The first step whose first act is possible now. Acts that only look at something other than the phone do not count. */
function stepShown(graph: Graph, practice: Practice): string | undefined {
  return Object.entries(graph.steps).find(([, { acts }]) => {
    const act = acts[0];
    if (!act || act.way !== undefined) return false;
    if (act.on !== 'phone' && act.tap === undefined && act.enter === undefined) return false;
    return screenNow(practice, act.on) === act.screen;
  })?.[0];
}

/** The results of performing a guide on every way that the simulator takes. */
interface Rehearsal {
  performed: readonly { seed: number; version: string | undefined; followed: Followed; succeeded: boolean }[];
  /** Paths through the guide that no practice took. */
  missed: readonly (readonly string[])[];
  undone: readonly { step: string; act: number }[];
  /** In the requested version, or in the newest that reaches the act. */
  shots: Shots;
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

/** Performs a guide with each seed that leads to new ways. @param versions of the app, in order of precedence */
export function rehearse(
  product: Product,
  graph: Graph,
  versions: readonly (string | undefined)[] = versionsOf(product),
): Rehearsal {
  const performed: Rehearsal['performed'][number][] = [];
  const shots = new Map<string, ScreenView>();
  const seeds = product.seedsIn(graph.world);
  for (const [version, seed] of versions.flatMap((each) => seeds.map((number) => [each, number] as const))) {
    const scenario = scenarioOf(product, graph, seed, [], version);
    if (!scenario) break;
    const practice = product.start(scenario);
    const followed = followGuide(graph, practice);
    const isKnown = performed.some((each) => each.version === version && isSame(each.followed.ways, followed.ways));
    if (isKnown && !followed.mismatch) continue;
    const succeeded = !followed.mismatch && waitUntil(practice, () => practice.view.goal !== undefined);
    performed.push({ seed, version, followed, succeeded });
    for (const [key, view] of followed.shots) if (!shots.has(key)) shots.set(key, view);
  }
  const missed = waysThrough(graph).filter((trail) => !performed.some(({ followed }) => isSame(followed.trail, trail)));
  const undone = Object.entries(graph.steps).flatMap(([step, { acts }]) =>
    acts.flatMap((_, act) => (shots.has(shotKey(step, act)) ? [] : [{ step, act }])),
  );
  return { performed, missed, undone, shots };
}

/** The versions of the app, newest first; `[undefined]` if it has only one. */
export function versionsOf({ versions }: Pick<Product, 'versions'>): readonly (string | undefined)[] {
  return versions.length === 0 ? [undefined] : versions.toReversed();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('.') === b.join('.');
}

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
  const mismatch = repaired.mismatch ?? (remedy.ends ? undefined : resumeGuide(graph, practice));
  // Goals reached before the remedy do not count.
  const succeeded = mismatch === undefined && waitUntil(practice, () => reached(practice, before));
  return { seed, practice, struck, seen, mismatch, succeeded, shots };
}

/** `undefined` if no practice reaches the place, which the check of the guide rules out. */
export function practiceAt(
  product: Product,
  graph: Graph,
  { step, ways }: Progress,
  version?: string,
): Practice | undefined {
  for (const seed of product.seedsIn(graph.world)) {
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
