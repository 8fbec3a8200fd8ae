import { trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** The problems that can occur at a step, in printed order. */
export function problemsAt(graph: Route, step: string): string[] {
  return Object.entries(graph.problems).flatMap(([problem, { at }]) => (at.includes(step) ? [problem] : []));
}

/**
 * The problems that a reader can have at a place: those of the step or, if it has none, of the latest step before it that
 * has some.
 */
export function problemsBehind(graph: Route, progress: Progress): string[] {
  const step = trailOf(graph, progress)?.findLast((each) => problemsAt(graph, each).length > 0);
  return step === undefined ? [] : problemsAt(graph, step);
}
