import {
  fieldKind,
  isFilledIn,
  PRACTICE_PIN,
  SHARPEST_CM,
  type PracticeAction,
} from '../../../machines/simulator/index.ts';
import type { NextTurn } from './next-act.ts';
import type { Session } from './session.ts';

/** How long a mark is looked at before what it marks is done, in milliseconds. */
export const HOLD = 700;

/** Shows what is to be done next: it is marked on its device, and done a moment later, unless the reader does something. */
export function showNext(session: Session): void {
  const { next } = session;
  if (!next || next.kind === 'wait') return;
  session.set({ marked: next, facing: next.on });
  setTimeout(() => {
    if (session.marked !== next) return;
    session.set({ marked: undefined });
    session.perform(actionOf(session, next));
  }, HOLD);
}

function actionOf({ view }: Session, turn: Exclude<NextTurn, { kind: 'wait' }>): PracticeAction {
  if (turn.kind === 'move') return { kind: 'move', distance: SHARPEST_CM };
  const { kind, on, control } = turn;
  if (kind === 'tap') return { kind, on, control };
  const screen = view[on];
  // The first of a list stands for any of it.
  if (screen && fieldKind(screen, control) === 'list') return { kind, on, control, value: '1' };
  const value = isFilledIn(control) ? PRACTICE_PIN : (view.code?.string ?? '');
  return { kind, on, control, value };
}
