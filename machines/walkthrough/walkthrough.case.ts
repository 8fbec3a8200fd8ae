import { codeFaults, formatCode, readCode, writeGuideCode } from '../case-code/index.ts';
import { reachableFrom } from './walkthrough.graph.ts';
import { shortestTo, stepOf, type Progress, type ProgressNotice } from './walkthrough.progress.ts';
import type { Graph } from './walkthrough.types.ts';

/** Why a code leads nowhere: its form, or that no guide, or no step, has its number. */
export const caseProblems = [...codeFaults, 'unknown-guide', 'unknown-step', 'not-a-guide'] as const;
export type CaseProblem = (typeof caseProblems)[number];

const MOST_WAYS = 99;

/**
 * The code of a place, in groups to be read aloud. It carries the ways by their place among all that
 * lead to the step; where a guide has more of them than two digits hold, the step alone.
 */
export function encodeCase(progress: Progress, graph: Graph): string {
  const step = stepOf(graph, progress.step);
  if (!step) throw new RangeError(`The guide has no step \`${progress.step}\`.`);
  const index = waysTo(graph, progress.step).findIndex((ways) => ways.join('.') === progress.ways.join('.'));
  const ways = index < 0 ? MOST_WAYS : index;
  return formatCode(writeGuideCode({ case: graph.case, version: graph.version, step: step.n, ways }));
}

/**
 * The guide and the place that a code names. A code of another version keeps the step, takes the
 * shortest ways to it, and says so.
 */
export function decodeCase(
  text: string,
  graphs: Readonly<Record<string, Graph>>,
): { guide: string; progress: Progress; notice?: ProgressNotice } | { problem: CaseProblem } {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  const { code } = read;
  if (code.kind !== 'guide') return { problem: 'not-a-guide' };
  const found = Object.entries(graphs).find(([, graph]) => graph.case === code.case);
  if (!found) return { problem: 'unknown-guide' };
  const [guide, graph] = found;
  const step = Object.keys(graph.steps).find((id) => graph.steps[id]!.n === code.step);
  const nearest = step === undefined ? undefined : shortestTo(graph, step);
  if (step === undefined || !nearest) return { problem: 'unknown-step' };
  if (code.version !== graph.version) return { guide, progress: nearest, notice: 'older-version' };
  const ways = waysTo(graph, step)[code.ways];
  if (ways) return { guide, progress: { step, ways } };
  return code.ways === MOST_WAYS ? { guide, progress: nearest } : { guide, progress: nearest, notice: 'ways-changed' };
}

/** The lists of ways to a step that enter no step more than twice, in written order, 99 at the most. */
function waysTo(graph: Graph, wanted: string): string[][] {
  const leading = new Set(Object.keys(graph.steps).filter((id) => reachableFrom(graph, id).has(wanted)));
  const found: string[][] = [];
  const walk = (id: string, ways: string[], come: readonly string[]): void => {
    // Where no way leads to the step any more, going on would only take time: twice as long with each fork.
    if (!leading.has(id) || found.length >= MOST_WAYS || come.filter((each) => each === id).length > 1) return;
    if (id === wanted) found.push(ways);
    const step = graph.steps[id]!;
    if (step.next !== undefined) walk(step.next, ways, [...come, id]);
    for (const [way, target] of Object.entries(step.ways ?? {})) walk(target, [...ways, way], [...come, id]);
  };
  walk(graph.start, [], []);
  return [...new Map(found.map((ways) => [ways.join('.'), ways])).values()];
}
