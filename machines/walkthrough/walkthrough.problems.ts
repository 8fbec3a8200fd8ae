import { stepIn } from './walkthrough.graph.ts';
import { trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** The problems that can show at a step, in printed order. */
export function problemsAt(graph: Route, step: string): string[] {
  return Object.entries(graph.problems).flatMap(([problem, { at }]) => (at.includes(step) ? [problem] : []));
}

/**
 * What can be wrong where a reader says that it does not work, the likeliest first: the problems of the step; at the end,
 * and where the step has none, those of the steps that were walked, the latest step first; and where these have none
 * either, all that the guide knows. So nothing is known only where the guide knows nothing.
 */
export function problemsBehind(graph: Route, progress: Progress): string[] {
  const at = (step: string): string[] => problemsAt(graph, step);
  const here = at(progress.step);
  const met =
    stepIn(graph, progress.step).end || here.length === 0
      ? (trailOf(graph, progress) ?? []).reverse().flatMap(at)
      : here;
  return met.length > 0 ? [...new Set(met)] : Object.keys(graph.problems);
}
