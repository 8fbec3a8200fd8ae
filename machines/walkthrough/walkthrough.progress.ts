import { guidedFragment, readFragment, stepFragment } from './walkthrough.fragment.ts';
import { nextOf, reachableFrom, stepIn } from './walkthrough.graph.ts';
import type { Route, RouteStep } from './walkthrough.types.ts';

/** Where a reader stands, and by which ways they came. */
export interface Progress {
  step: string;
  /** The ways chosen so far, in order. */
  ways: readonly string[];
  /** Which part of the step is shown, from 2; absent for the first. */
  part?: number | undefined;
}

/** Why a place could not be taken as it was given. The page says it in words. */
export type ProgressNotice =
  /** There is no such step; the nearest place that the ways still lead to was taken. */
  | 'step-gone'
  /** The ways do not lead to the step; the step was kept, and the shortest ways to it were taken. */
  | 'ways-changed'
  /** The code is of an older version of the guide; the step was kept and the ways were dropped. */
  | 'older-version'
  /** The text is not a place in a guide; the first step was taken. */
  | 'unreadable';

/**
 * A place as the address's fragment, without `#`.
 *
 * @example encodeProgress({ step: 'scan', ways: ['login'] }) // 'step-scan~login'
 */
export function encodeProgress(progress: Progress): string {
  const isPlain = progress.ways.length === 0 && progress.part === undefined;
  return isPlain ? stepFragment(progress.step) : guidedFragment(progress);
}

/**
 * A place from a fragment, hostile or old as it may be. It is replayed from the start through the graph,
 * never trusted: what comes back is always a place that a reader can reach.
 */
export function decodeProgress(text: string, graph: Route): { progress: Progress; notice?: ProgressNotice } {
  const asked = readFragment(text);
  const start = { step: graph.start, ways: [] };
  if (asked === undefined) return { progress: start, notice: 'unreadable' };
  const { ways } = asked;
  const id = currentId(graph, asked.step);
  if (!stepOf(graph, id)) {
    const progress = furthest(graph, ways);
    return { progress, notice: 'step-gone' };
  }
  if (trailOf(graph, { step: id, ways })) return { progress: inPart(graph, { step: id, ways }, asked.part) };
  const nearest = shortestTo(graph, id);
  if (!nearest) return { progress: start, notice: 'step-gone' };
  const progress = inPart(graph, nearest, asked.part);
  return ways.length === 0 ? { progress } : { progress, notice: 'ways-changed' };
}

/** In how many parts a step is shown. */
export function partsOf(graph: Route, step: string): number {
  return stepOf(graph, step)?.parts ?? 1;
}

/** A place at a part of its step: the last one where it has not so many. */
export function inPart(graph: Route, { step, ways }: Progress, wanted: number | undefined): Progress {
  const part = Math.min(wanted ?? 1, partsOf(graph, step));
  return part > 1 ? { step, ways, part } : { step, ways };
}

/** The id that a step has now, by that or by one it once had; an id that no step has had stays as it is. */
function currentId({ steps }: Route, asked: string): string {
  const found = Object.entries(steps).find(([id, { aliases }]) => id === asked || aliases?.includes(asked));
  return found?.[0] ?? asked;
}

/** Whether a reader can stand there, come by those ways. */
export function isPlace(graph: Route, progress: Progress): boolean {
  const { part = 1 } = progress;
  return part >= 1 && part <= partsOf(graph, progress.step) && trailOf(graph, progress) !== undefined;
}

/** A step by its id; an inherited name such as `constructor` is none. */
export function stepOf(graph: Route, id: string): RouteStep | undefined {
  return Object.hasOwn(graph.steps, id) ? graph.steps[id] : undefined;
}

/** The step that a way of a step leads to. */
function targetOf(step: RouteStep, way: string): string | undefined {
  return step.ways && Object.hasOwn(step.ways, way) ? step.ways[way] : undefined;
}

/**
 * The steps from the start to a place, both included, if its ways lead there and no further.
 * A step entered twice ends the search: a loop is walked only by choosing its way again.
 */
export function trailOf(graph: Route, { step: wanted, ways }: Progress): string[] | undefined {
  const trail: string[] = [];
  const left = [...ways];
  const limit = (ways.length + 1) * Object.keys(graph.steps).length;
  let id: string | undefined = graph.start;
  while (id !== undefined && trail.length <= limit) {
    const step = stepOf(graph, id);
    if (!step) return undefined;
    trail.push(id);
    if (id === wanted && left.length === 0) return trail;
    id = step.ways ? targetOf(step, left.shift() ?? '') : step.next;
  }
  return undefined;
}

/** The place with the fewest steps before it at which a step stands; ties go to the way written first. */
export function shortestTo(graph: Route, wanted: string): Progress | undefined {
  const waiting: Progress[] = [{ step: graph.start, ways: [] }];
  const seen = new Set<string>();
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    if (place.step === wanted) return place;
    const step = stepOf(graph, place.step);
    if (!step || seen.has(place.step)) continue;
    seen.add(place.step);
    if (step.next !== undefined) waiting.push({ step: step.next, ways: place.ways });
    for (const [way, target] of Object.entries(step.ways ?? {})) {
      waiting.push({ step: target, ways: [...place.ways, way] });
    }
  }
  return undefined;
}

/** As far as ways still lead: the step at which the first way that is gone would have been chosen. */
function furthest(graph: Route, ways: readonly string[]): Progress {
  const taken: string[] = [];
  let id = graph.start;
  const seen = new Set<string>();
  for (;;) {
    const step = stepIn(graph, id);
    const way = ways[taken.length];
    const next = way === undefined ? undefined : targetOf(step, way);
    if (way !== undefined && next !== undefined) {
      taken.push(way);
      id = next;
      seen.clear();
      continue;
    }
    // Without a way left, a reader stays where the last one led.
    if (step.ways || taken.length >= ways.length || step.next === undefined || seen.has(id)) {
      return { step: id, ways: taken };
    }
    seen.add(id);
    id = step.next;
  }
}

/** The fewest and the most screens from a step to an end, its own not counted, on ways that enter no step twice. */
export function remainingFrom(graph: Route, from: string): { min: number; max: number } {
  const known = new Map<string, Span | undefined>();
  let tried = 0;
  const walk = (id: string, come: readonly string[]): Span | undefined => {
    tried++;
    const step = stepOf(graph, id);
    if (!step || come.includes(id)) return undefined;
    if (step.end) return { min: 0, max: 0 };
    if (known.has(id)) return known.get(id);
    const further = nextOf(step).flatMap((next): Span[] => {
      const after = walk(next, [...come, id]);
      const own = partsOf(graph, next);
      return after ? [{ min: own + after.min, max: own + after.max }] : [];
    });
    const span =
      further.length === 0
        ? undefined
        : {
            min: Math.min(...further.map(({ min }) => min)),
            max: Math.max(...further.map(({ max }) => max)),
          };
    // In a loop, what is left depends on where the reader came from; where loops stand in loops, that has no end to reckon.
    if (tried > PATIENCE || !isInLoop(graph, id)) known.set(id, span);
    return span;
  };
  return walk(from, []) ?? { min: 0, max: 0 };
}

/** So many steps are looked at before what is left is only estimated. */
const PATIENCE = 20_000;

interface Span {
  min: number;
  max: number;
}

function isInLoop(graph: Route, id: string): boolean {
  return nextOf(stepIn(graph, id)).some((next) => reachableFrom(graph, next).has(id));
}
