import type { ChangedFiles, Issue } from '../../../protocol/protocol.types.ts';
import { difference } from '../../../../text/spans.ts';
import type { StudioStore } from '../../store.ts';
import { filesFor, remedyOf, type Remedy } from './remedy.ts';

/** The remedy of an issue, as far as its files have been read. */
export function remedyIn(store: StudioStore, issue: Issue): Remedy | undefined {
  const { facts } = store;
  return facts && remedyOf(issue, { facts, text: (file) => store.text(file) });
}

/** Does what the remedy of an issue does, as one change, in the text as it is by now. */
export async function applyRemedy(store: StudioStore, issue: Issue): Promise<void> {
  const { does } = remedyIn(store, issue) ?? {};
  if (!does) return;
  if ('edits' in does) return store.editAll(does.edits);
  await store.attempt(async () => {
    const { files } = await store.api.post<ChangedFiles>('rename-step', does.rename);
    await Promise.all(Object.keys(files).map((file) => store.read(file)));
    const edits = Object.entries(files).flatMap(([file, text]) => {
      const span = difference(store.text(file) ?? '', text ?? '');
      return span ? [{ file, spans: [span] }] : [];
    });
    store.editAll(edits);
  });
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
