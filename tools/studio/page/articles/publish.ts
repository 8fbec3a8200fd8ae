import type { StudioStore } from '../store.ts';
import type { FileEdit } from '../state/open-files.ts';

/** In the front matter, with its line end. */
const DRAFT = /(?<=^---\r?\n(?:(?!---)[^\n]*\n)*)draft: true\r?\n/;

export function isDraft(text: string): boolean {
  return DRAFT.test(text);
}

/** Makes an article no draft any more, in every language, as one change. */
export async function publish(store: StudioStore, id: string): Promise<void> {
  await store.attempt(async () => {
    const { titles = {} } = store.facts?.articles.find((each) => each.id === id) ?? {};
    const edits: FileEdit[] = [];
    for (const language of Object.keys(titles)) {
      const file = `content/articles/${language}/${id}.mdx`;
      const found = DRAFT.exec((await store.read(file)) ?? '');
      if (found) edits.push({ file, spans: [{ from: found.index, to: found.index + found[0].length, insert: '' }] });
    }
    store.editAll(edits);
    store.say('articles.published');
  });
}
