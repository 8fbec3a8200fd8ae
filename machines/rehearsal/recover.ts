import type { Practice, ScreenView } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { followGuide, type Followed } from './follow.ts';
import { deviceOf, performAct, screenNow } from './perform.ts';
import { screenKey, type Mismatch, type Remedy, type RemedyAct, type Shots } from './rehearsal.types.ts';

/** Maximum number of attempts to resume the guide at the step that is shown. */
const MAX_ATTEMPTS = 4;

/** Performs the acts of a remedy and collects the screens. */
export function performActs(
  practice: Practice,
  acts: readonly RemedyAct[],
): { shots: Shots; mismatch?: Mismatch | undefined } {
  const shots = new Map<string, ScreenView>();
  for (const [index, act] of acts.entries()) {
    const done = performAct(practice, act, { act: index });
    if ('mismatch' in done) return { shots, mismatch: done.mismatch };
    const key = screenKey(act.on, done.shot.screen);
    if (!shots.has(key)) shots.set(key, done.shot);
  }
  return { shots };
}

/** Whether the remedy's `seen` screen is shown. */
export function isSeen(practice: Practice, { seen }: Remedy): boolean {
  return screenNow(practice, seen.on) === seen.screen;
}

/**
 * Resumes a guide after a remedy at the first step whose screen is shown. If there is none, starts from the phone's
 * home screen.
 */
export function resumeGuide(graph: Graph, practice: Practice): Followed {
  let followed: Followed | undefined;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    let step = stepShown(graph, practice);
    if (step === undefined) {
      practice.perform({ kind: 'tap', on: 'phone', control: 'go-home' });
      step = stepShown(graph, practice);
    }
    if (step === undefined) break;
    followed = followGuide(graph, practice, step);
    if (!followed.mismatch) return followed;
  }
  return (
    followed ?? {
      ways: [],
      trail: [],
      shots: new Map(),
      scenes: new Map(),
      arrivals: new Map(),
      mismatch: lost(graph, practice),
    }
  );
}

/** The first step whose first act is possible now. Acts that only look at the portal do not count. */
function stepShown(graph: Graph, practice: Practice): string | undefined {
  return Object.entries(graph.steps).find(([, { acts }]) => {
    const act = acts[0];
    if (!act || act.way !== undefined) return false;
    if (act.on === 'portal' && act.tap === undefined && act.enter === undefined) return false;
    return screenNow(practice, act.on) === act.screen;
  })?.[0];
}

function lost(graph: Graph, practice: Practice): Mismatch {
  const on = deviceOf(practice);
  return { kind: 'unfinished', act: 0, on, expected: graph.start, found: screenNow(practice, on) };
}
