import type { SnapshotFrom } from 'xstate';
import { stepIn } from './walkthrough.graph.ts';
import { placeBefore, type WalkthroughOutcome, type WalkthroughMachine } from './walkthrough.machine.ts';
import { problemsBehind } from './walkthrough.problems.ts';
import { partsOf, remainingFrom, trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route } from './walkthrough.types.ts';

/** What a page needs to show of a walkthrough. */
export type WalkthroughView =
  | { phase: 'introduced' }
  | (Place & { phase: 'walking'; ways: readonly string[]; canGoOn: boolean; canGoBack: boolean; last: boolean })
  /** Its problems are all that can be behind it: see `problemsBehind`. One of them can be open, or one cause of it. */
  | (Place & { phase: 'troubled'; problems: readonly string[]; open: string | undefined; cause: string | undefined })
  | (Place & { phase: 'confirming' })
  | { phase: 'finished'; outcome: WalkthroughOutcome };

/** Where the reader stands. */
interface Place {
  progress: Progress;
  /** The steps from the start to here, both included. */
  trail: readonly string[];
  /** How many screens were shown up to here, this one included: one for each part of a step. */
  at: number;
  /** How many there are in all on this way: the fewest and the most, where ways still part. */
  total: { min: number; max: number };
}

/** A place with how far one has come there, and how far it is in all. */
export function placeAt(graph: Route, progress: Progress): Place {
  const trail = trailOf(graph, progress) ?? [progress.step];
  const { part = 1 } = progress;
  const at = trail.slice(0, -1).reduce((sum, step) => sum + partsOf(graph, step), part);
  const remaining = remainingFrom(graph, progress.step);
  const more = at + partsOf(graph, progress.step) - part;
  return { progress, trail, at, total: { min: more + remaining.min, max: more + remaining.max } };
}

/** A plain picture of a snapshot, for the page. */
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
