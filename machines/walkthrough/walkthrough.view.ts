import type { SnapshotFrom } from 'xstate';
import { stepIn } from './walkthrough.graph.ts';
import { placeBefore, type WalkthroughOutcome, type WalkthroughMachine } from './walkthrough.machine.ts';
import { partsOf, problemsBehind, remainingFrom, trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** The state of a walkthrough for display. */
export type WalkthroughView =
  | { phase: 'introduced' }
  | (Place & { phase: 'walking'; ways: readonly string[]; canGoOn: boolean; canGoBack: boolean; last: boolean })
  /** `problems` are the possible ones, see `problemsBehind`. */
  | (Place & { phase: 'troubled'; problems: readonly string[]; open: string | undefined; cause: string | undefined })
  | (Place & { phase: 'confirming' })
  | { phase: 'finished'; outcome: WalkthroughOutcome };

/** A place with its position in the guide. */
interface Place {
  progress: Progress;
  /** The steps from the start to here, both included. */
  trail: readonly string[];
  /** Number of the current screen, from 1. Each part of a step is a screen. */
  at: number;
  /** Total number of screens: the minimum and maximum over the remaining forks. */
  total: { min: number; max: number };
}

export function placeAt(graph: Route, progress: Progress): Place {
  const trail = trailOf(graph, progress) ?? [progress.step];
  const { part = 1 } = progress;
  const at = trail.slice(0, -1).reduce((sum, step) => sum + partsOf(graph, step), part);
  const remaining = remainingFrom(graph, progress.step);
  const more = at + partsOf(graph, progress.step) - part;
  return { progress, trail, at, total: { min: more + remaining.min, max: more + remaining.max } };
}

export function walkthroughView(snapshot: SnapshotFrom<WalkthroughMachine>, graph: Route): WalkthroughView {
  const { progress, problem, cause, outcome } = snapshot.context;
  if (outcome) return { phase: 'finished', outcome };
  if (!progress || snapshot.matches('introduced')) return { phase: 'introduced' };
  const place = placeAt(graph, progress);
  if (snapshot.matches('troubled')) {
    return { phase: 'troubled', ...place, problems: problemsBehind(graph, progress), open: problem, cause };
  }
  if (snapshot.matches('confirming')) return { phase: 'confirming', ...place };
  const step = stepIn(graph, progress.step);
  return {
    phase: 'walking',
    ...place,
    ways: Object.keys(step.ways ?? {}),
    canGoOn: !step.ways,
    canGoBack: placeBefore(graph, progress) !== undefined || graph.introduced === true,
    last: step.end === true,
  };
}
