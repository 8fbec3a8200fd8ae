import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LexiconData } from '../../src/features/search/query/lexicon.ts';
import { createSearch, INDEX_OPTIONS, type Asker, type Pagefind } from '../../src/features/search/query/search.ts';

let instances = 0;

/**
 * Puts questions to the index of a built site as a reader's browser does, in Node. Pagefind takes its language from the
 * page and fetches its files: it is given a page of that language, and files from the disk.
 *
 * @param folder where `pagefind/` and `search/` are
 */
export async function openSearch(folder: string, language: string): Promise<Asker> {
  globalThis.fetch = ((address: string) => {
    const path = new URL(address, 'http://site').pathname.slice(1);
    return Promise.resolve(new Response(new Uint8Array(readFileSync(join(folder, path)))));
  }) as typeof fetch;
  (globalThis as { document?: unknown }).document = {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  };
  // Each language is an index of its own, and a module is loaded once an address.
  const module = `${pathToFileURL(join(folder, 'pagefind/pagefind.js')).href}?${language}${(instances += 1)}`;
  const engine = (await import(module)) as Pagefind;
  await engine.options({ ...INDEX_OPTIONS, basePath: '/pagefind/' });
  const data = JSON.parse(readFileSync(join(folder, `search/${language}.json`), 'utf8')) as LexiconData;
  const asker = createSearch(data, engine);
  // The first search loads the index: from then on nothing needs what was put in place for it.
  await asker.ask(data.entries[0]?.title ?? '');
  return asker;
}
