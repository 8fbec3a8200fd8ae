import type { NewForm } from '../../protocol/protocol.types.ts';
import { filePlace } from '../file-place.ts';
import { readPlace } from '../place.ts';
import { difference } from '../../../text/spans.ts';
import type { FileEdit } from '../state/open-files.ts';
import type { StudioStore } from '../store.ts';

/** Creates the planned files as one change, and opens the first article. */
export async function takeUp(store: StudioStore, { changes }: NonNullable<NewForm['plan']>): Promise<void> {
  await store.attempt(async () => {
    const edits: FileEdit[] = [];
    for (const { file, text, before } of changes) {
      if ((await store.read(file)) !== before) return store.say('new.changed', { file }, true);
      const span = difference(before ?? '', text) ?? { from: 0, to: 0, insert: '' };
      edits.push({ file, spans: [span] });
    }
    store.editAll(edits);
    // Its page exists once it is saved.
    await store.save();
    const source = store.facts?.languages.find(({ isSource }) => isSource)?.id ?? '';
    const files = changes.map(({ file }) => file);
    const first = files.find((file) => file.startsWith(`content/articles/${source}/`)) ?? files[0] ?? '';
    const isLanguage = files.includes('content/site.yaml');
    store.open(readPlace(isLanguage ? '#articles' : filePlace(first)));
    store.say('new.made', { count: files.length });
  });
}
