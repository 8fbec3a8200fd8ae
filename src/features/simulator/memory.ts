import { decodeActions, encodeActions, type PracticeAction } from '../../../machines/simulator/index.ts';
import { queryOf } from './address.ts';
import type { Session } from './session.ts';

/** Delay before saving, in milliseconds: moving the phone causes many changes. */
const REST = 300;
/** Elapsed time is saved in steps of this many seconds. */
const STEP = 15;

interface Kept {
  /** The scenario's query. */
  of?: unknown;
  /** Encoded actions. */
  actions?: unknown;
}

/**
 * Saves the practice's actions in the browser's history entry, for reloads and Back.
 *
 * @returns saves immediately, before another entry follows
 */
export function keepingActions(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = '';
  const keep = (): void => {
    clearTimeout(timer);
    const of = queryOf(session.scenario, session.surprise);
    const actions = encodeActions(session.course.practice.actions);
    history.replaceState({ ...(history.state as object | null), of, actions }, '');
  };
  session.listen(() => {
    const { course, view } = session;
    const now = `${course.names.length} ${Math.floor(view.seconds / STEP)} ${view.phone?.screen} ${view.portal.screen}`;
    if (now === kept) return;
    kept = now;
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  });
  return keep;
}

/** The saved actions of this practice in the current history entry. */
export function recallActions(query: string): PracticeAction[] | undefined {
  const { of, actions } = (history.state ?? {}) as Kept;
  return of === query && typeof actions === 'string' ? decodeActions(actions) : undefined;
}
