import { decodeActions, encodeActions, type PracticeAction } from '../../../machines/simulator/index.ts';
import { queryOf } from './address.ts';
import type { Session } from './session.ts';

/** A phone that is moved about changes often: what is kept follows when it rests, in milliseconds. */
const REST = 300;
/** Time that passes is kept in such steps of seconds: nobody misses less of it. */
const STEP = 15;

interface Kept {
  /** The scenario's query: actions of another practice are of no use. */
  of?: unknown;
  /** What was done, as text. The key stays: the histories of readers' browsers have it. */
  deeds?: unknown;
}

/**
 * Keeps how far a practice has come with its entry in the browser's history: loading the page again, or going back to
 * it, goes on from there. There is nothing in it but actions, and they are replayed.
 *
 * @returns keeps it now, before another entry follows
 */
export function keepingActions(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = '';
  const keep = (): void => {
    clearTimeout(timer);
    const of = queryOf(session.scenario, session.surprise);
    const deeds = encodeActions(session.course.practice.actions);
    history.replaceState({ ...(history.state as object | null), of, deeds }, '');
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

/** What was kept of this practice with this entry, if anything can be read. */
export function recallActions(query: string): PracticeAction[] | undefined {
  const { of, deeds } = (history.state ?? {}) as Kept;
  return of === query && typeof deeds === 'string' ? decodeActions(deeds) : undefined;
}
