import { controlsOf, isSwitchedOn, type Practice } from '../simulator/index.ts';
import {
  aboutStep,
  type OutcomeId,
  type PracticeAct,
  type StepId,
  type StepPractice,
  type Symptom,
} from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { outcomeShown } from './diagnosis-signs.ts';
import { performAct, screenNow, waitUntil } from './perform.ts';
import { resumeGuide } from './recover.ts';
import type { Mismatch } from './rehearsal.types.ts';

/** What came of a step; nothing where no outcome shows; or what was in the way. */
export type StepTaken = { outcome: OutcomeId | undefined } | { mismatch: Mismatch };

/** Answers a question from what is true of the practice, or does what a step says and looks what came of it. */
export function takeStep(
  practice: Practice,
  symptom: Symptom,
  step: StepId,
  guide: Graph,
  guides: Iterable<Graph>,
): StepTaken {
  const means = symptom.practice?.[step];
  // What the simulator knows nothing of, its reader does not know, or cannot do.
  if (!means || Object.keys(means.when).length === 0) return { outcome: silentOutcome(symptom, step) };
  const since = practice.view.log.length;
  const mismatch = performAll(practice, means);
  if (mismatch) return { mismatch };
  if (means.resume !== undefined) {
    const found = guideBy(means.resume, guide, guides);
    if (!found) return { mismatch: noGuide(practice, means.acts.length, means.resume) };
    resumeGuide(found, practice);
  }
  return { outcome: outcomeShown(practice, means, since) };
}

function performAll(practice: Practice, { acts }: StepPractice): Mismatch | undefined {
  for (const [index, act] of acts.entries()) {
    if (act.optional && !waitUntil(practice, () => isThere(practice, act))) continue;
    const done = performAct(practice, madeSure(practice, act), { act: index });
    // That a camera does not read is what came of it, and no hindrance.
    if ('mismatch' in done && done.mismatch.kind !== 'not-read') return done.mismatch;
  }
  return undefined;
}

/** A switch that is on already is left alone. */
function madeSure(practice: Practice, act: PracticeAct): PracticeAct {
  const { on, screen, tap } = act;
  if (tap === undefined) return act;
  waitUntil(practice, () => isThere(practice, act));
  const view = practice.view[on];
  const isDone = view !== undefined && (screen === undefined || view.screen === screen) && isSwitchedOn(view, tap);
  return isDone ? { ...act, tap: undefined } : act;
}

function isThere(practice: Practice, { on, screen, tap, enter }: PracticeAct): boolean {
  const view = practice.view[on];
  if (!view || (screen !== undefined && view.screen !== screen)) return false;
  const controls = controlsOf(view);
  return [tap, enter].every((control) => control === undefined || controls.includes(control));
}

/** The guide itself, or the one for the same wish by another method. */
function guideBy(resume: string, guide: Graph, guides: Iterable<Graph>): Graph | undefined {
  if (resume === 'same') return guide;
  const { platform, task } = guide.world;
  return [...guides].find(({ world }) => world.platform === platform && world.task === task && world.method === resume);
}

function noGuide(practice: Practice, act: number, resume: string): Mismatch {
  const expected = `a guide by ${resume}`;
  return { kind: 'screen', act, on: 'phone', expected, found: screenNow(practice, 'phone') };
}

/** “Not sure”, or “couldn't do it”: of the kind that the step has. */
export function silentOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return Object.entries(aboutStep(symptom, step).outcomes).find(([, { role }]) => role !== undefined)?.[0];
}
