import type { Issue } from '../../../protocol/protocol.types.ts';
import type { StudioStore } from '../../store.ts';
import { filesFor, remedyOf, type Remedy } from './remedy.ts';

/** The remedy of an issue, as far as its files have been read. */
export function remedyIn(store: StudioStore, issue: Issue): Remedy | undefined {
  const { facts } = store;
  return facts && remedyOf(issue, { facts, text: (file) => store.text(file) });
}

export function applyRemedy(store: StudioStore, issue: Issue): void {
  const { edits } = remedyIn(store, issue) ?? {};
  if (edits) store.editAll(edits);
}

/** Files at most that are read in order to know the remedies of what they have. */
const MOST = 40;

/** Reads what the remedies of some issues depend on. @returns whether anything was read */
export async function readFor(store: StudioStore, issues: readonly Issue[]): Promise<boolean> {
  const { facts } = store;
  if (!facts) return false;
  const there = new Set(facts.files);
  const wanted = new Set(issues.flatMap((issue) => filesFor(issue, facts)));
  const files = [...wanted].filter((file) => there.has(file) && store.text(file) === undefined).slice(0, MOST);
  await Promise.all(files.map((file) => store.read(file)));
  return files.length > 0;
}
