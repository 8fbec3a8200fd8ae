import { guidedFragment, readFragment, stepFragment, type Progress } from './walkthrough.fragment.ts';
import { stepIn, stepOf, targetOf, type Route } from './walkthrough.graph.ts';

/** Why a place could not be restored exactly. */
export type ProgressNotice =
  /** The step does not exist. The nearest place that the ways lead to was used. */
  | 'step-gone'
  /** The ways do not lead to the step. The step was kept, with the shortest ways to it. */
  | 'ways-changed'
  /** The code is from another version of the guide. The step was kept and the ways dropped. */
  | 'older-version'
  /** The text is not a place. The first step was used. */
  | 'unreadable';

/** A URL fragment without `#`, such as `step-scan~login`. */
export function encodeProgress(progress: Progress): string {
  const isPlain = progress.ways.length === 0 && progress.part === undefined;
  return isPlain ? stepFragment(progress.step) : guidedFragment(progress);
}

/**
 * Decodes an untrusted fragment. The ways are replayed from the start, so the result is always a reachable place: the
 * nearest to the requested one.
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

export function partsOf(graph: Route, step: string): number {
  return stepOf(graph, step)?.parts ?? 1;
}

/** The place at a part of its step, or at the last part if there are fewer. */
export function inPart(graph: Route, { step, ways }: Progress, wanted: number | undefined): Progress {
  const part = Math.min(wanted ?? 1, partsOf(graph, step));
  return part > 1 ? { step, ways, part } : { step, ways };
}

function currentId({ steps }: Route, asked: string): string {
  const found = Object.entries(steps).find(([id, { aliases }]) => id === asked || aliases?.includes(asked));
  return found?.[0] ?? asked;
}

export function isPlace(graph: Route, progress: Progress): boolean {
  const { part = 1 } = progress;
  return part >= 1 && part <= partsOf(graph, progress.step) && trailOf(graph, progress) !== undefined;
}

/**
 * The steps from the start to a place, both included. `undefined` if the ways do not lead exactly there. A loop is
 * followed only as often as its way was chosen.
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

/** The place of a step with the fewest steps before it. Ties are broken by written order. */
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

/** The last place that the ways reach before one of them is invalid. */
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
    // After the last way, stay where it led.
    if (step.ways || taken.length >= ways.length || step.next === undefined || seen.has(id)) {
      return { step: id, ways: taken };
    }
    seen.add(id);
    id = step.next;
  }
}

/** The printed number of a guide's last step: its steps are numbered up to it. */
export function lastLabel({ steps }: Route): string {
  return Object.values(steps).at(-1)?.label ?? '';
}

export function problemsAt(graph: Route, step: string): string[] {
  return Object.entries(graph.problems).flatMap(([problem, { at }]) => (at.includes(step) ? [problem] : []));
}

/**
 * The problems that a reader can have at a place: those of the step or, if it has none, of the latest step before it
 * that has some.
 */
export function problemsBehind(graph: Route, progress: Progress): string[] {
  const step = trailOf(graph, progress)?.findLast((each) => problemsAt(graph, each).length > 0);
  return step === undefined ? [] : problemsAt(graph, step);
}
