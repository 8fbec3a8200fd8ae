import type { Issue } from '../../../protocol/protocol.types.ts';
import type { StudioStore } from '../../store.ts';
import { remedyOf, type Remedy } from './remedy.ts';

/** The remedy of an issue, as far as its file has been read. */
export function remedyIn(store: StudioStore, issue: Issue): Remedy | undefined {
  return remedyOf(issue, (file) => store.text(file));
}

export function applyRemedy(store: StudioStore, issue: Issue): void {
  const { edit } = remedyIn(store, issue) ?? {};
  if (edit) store.editAll([edit]);
}

/** Files at most that are read in order to know the remedies of what they have. */
const MOST = 40;

/** Reads the files that issues are about. @returns whether anything was read */
export async function readFor(store: StudioStore, issues: readonly Issue[]): Promise<boolean> {
  const there = new Set(store.facts?.files);
  const wanted = new Set(issues.flatMap(({ file }) => file ?? []));
  const files = [...wanted].filter((file) => there.has(file) && store.text(file) === undefined).slice(0, MOST);
  await Promise.all(files.map((file) => store.read(file)));
  return files.length > 0;
}
