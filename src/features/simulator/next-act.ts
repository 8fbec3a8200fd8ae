import { controlsOf, isFilledIn, type PracticeView } from '../../../machines/simulator/index.ts';
import {
  isNotice,
  isWaiting,
  turnOf,
  valueIn,
  type DeviceAct,
  type FaultRemedies,
  type NextTurn,
  type RemedyProgress,
} from './remedy-progress.ts';

/**
 * The next action: that of the remedy, otherwise the guide's first act, in printed order, whose screen is shown.
 *
 * @param acts the guide's acts
 */
export function nextAct(
  view: PracticeView,
  acts: readonly DeviceAct[],
  remedy: RemedyProgress,
  remedies: FaultRemedies,
): NextTurn | undefined {
  const { phone, code, goal } = view;
  if (goal !== undefined) return undefined;
  const fix = remedy.turnIn(view);
  const closes = onlyButton(view);
  // A dialog over the phone is closed first.
  if (fix && closes && fix.on === 'phone' && !('control' in fix && fix.control === closes.control)) return closes;
  if (fix) return fix;
  const waiting = isWaiting(view);
  if (waiting) return { kind: 'wait', on: waiting };
  if (remedy.isOpen) return { kind: 'wait', on: 'phone' };
  const notification = shownNotification(view, remedies);
  if (notification) return notification;
  const found = acts.find((act) => turnOf(act, view) !== undefined && !isFilled(act, view));
  const turn = found && turnOf(found, view);
  const needsCode = turn && (turn.kind === 'wait' || (turn.kind === 'enter' && !isFilledIn(turn.control)));
  if (needsCode && !code) return backToCode(view, remedies) ?? turn;
  if (turn) return turn;
  const filled = acts.find((act) => isFilled(act, view) && view[act.on]?.screen === act.screen);
  if (filled) return { kind: 'wait', on: filled.on };
  const out = exitControl(view);
  if (out !== undefined) return { kind: 'tap', on: 'phone', control: out };
  // The app shows the result of a login that the portal has given up: continue in the portal.
  const back = phone && !code ? backToCode(view, remedies) : undefined;
  if (back) return back;
  return phone?.home ? { kind: 'tap', on: 'phone', control: phone.home.id } : undefined;
}

/** The control that leaves the app's camera or a question; the app returns to them from the home screen. */
function exitControl({ phone }: PracticeView): string | undefined {
  const answer = phone?.dialog?.buttons.findLast((each) => each !== 'blank');
  if (answer) return answer.id;
  return phone && controlsOf(phone).includes('close') ? 'close' : undefined;
}

/** The notification that the portal waits for. */
function shownNotification(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const waits = Object.values(remedies).filter(
    ({ seen, acts }) =>
      seen.on === 'portal' && seen.screen === view.portal.screen && acts.some((act) => isNotice(act, view)),
  );
  const act = waits.flatMap(({ acts }) => acts.filter((each) => isNotice(each, view)))[0];
  return act && turnOf(act, view);
}

/** The only button of a dialog. */
function onlyButton({ phone }: PracticeView): Extract<NextTurn, { control: string }> | undefined {
  const [only, ...others] = phone?.dialog?.buttons ?? [];
  return only !== undefined && only !== 'blank' && others.length === 0
    ? { kind: 'tap', on: 'phone', control: only.id }
    : undefined;
}

/** The action that makes the portal show a code again, from the remedies. */
function backToCode(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const acts = Object.values(remedies)
    .flatMap((remedy) => remedy.acts)
    .filter(({ on, tap }) => on === 'portal' && tap !== undefined);
  // A page without its own remedy may have the same control.
  const turns = [...acts, ...acts.map(({ on, tap }) => ({ on, tap }))].flatMap((act) => turnOf(act, view) ?? []);
  return turns[0];
}

function isFilled({ on, tap, enter }: DeviceAct, view: PracticeView): boolean {
  const shown = view[on];
  return tap === undefined && enter !== undefined && shown !== undefined && valueIn(shown, enter) !== undefined;
}
