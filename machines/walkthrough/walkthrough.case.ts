import { formatCode, writeGuideCode } from '../case-code/index.ts';
import { reachableFrom, stepIn } from './walkthrough.graph.ts';
import { stepOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** As many lists of ways to a step have a number, from 0; this one stands for all others. */
export const MOST_WAYS = 99;

/**
 * The code of a place, in groups to be read aloud. It carries the ways by their place among all that
 * lead to the step; where a guide has more of them than two digits hold, the step alone.
 */
export function encodeCase(progress: Progress, graph: Route): string {
  const step = stepOf(graph, progress.step);
  if (!step) throw new RangeError(`No step ${progress.step}.`);
  const index = waysTo(graph, progress.step).findIndex((ways) => ways.join('.') === progress.ways.join('.'));
  const ways = index < 0 ? MOST_WAYS : index;
  const place = { case: graph.case, version: graph.version, step: step.n, ways };
  return formatCode(writeGuideCode({ ...place, part: progress.part }));
}

/** So many steps are tried in search of them: a guide with loops in loops would never be gone through. */
const PATIENCE = 20_000;

/** The lists of ways to a step that enter no step more than twice, in written order, 99 at the most. */
export function waysTo(graph: Route, wanted: string): string[][] {
  const leading = new Set(Object.keys(graph.steps).filter((id) => reachableFrom(graph, id).has(wanted)));
  const found: string[][] = [];
  let tried = 0;
  const walk = (id: string, ways: string[], come: readonly string[]): void => {
    // Where no way leads to the step any more, going on would only take time: twice as long with each fork.
    if (
      !leading.has(id) ||
      found.length >= MOST_WAYS ||
      tried++ > PATIENCE ||
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
