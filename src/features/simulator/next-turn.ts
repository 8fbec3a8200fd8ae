import {
  fieldKind,
  iconOf,
  isFilledIn,
  isSwitch,
  labelOf,
  PRACTICE_PIN,
  SHARPEST_CM,
  type PracticeAction,
  type ScreenView,
} from '../../../machines/simulator/index.ts';
import type { NextTurn } from './remedy-progress.ts';
import type { Session } from './session.ts';
import type { SimulatorWords } from './words.ts';

/** The text for the next action, in phrases for line breaks. */
export function nextPhrases({ words, view, facing }: Session, turn: NextTurn): readonly string[] {
  const { phrases, label } = words;
  if (turn.kind === 'wait') return phrases('sim.next.wait');
  if (turn.kind === 'move') return phrases('sim.next.move');
  const { kind, on, control: id } = turn;
  const screen = view[on];
  if (!screen) return phrases('sim.next.wait');
  if (id === screen.home?.id) return phrases(screen.device === 'android' ? 'sim.next.homeButton' : 'sim.next.home');
  if (id === screen.notice?.id) return phrases('sim.next.notice', { name: label(`controls.${id}`) });
  const control = calledOn(words, screen, id);
  if (kind === 'enter' && fieldKind(screen, id) === 'list') return phrases('sim.next.choose', { control });
  if (kind === 'enter' && !isFilledIn(id)) return phrases('sim.next.code');
  if (kind === 'enter') {
    const field = { control: label(labelOf(screen, id) ?? `controls.${id}`) };
    return phrases(on === 'portal' || facing === 'phone' ? 'sim.next.field' : 'sim.next.fieldThere', field);
  }
  if (on === 'portal') return phrases('sim.next.click', { control });
  return phrases(facing === 'phone' ? 'sim.next.tap' : 'sim.next.tapThere', { control });
}

/** Names a control by its label, otherwise by its icon. */
function calledOn({ t, label }: SimulatorWords, screen: ScreenView, id: string): string {
  const own = labelOf(screen, id);
  const name = label(own ?? `controls.${id}`);
  if (own === undefined && screen.parts.some((part) => part.kind === 'locks')) return name;
  if (own !== undefined) return t('sim.next.label', { name });
  if (isSwitch(screen, id)) return t('sim.next.switch', { name });
  return t(iconOf(screen, id) === undefined ? 'sim.next.label' : 'sim.next.icon', { name });
}

/** Time between marking a control and using it, in milliseconds. */
export const HOLD = 700;

/** Marks the next action and performs it a moment later, unless the reader does something first. */
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
  // Any entry of the list will do.
  if (screen && fieldKind(screen, control) === 'list') return { kind, on, control, value: '1' };
  const value = isFilledIn(control) ? PRACTICE_PIN : (view.code?.string ?? '');
  return { kind, on, control, value };
}
