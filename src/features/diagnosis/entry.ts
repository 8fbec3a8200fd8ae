import { encodeReplies, type InterviewView } from '../../../machines/diagnosis/index.ts';

/** What an entry of the browser's history says beside its address, which is the place. */
interface Entry {
  /** `calling` where the reader asked for support in the middle: it has an entry of its own at the same address. */
  phase: string;
  /** The mark of the entry before, where the interview added this one to it. */
  from: string;
}

/** Whether a new place becomes an entry of its own, or takes the present one's. */
export type How = 'push' | 'replace';

/** The present entry. Its state can be anybody's: what is no text is empty here. */
export function entryNow(): Entry {
  const state = Object(history.state) as Record<string, unknown>;
  const text = (field: string): string => (typeof state[field] === 'string' ? state[field] : '');
  return { phase: text('phase'), from: text('from') };
}

/** Writes down where an interview stands. An entry is added only where it would not be the present one again. */
export function record(view: InterviewView, how: How): void {
  const phase = view.phase === 'calling' && view.early ? 'calling' : '';
  const address = `#${encodeReplies(view.replies)}`;
  const now = entryNow();
  const mark = markOf(location.hash, now.phase);
  if (how === 'push' && markOf(address, phase) !== mark) history.pushState({ phase, from: mark }, '', address);
  else history.replaceState({ phase, from: now.from }, '', address);
}

/** Takes the browser's own Back where it leads to a place. Says whether it does. */
export function backTo(replies: InterviewView['replies']): boolean {
  const leads = entryNow().from === `#${encodeReplies(replies)}`;
  if (leads) history.back();
  return leads;
}

function markOf(hash: string, phase: string): string {
  return phase === '' ? hash : `${hash} ${phase}`;
}
