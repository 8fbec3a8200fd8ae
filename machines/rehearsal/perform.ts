import {
  controlsOf,
  fieldKind,
  isFilledIn,
  isSharpAt,
  isSwitch,
  PRACTICE_PIN,
  SHARPEST_CM,
  type Practice,
  type PracticeAction,
  type ScreenView,
} from '../simulator/index.ts';
import { assertDefined } from '../assert-defined.ts';
import type { AnyAct, Mismatch, Seen } from './rehearsal.types.ts';

interface Place {
  step?: string | undefined;
  act: number;
}

/** The current screen of a device; `nothing` without a phone. */
export function screenNow(practice: Practice, on: 'phone' | 'portal'): string {
  return practice.view[on]?.screen ?? 'nothing';
}

/** The screen of a device, which must exist. */
export function screenOn(practice: Practice, on: 'phone' | 'portal'): ScreenView {
  return assertDefined(practice.view[on], `The screen of the ${on}`);
}

/** The phone if there is one, else the portal. */
export function deviceOf(practice: Practice): 'phone' | 'portal' {
  return practice.view.phone ? 'phone' : 'portal';
}

/** Advances the time until a condition holds or all actors have settled. Returns whether it holds. */
export function waitUntil(practice: Practice, holds: () => boolean): boolean {
  for (let second = 0; second < practice.product.settledAfter; second++) {
    if (holds()) return true;
    practice.perform({ kind: 'wait', seconds: 1 });
  }
  return holds();
}

/** A performed act: the screen before the tap, and all screens in order. */
export interface Performed {
  shot: ScreenView;
  seen: readonly Seen[];
}

/**
 * Performs an act like a person: waits for the screen, fills in, looks, taps.
 *
 * @returns the screens, or what prevented the act
 */
export function performAct(practice: Practice, act: AnyAct, place: Place): Performed | { mismatch: Mismatch } {
  const mismatch = (kind: Mismatch['kind'], expected: string): { mismatch: Mismatch } => ({
    mismatch: { kind, ...place, on: act.on, expected, found: screenNow(practice, act.on) },
  });
  const { on, screen, enter, tap } = act;
  if (!waitUntil(practice, () => isReady(practice, act))) {
    return screen !== undefined && screenNow(practice, on) !== screen
      ? mismatch('screen', screen)
      : mismatch('control', enter ?? tap ?? '');
  }
  const seen: Seen[] = [];
  if (enter !== undefined) {
    seen.push({ kind: 'enter', view: screenOn(practice, on), control: enter });
    const problem = practice.perform({ kind: 'enter', on, control: enter, value: valueFor(practice, on, enter) });
    if (problem) return mismatch('control', enter);
  }
  if ('focus' in act && act.focus) practice.perform({ kind: 'move', distance: SHARPEST_CM });
  const shot = screenOn(practice, on);
  if (tap !== undefined) {
    seen.push({ kind: 'tap', view: shot, control: tap });
    if (practice.perform({ kind: 'tap', on, control: tap })) return mismatch('control', tap);
    seen.push({ kind: 'after', view: screenOn(practice, on) });
    // A switch is shown in its final state, so that readers can compare.
    return { shot: isSwitch(shot, tap) ? screenOn(practice, on) : shot, seen };
  }
  seen.push({ kind: 'see', view: shot });
  if (enter === undefined && !look(practice, on)) return mismatch('not-read', shot.screen);
  seen.push({ kind: 'after', view: screenOn(practice, on) });
  return { shot, seen };
}

/** Whether the device shows the screen and controls of the act. */
function isReady(practice: Practice, { on, screen, enter, tap }: AnyAct): boolean {
  const view = practice.view[on];
  if (!view || (screen !== undefined && view.screen !== screen)) return false;
  const controls = controlsOf(view);
  return [enter, tap].every((control) => control === undefined || controls.includes(control));
}

/** Looks at a screen and points a running camera at the code. Returns false if the code was not read. */
function look(practice: Practice, on: 'phone' | 'portal'): boolean {
  const { camera, code } = practice.view;
  if (on === 'portal' || !camera || camera.done) return true;
  const readable = code !== undefined && camera.reads && camera.lens === 'rear' && isSharpAt(camera.distance);
  if (!readable) return false;
  const read: PracticeAction = { kind: 'read', string: code.string };
  return practice.perform(read) === undefined;
}

/** The value for a field: the shown code, the practice PIN, or the first entry of a list. */
function valueFor(practice: Practice, on: 'phone' | 'portal', control: string): string {
  if (fieldKind(screenOn(practice, on), control) === 'list') return '1';
  return isFilledIn(control) ? PRACTICE_PIN : (practice.view.code?.string ?? '');
}
