import {
  inHand,
  controlsOf,
  isSharpAt,
  isSwitch,
  ProductFault,
  SHARPEST_CM,
  valueFor,
  type Practice,
  type PracticeAction,
  type ScreenView,
  type DeviceId,
} from '../simulator/index.ts';
import { assertDefined } from '../assert-defined.ts';
import type { Problem } from '../problem.ts';
import type { Act } from '../walkthrough/index.ts';

/** An act of a remedy: like a guide's, but the screen is optional and the phone can be moved. */
export interface RemedyAct {
  on: DeviceId;
  /** Default: the current screen, for example under a notification. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** Moves the phone until the picture is sharp. */
  focus?: true | undefined;
  /** Turns a switch off; else a tap on a switch turns it on. */
  off?: true | undefined;
  /** Left out where it is impossible. */
  optional?: true | undefined;
}

/** How a fault appears, and how to fix it. */
export interface Remedy {
  /** The problem article about it, if any. */
  problem?: string | undefined;
  seen: { on: DeviceId; screen: string };
  /** Another screen caused by the fault. */
  also?: { on: DeviceId; screen: string } | undefined;
  /** Acts that make the fault visible after a guide that succeeds. */
  shows?: readonly RemedyAct[] | undefined;
  acts: readonly RemedyAct[];
  /** The acts complete the task. Otherwise the guide is resumed. */
  ends?: true | undefined;
}

/** An act that was impossible, and why. */
export interface Mismatch {
  kind: 'screen' | 'control' | 'not-read' | 'way' | 'unfinished';
  step?: string | undefined;
  /** Index of the act in its step or remedy. */
  act: number;
  on: DeviceId;
  expected: string;
  found: string;
}

/** The screen of each act, by `shotKey`: after filling in, before tapping. */
export type Shots = ReadonlyMap<string, ScreenView>;

export function shotKey(step: string, act: number): string {
  return `${step}:${act}`;
}

export function screenKey(on: DeviceId, screen: string): string {
  return `${on}:${screen}`;
}

/** The current screen of a device; `nothing` without a phone. */
export function screenNow(practice: Practice, on: DeviceId): string {
  return practice.view[on]?.screen ?? 'nothing';
}

/** The screen of a device, which must exist. */
export function screenOn(practice: Practice, on: DeviceId): ScreenView {
  return assertDefined(practice.view[on], `The screen of the ${on}`);
}

export function deviceOf(practice: Practice): DeviceId {
  return inHand(practice.view) ?? 'portal';
}

/** Advances the time until a condition holds or all actors have settled. Returns whether it holds. */
export function waitUntil(practice: Practice, holds: () => boolean): boolean {
  for (let second = 0; second < practice.product.settledAfter; second++) {
    if (holds()) return true;
    practice.perform({ kind: 'wait', seconds: 1 });
  }
  return holds();
}

/** Performs an act like a person: waits for the screen, fills in, looks, taps. Returns the screen before the tap. */
export function performAct(
  practice: Practice,
  act: Act | RemedyAct,
  place: Pick<Mismatch, 'step' | 'act'>,
): { shot: ScreenView } | { mismatch: Mismatch } {
  const mismatch = (kind: Mismatch['kind'], expected: string): { mismatch: Mismatch } => ({
    mismatch: { kind, ...place, on: act.on, expected, found: screenNow(practice, act.on) },
  });
  const { on, screen, enter, tap } = act;
  if (!waitUntil(practice, () => isReady(practice, act))) {
    return screen !== undefined && screenNow(practice, on) !== screen
      ? mismatch('screen', screen)
      : mismatch('control', enter ?? tap ?? '');
  }
  if (enter !== undefined) {
    const problem = practice.perform({ kind: 'enter', on, control: enter, value: valueFor(practice.view, on, enter) });
    if (problem) return mismatch('control', enter);
  }
  if ('focus' in act && act.focus) practice.perform({ kind: 'move', distance: SHARPEST_CM });
  const shot = screenOn(practice, on);
  if (tap !== undefined) {
    if (practice.perform({ kind: 'tap', on, control: tap })) return mismatch('control', tap);
    // A switch is shown in its final state, so that readers can compare.
    return { shot: isSwitch(shot, tap) ? screenOn(practice, on) : shot };
  }
  if (enter === undefined && !look(practice, on)) return mismatch('not-read', shot.screen);
  return { shot };
}

export function performActs(
  practice: Practice,
  acts: readonly RemedyAct[],
): { shots: Shots; mismatch?: Mismatch | undefined } {
  const shots = new Map<string, ScreenView>();
  for (const [index, act] of acts.entries()) {
    if (act.optional && !waitUntil(practice, () => isReady(practice, act))) continue;
    const done = performAct(practice, act, { act: index });
    if ('mismatch' in done) return { shots, mismatch: done.mismatch };
    const key = screenKey(act.on, done.shot.screen);
    if (!shots.has(key)) shots.set(key, done.shot);
  }
  return { shots };
}

export function isReady(practice: Practice, { on, screen, enter, tap }: RemedyAct): boolean {
  const view = practice.view[on];
  if (!view || (screen !== undefined && view.screen !== screen)) return false;
  const controls = controlsOf(view);
  return [enter, tap].every((control) => control === undefined || controls.includes(control));
}

/** Looks at a screen and points a running camera at the code. Returns false if the code was not read. */
function look(practice: Practice, on: DeviceId): boolean {
  const { camera, code } = practice.view;
  if (on !== 'phone' || !camera || camera.done) return true;
  const readable = code !== undefined && camera.reads && camera.lens === 'rear' && isSharpAt(camera.distance);
  if (!readable) return false;
  const read: PracticeAction = { kind: 'read', string: code.string };
  return practice.perform(read) === undefined;
}

/** Whether a goal, or any goal, was reached since the log had this length. */
export function reached({ view, product }: Practice, since: number, goal?: string): boolean {
  const goals = goal === undefined ? product.goals : [goal];
  return view.log.slice(since).some((entry) => entry.kind === 'note' && goals.includes(entry.note));
}

/** The results of performing something, or the fault of the product that it reveals. */
export function revealing<Issue>(perform: () => Issue[], issueOf: (fault: Problem) => Issue): Issue[] {
  try {
    return perform();
  } catch (error) {
    if (error instanceof ProductFault) return [issueOf(error.problem)];
    throw error;
  }
}
