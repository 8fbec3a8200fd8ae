import {
  aboutStep,
  type OutcomeId,
  type PracticeAct,
  type PracticeSign,
  type StepId,
  type StepPractice,
  type Symptom,
} from '../diagnosis/index.ts';
import { isSharpAt, isSwitchedOn, type Practice } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { resumeGuide } from './follow.ts';
import { isReady, performAct, screenNow, waitUntil, type Mismatch } from './perform.ts';

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
  for (const [index, act] of how.acts.entries()) {
    if (act.optional && !waitUntil(practice, () => isReady(practice, act))) continue;
    const done = performAct(practice, withoutDoneSwitch(practice, act), { act: index });
    // A camera that does not read the code is an outcome, not an obstacle.
    if ('mismatch' in done && done.mismatch.kind !== 'not-read') return done;
  }
  if (how.resume !== undefined) {
    const found = guideBy(how.resume, guide, guides);
    if (!found) {
      const expected = `a guide by ${how.resume}`;
      const at = { on: 'phone', found: screenNow(practice, 'phone') } as const;
      return { mismatch: { kind: 'screen', act: how.acts.length, ...at, expected } };
    }
    resumeGuide(found, practice);
  }
  return { outcome: outcomeShown(practice, how, since) };
}

/** Does not tap a switch that is already on. */
function withoutDoneSwitch(practice: Practice, act: PracticeAct): PracticeAct {
  const { on, screen, tap } = act;
  if (tap === undefined) return act;
  waitUntil(practice, () => isReady(practice, act));
  const view = practice.view[on];
  const isDone = view !== undefined && (screen === undefined || view.screen === screen) && isSwitchedOn(view, tap);
  return isDone ? { ...act, tap: undefined } : act;
}

/** The guide itself, or that of the same task with another method. */
function guideBy(resume: string, guide: Graph, guides: Iterable<Graph>): Graph | undefined {
  if (resume === 'same') return guide;
  const { platform, task } = guide.world;
  return [...guides].find(({ world }) => world.platform === platform && world.task === task && world.method === resume);
}

/** The step's outcome for “not sure” or “couldn't do it”. */
export function silentOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return Object.entries(aboutStep(symptom, step).outcomes).find(([, { role }]) => role !== undefined)?.[0];
}

/**
 * The outcome of a step according to the state of the practice; `undefined` if no sign matches.
 *
 * @param since the length of the practice's log when the step began; earlier goals do not count
 */
export function outcomeShown(practice: Practice, { when }: StepPractice, since: number): OutcomeId | undefined {
  const signs = Object.entries(when);
  const holds = ([, sign]: [string, PracticeSign | 'otherwise']): boolean =>
    sign !== 'otherwise' && isTrue(practice, sign, since);
  const goals = signs.filter(([, sign]) => sign !== 'otherwise' && sign.goal !== undefined);
  // Success takes time: intermediate screens do not count.
  if (goals.length > 0) waitUntil(practice, () => goals.some(holds));
  waitUntil(practice, () => signs.some(holds));
  return (signs.find(holds) ?? signs.find(([, sign]) => sign === 'otherwise'))?.[0];
}

function isTrue(practice: Practice, sign: PracticeSign, since: number): boolean {
  const { on, screen, picture, goal, heard } = sign;
  const { scenario, log, camera } = practice.view;
  const dimensions = ['platform', 'method', 'task'] as const;
  return (
    (on === undefined || screenNow(practice, on) === screen) &&
    (picture === undefined || (camera !== undefined && isSharpAt(camera.distance) === (picture === 'sharp'))) &&
    dimensions.every((each) => sign[each] === undefined || scenario[each] === sign[each]) &&
    (goal === undefined || reached(practice, since, goal)) &&
    (heard === undefined || log.some((entry) => entry.kind === 'message' && entry.message === heard))
  );
}

/** Whether a goal, or any goal, was reached since the log had this length. */
export function reached({ view, product }: Practice, since: number, goal?: string): boolean {
  const goals = goal === undefined ? product.goals : [goal];
  return view.log.slice(since).some((entry) => entry.kind === 'note' && goals.includes(entry.note));
}
