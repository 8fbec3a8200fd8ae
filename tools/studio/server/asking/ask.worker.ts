import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { beginSearchIndex } from '../../../../src/build/search-index.ts';
import { libraryOf, published, readWith, type Unsaved } from '../../../../src/content/index.ts';
import { resultsOf, type Asker } from '../../../../src/features/search/query/search.ts';
import { openSearch } from '../../../search/engine.ts';
import type { FoundResult } from '../../protocol/words.types.ts';

/** A state of the content, and its pages by address. */
export interface AskedState {
  root: string;
  unsaved: Unsaved;
  pages: ReadonlyMap<string, string>;
  /** Where the index is put. */
  folder: string;
}

const { root, unsaved, pages, folder } = workerData as AskedState;

async function built(): Promise<void> {
  const index = beginSearchIndex(published(readWith(unsaved, () => libraryOf(root))), pathToFileURL(join(folder, '/')));
  for (const [address, page] of pages) index.add(address, page);
  await index.end();
}

const ready = built();
const searches = new Map<string, Promise<Asker>>();
/** The engine takes its language from the one page that there is: questions come one after another. */
let turn: Promise<unknown> = ready;

async function found(language: string, question: string): Promise<FoundResult[]> {
  const search = searches.get(language) ?? openSearch(folder, language);
  searches.set(language, search);
  const { ask, lexicon } = await search;
  return resultsOf(await ask(question), lexicon).hits.map(({ title, url }) => ({ title, url }));
}

parentPort?.on('message', ({ id, language, question }: { id: number; language: string; question: string }) => {
  turn = turn
    .then(() => found(language, question))
    .then(
      (results) => parentPort?.postMessage({ id, results }),
      (error: unknown) => parentPort?.postMessage({ id, failed: String(error) }),
    );
});
