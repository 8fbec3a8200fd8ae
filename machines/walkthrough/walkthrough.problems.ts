import { trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** The problems that can show at a step, in printed order. */
export function problemsAt(graph: Route, step: string): string[] {
  return Object.entries(graph.problems).flatMap(([problem, { at }]) => (at.includes(step) ? [problem] : []));
}

/**
 * What can be wrong where a reader says that it does not work, the likeliest first: the problems of the step, or of the latest
 * before it that has any. What can show earlier only, or later, is not theirs: whoever has passed it has not met it.
 */
export function problemsBehind(graph: Route, progress: Progress): string[] {
  const step = trailOf(graph, progress)?.findLast((each) => problemsAt(graph, each).length > 0);
  return step === undefined ? [] : problemsAt(graph, step);
}
