import { FARTHEST_CM, MAX_SECONDS, MAX_WAIT_SECONDS, NEAREST_CM, type PracticeAction } from './actions.ts';
import { isPracticeCode } from './practice-code.ts';
import type { DeviceId } from './protocol.ts';
import type { PracticeView } from './practice.view.ts';
import { controlsOf, type ScreenView } from './screens/screen.ts';

export interface ActionFault {
  code:
    | 'control-absent'
    | 'field-not-filled'
    | 'no-field'
    | 'choice-unknown'
    /** Only `practice` can be entered. */
    | 'pin-real'
    | 'code-real'
    | 'camera-not-running'
    | 'distance-impossible'
    | 'wait-impossible'
    | 'time-over';
}

/** The value of all fields except codes, so that readers do not enter their own data. */
export const PRACTICE_PIN = 'practice';

/** Whether the practice fills in a field. Only codes are typed. */
export function isFilledIn({ codes }: Pick<PracticeView, 'codes'>, control: string): boolean {
  return !Object.hasOwn(codes, control);
}

/** Why an action is impossible in the current state; `undefined` if it is possible. */
export function actionFault(view: PracticeView, action: PracticeAction): ActionFault | undefined {
  const code = faultCode(view, action);
  return code && { code };
}

function faultCode(view: PracticeView, action: PracticeAction): ActionFault['code'] | undefined {
  switch (action.kind) {
    case 'tap':
    case 'enter':
      return useFault(view, action);
    case 'read':
      return view.camera && !view.camera.done && isPracticeCode(action.string) ? undefined : 'camera-not-running';
    case 'move':
      return isWhole(action.distance, NEAREST_CM, FARTHEST_CM) && view.phone ? undefined : 'distance-impossible';
    case 'wait':
      if (!isWhole(action.seconds, 1, MAX_WAIT_SECONDS)) return 'wait-impossible';
      return view.seconds + action.seconds > MAX_SECONDS ? 'time-over' : undefined;
  }
}

/** Rejects anything that could be the reader's own. */
function useFault(
  view: PracticeView,
  action: Extract<PracticeAction, { kind: 'tap' | 'enter' }>,
): ActionFault['code'] | undefined {
  const screen = view[action.on];
  if (!screen || !controlsOf(screen).includes(action.control)) return 'control-absent';
  const kind = fieldKind(screen, action.control);
  if (action.kind === 'tap') return kind && 'field-not-filled';
  if (kind === undefined) return 'no-field';
  if (kind === 'list') return /^[1-3]$/.test(action.value) ? undefined : 'choice-unknown';
  if (isFilledIn(view, action.control)) return action.value === PRACTICE_PIN ? undefined : 'pin-real';
  return isPracticeCode(action.value) ? undefined : 'code-real';
}

/** Whether a control is a field or a list; `undefined` otherwise. */
export function fieldKind(screen: ScreenView, control: string): 'field' | 'list' | undefined {
  const fields = screen.parts.filter((part) => part.kind === 'field' || part.kind === 'list');
  return fields.find((field) => field.control.id === control)?.kind;
}

/** A possible value for a field: the shown code, the practice PIN, or the first entry of a list. */
export function valueFor(view: PracticeView, on: DeviceId, control: string): string {
  const screen = view[on];
  if (screen && fieldKind(screen, control) === 'list') return '1';
  return isFilledIn(view, control) ? PRACTICE_PIN : (view.codes[control]?.string ?? '');
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
