/**
 * What an entry of the browser's history says beside its address. Two things can be shown at one address, a step and its
 * trouble: each has an entry, so that Back leads from one to the other.
 */
export interface HistoryEntry {
  /** What is shown at the address in place of the place itself; empty for that. */
  phase: string;
  /** What of it was open. */
  open: string;
  /** The mark of the entry before, where this page added this one to it. */
  from: string;
}

/** Whether a new place becomes an entry of its own, or takes the present one's. */
export type How = 'push' | 'replace';

/** The present entry. Its state can be anybody's, such as an older version's: what is no text is empty here. */
export function entryNow(): HistoryEntry {
  const state = Object(history.state) as Record<string, unknown>;
  const text = (field: string): string => (typeof state[field] === 'string' ? state[field] : '');
  // An older version called what was open a problem, and the place itself `walking`.
  const phase = text('phase') === 'walking' ? '' : text('phase');
  return { phase, open: text('open') || text('problem'), from: text('from') };
}

/**
 * Writes down what is shown. An entry is added only where it would not be the present one again.
 *
 * @param fragment of the place, without `#`
 */
export function record(fragment: string, { phase, open }: Omit<HistoryEntry, 'from'>, how: How): void {
  const address = `#${fragment}`;
  const now = entryNow();
  const mark = markOf(location.hash, now.phase);
  if (how === 'push' && markOf(address, phase) !== mark) history.pushState({ phase, open, from: mark }, '', address);
  else history.replaceState({ phase, open, from: now.from }, '', address);
}

/** Whether the browser is on its way back: it goes when it can, and until then the present entry is still the old one. */
let isGoingBack = false;

/**
 * Takes the browser's own Back where it leads to a place: once for each entry, so that who presses twice in a hurry does
 * not leave the page. Says whether it does: never in a frame, where Back can be that of the page around it.
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

/** Tells entries apart: by the address, and by what is shown there. */
function markOf(hash: string, phase: string): string {
  return phase === '' ? hash : `${hash} ${phase}`;
}
