import { formatCode, writeGuideCode } from '../case-code/index.ts';
import { reachableFrom, stepIn } from './walkthrough.graph.ts';
import { stepOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** Maximum number of numbered paths to a step. As a number, it means any other path. */
export const MAX_WAYS = 99;

/**
 * Encodes a place as digits to read aloud. The ways are encoded as the index among all paths to the step; beyond 99
 * paths, only the step is.
 */
export function encodeCase(progress: Progress, graph: Route): string {
  const step = stepOf(graph, progress.step);
  if (!step) throw new RangeError(`No step ${progress.step}.`);
  const index = waysTo(graph, progress.step).findIndex((ways) => ways.join('.') === progress.ways.join('.'));
  const ways = index < 0 ? MAX_WAYS : index;
  const place = { case: graph.case, version: graph.version, step: step.n, ways };
  return formatCode(writeGuideCode({ ...place, part: progress.part }));
}

/** Maximum number of visited steps, since nested loops have too many paths. */
const MAX_VISITS = 20_000;

/** The paths to a step that enter no step more than twice, in written order, at most 99. */
export function waysTo(graph: Route, wanted: string): string[][] {
  const leading = new Set(Object.keys(graph.steps).filter((id) => reachableFrom(graph, id).has(wanted)));
  const found: string[][] = [];
  let tried = 0;
  const walk = (id: string, ways: string[], come: readonly string[]): void => {
    // Branches that do not lead to the step are pruned.
    if (
      !leading.has(id) ||
      found.length >= MAX_WAYS ||
      tried++ > MAX_VISITS ||
      come.filter((each) => each === id).length > 1
    )
      return;
    if (id === wanted) found.push(ways);
    const step = stepIn(graph, id);
    if (step.next !== undefined) walk(step.next, ways, [...come, id]);
    for (const [way, target] of Object.entries(step.ways ?? {})) walk(target, [...ways, way], [...come, id]);
  };
  walk(graph.start, [], []);
  return [...new Map(found.map((ways) => [ways.join('.'), ways])).values()];
}
