import { suggest, type Problem } from '../problem.ts';
import type { PracticeView } from './practice.view.ts';
import { MAX_WAIT_SECONDS, MAX_SECONDS, type PracticeAction } from './actions.ts';
import { FARTHEST_CM, NEAREST_CM } from './lens.ts';
import { isPracticeCode } from './practice-code.ts';
import { controlsOf } from './screens/controls.ts';
import type { ScreenPart, ScreenView } from './screens/screen.types.ts';

/** The value of all fields except codes, so that readers do not enter their own data. */
export const PRACTICE_PIN = 'practice';

/** Whether the practice fills in a field. Only codes are typed. */
export function isFilledIn(control: string): boolean {
  return control !== 'code';
}

/** Why an action is impossible in the current state; `undefined` if it is possible. */
export function actionFault(view: PracticeView, action: PracticeAction): Problem | undefined {
  switch (action.kind) {
    case 'tap':
    case 'enter':
      return useFault(view, action);
    case 'read':
      return view.camera && !view.camera.done && isPracticeCode(action.string) ? undefined : noCamera();
    case 'move':
      return isWhole(action.distance, NEAREST_CM, FARTHEST_CM) && view.phone
        ? undefined
        : problem(
            'distance-impossible',
            'The phone cannot be held at this distance.',
            `Hold it ${NEAREST_CM} to ${FARTHEST_CM} cm from the code.`,
          );
    case 'wait':
      return waitFault(view.seconds, action.seconds);
  }
}

function waitFault(passed: number, seconds: number): Problem | undefined {
  if (!isWhole(seconds, 1, MAX_WAIT_SECONDS)) {
    return problem('wait-impossible', 'This wait is too long.', `Wait for 1 to ${MAX_WAIT_SECONDS} seconds.`);
  }
  const left = MAX_SECONDS - passed;
  if (seconds <= left) return undefined;
  const message = `A practice lasts ${MAX_SECONDS} seconds: \`${seconds}\` more are too many.`;
  return problem('time-over', message, left === 0 ? 'Restart the practice.' : `Wait for 1 to ${left} seconds.`);
}

function useFault(view: PracticeView, action: Extract<PracticeAction, { kind: 'tap' | 'enter' }>): Problem | undefined {
  const screen = view[action.on];
  const controls = screen === undefined ? [] : controlsOf(screen);
  if (screen === undefined || !controls.includes(action.control)) {
    const message = `The ${action.on} has no \`${action.control}\` now: it shows \`${screen?.screen ?? 'nothing'}\`.`;
    return problem('control-absent', message, suggest(action.control, controls));
  }
  const kind = fieldKind(screen, action.control);
  if (action.kind === 'tap') {
    if (kind === undefined) return undefined;
    return problem('field-not-filled', `\`${action.control}\` is a field.`, 'Fill it in instead of tapping it.');
  }
  if (kind === undefined) return problem('no-field', `\`${action.control}\` is not a field.`, 'Tap it instead.');
  return valueFault(kind, action);
}

/** Rejects anything that could be the reader's own. */
function valueFault(
  kind: 'field' | 'list',
  { control, value }: { control: string; value: string },
): Problem | undefined {
  if (kind === 'list') {
    return /^[1-3]$/.test(value)
      ? undefined
      : problem('choice-unknown', 'The list has no such entry.', 'Use 1, 2 or 3.');
  }
  if (isFilledIn(control)) {
    return value === PRACTICE_PIN
      ? undefined
      : problem('pin-real', 'Nothing can be typed here.', `Use \`${PRACTICE_PIN}\`.`);
  }
  if (isPracticeCode(value)) return undefined;
  return problem(
    'code-real',
    'This is not a practice code, so it was not kept.',
    'Type the code below the QR code of the practice portal. Never type a real code here.',
  );
}

/** Whether a control is a field or a list; `undefined` otherwise. */
export function fieldKind(screen: ScreenView, control: string): 'field' | 'list' | undefined {
  const found = screen.parts.find(
    (part): part is Extract<ScreenPart, { kind: 'field' | 'list' }> =>
      (part.kind === 'field' || part.kind === 'list') && part.control.id === control,
  );
  return found?.kind;
}

function noCamera(): Problem {
  return problem('camera-not-running', 'No camera is running.', 'Open the camera first.');
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function problem(code: string, message: string, hint: string): Problem {
  return { code, message, hint };
}
