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

/** The outcome of a step, if any, or what prevented it. */
export type StepTaken = { outcome: OutcomeId | undefined } | { mismatch: Mismatch };

/** Answers a question from the state of the practice, or performs a repair and determines its outcome. */
export function takeStep(
  practice: Practice,
  symptom: Symptom,
  step: StepId,
  guide: Graph,
  guides: Iterable<Graph>,
): StepTaken {
  const how = symptom.practice?.[step];
  // Steps that the simulator cannot perform are answered with “not sure” or “couldn't do it”.
  if (!how || Object.keys(how.when).length === 0) return { outcome: silentOutcome(symptom, step) };
  const since = practice.view.log.length;
  const mismatch = performAll(practice, how);
  if (mismatch) return { mismatch };
  if (how.resume !== undefined) {
    const found = guideBy(how.resume, guide, guides);
    if (!found) return { mismatch: noGuide(practice, how.acts.length, how.resume) };
    resumeGuide(found, practice);
  }
  return { outcome: outcomeShown(practice, how, since) };
}

function performAll(practice: Practice, { acts }: StepPractice): Mismatch | undefined {
  for (const [index, act] of acts.entries()) {
    if (act.optional && !waitUntil(practice, () => isThere(practice, act))) continue;
    const done = performAct(practice, withoutDoneSwitch(practice, act), { act: index });
    // A camera that does not read the code is an outcome, not an obstacle.
    if ('mismatch' in done && done.mismatch.kind !== 'not-read') return done.mismatch;
  }
  return undefined;
}

/** Does not tap a switch that is already on. */
function withoutDoneSwitch(practice: Practice, act: PracticeAct): PracticeAct {
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

/** The guide itself, or that of the same task with another method. */
function guideBy(resume: string, guide: Graph, guides: Iterable<Graph>): Graph | undefined {
  if (resume === 'same') return guide;
  const { platform, task } = guide.world;
  return [...guides].find(({ world }) => world.platform === platform && world.task === task && world.method === resume);
}

function noGuide(practice: Practice, act: number, resume: string): Mismatch {
  const expected = `a guide by ${resume}`;
  return { kind: 'screen', act, on: 'phone', expected, found: screenNow(practice, 'phone') };
}

/** The step's outcome for “not sure” or “couldn't do it”. */
export function silentOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return Object.entries(aboutStep(symptom, step).outcomes).find(([, { role }]) => role !== undefined)?.[0];
}
