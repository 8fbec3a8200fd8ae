import { guidedFragment, type Progress, type WalkthroughView } from '../../../machines/walkthrough/index.ts';

/**
 * What an entry of the browser's history says beside its address, which is the place. Trouble and the last check
 * have entries of their own at the same address, so that Back leads from them to the step.
 */
export interface Entry {
  /** The phase of the walk, as its view names it. */
  phase: string;
  /** The problem that was open. */
  problem: string;
  /** The mark of the entry before, where the walkthrough added this one to it. */
  from: string;
}

/** A walk at a place. */
export type Placed = Extract<WalkthroughView, { progress: Progress }>;

/** Whether a new place becomes an entry of its own, or takes the present one's. */
export type How = 'push' | 'replace';

/** The present entry. Its state can be anybody's, such as an older version's: what is no text is empty here. */
export function entryNow(): Entry {
  const state = Object(history.state) as Record<string, unknown>;
  const text = (field: string): string => (typeof state[field] === 'string' ? state[field] : '');
  return { phase: text('phase'), problem: text('problem'), from: text('from') };
}

/** Writes down where a walk stands. An entry is added only where it would not be the present one again. */
export function record(view: Placed, how: How): void {
  const { phase, progress } = view;
  const problem = phase === 'troubled' ? view.open : undefined;
  const address = `#${guidedFragment(progress)}`;
  const now = entryNow();
  const mark = markOf(location.hash, now.phase);
  if (how === 'push' && markOf(address, phase) !== mark) {
    history.pushState({ phase, problem, from: mark }, '', address);
  } else {
    history.replaceState({ phase, problem, from: now.from }, '', address);
  }
}

/** Takes the browser's own Back where it leads to the step of a place. Says whether it does. */
export function backTo(progress: Progress): boolean {
  const leads = entryNow().from === `#${guidedFragment(progress)}`;
  if (leads) history.back();
  return leads;
}

/** Tells entries apart: by the address, and by what is shown there instead of the step. */
function markOf(hash: string, phase: string): string {
  return phase === 'troubled' || phase === 'confirming' ? `${hash} ${phase}` : hash;
}
