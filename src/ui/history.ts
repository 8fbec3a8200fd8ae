/** The state of an entry in the browser's history. A step and its problems have an entry each at the same address. */
export interface HistoryEntry {
  /** What is shown instead of the place itself; empty for the place. */
  phase: string;
  /** The part that was open. */
  open: string;
  /** The mark of the entry before, if this page added this one after it. */
  from: string;
}

export type How = 'push' | 'replace';

export function entryNow(): HistoryEntry {
  // Other scripts may have set the state.
  const state = Object(history.state) as Record<string, unknown>;
  const text = (field: string): string => (typeof state[field] === 'string' ? state[field] : '');
  return { phase: text('phase'), open: text('open'), from: text('from') };
}

/** Records what is shown. Adds an entry only if it differs from the current one. @param fragment without `#` */
export function record(fragment: string, { phase, open }: Omit<HistoryEntry, 'from'>, how: How): void {
  const address = `#${fragment}`;
  const now = entryNow();
  const mark = markOf(location.hash, now.phase);
  if (how === 'push' && markOf(address, phase) !== mark) history.pushState({ phase, open, from: mark }, '', address);
  else history.replaceState({ phase, open, from: now.from }, '', address);
}

/** `history.back()` is asynchronous: until it is done, the current entry is the old one. */
let isGoingBack = false;

/**
 * Goes back if the entry before is the given place: once for each entry, so that a double click does not leave the
 * page. Never in a frame, where Back can belong to the page around it.
 * @returns whether it goes back
 */
export function backTo(fragment: string): boolean {
  const leads = parent === self && entryNow().from === `#${fragment}`;
  if (leads && !isGoingBack) {
    isGoingBack = true;
    addEventListener('popstate', () => (isGoingBack = false), { once: true });
    history.back();
  }
  return leads;
}

function markOf(hash: string, phase: string): string {
  return phase === '' ? hash : `${hash} ${phase}`;
}
