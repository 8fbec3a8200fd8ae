import type { Practice, ScreenView } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { followGuide, type Followed } from './follow.ts';
import { deviceOf, performAct, screenNow } from './perform.ts';
import { screenKey, type Mismatch, type Remedy, type RemedyAct, type Shots } from './rehearsal.types.ts';

/** How often one may find oneself at another step than expected before it counts as being lost. */
const TURNS = 4;

/** Does what mends a fault, act by act, and keeps each screen as it was then. */
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

/** Whether a device shows what a reader is said to see once the fault has struck. */
export function isSeen(practice: Practice, { seen }: Remedy): boolean {
  return screenNow(practice, seen.on) === seen.screen;
}

/**
 * Takes a guide up again after a remedy, as a reader does with the board of screens: at the first step whose
 * screen shows, from the phone's home screen if there is none.
 */
export function resumeGuide(graph: Graph, practice: Practice): Followed {
  let followed: Followed | undefined;
  for (let turn = 0; turn < TURNS; turn++) {
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

/** The first step of the guide, in printed order, whose first act can be done now. Only looking at the portal is no sign. */
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
