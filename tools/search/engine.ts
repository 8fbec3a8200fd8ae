import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LexiconData } from '../../src/client/search/lexicon.types.ts';
import { createSearch, type Asker } from '../../src/client/search/query/ask.ts';
import { INDEX_OPTIONS, searchWith, type Pagefind } from '../../src/client/search/pagefind.ts';

let instances = 0;

/** A file of the site that was read, and how often. */
export type Noted = (file: string) => void;

/** Puts questions to a built site's index as a reader's browser does, in Node. */
export async function openSearch(folder: string, language: string, noted: Noted = () => undefined): Promise<Asker> {
  readFromDisk(folder, noted);
  (globalThis as { document?: unknown }).document = {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  };
  noted('pagefind/pagefind.js');
  noted(`search/${language}.json`);
  // Each language is an index of its own, and a module is loaded once an address.
  const module = `${pathToFileURL(join(folder, 'pagefind/pagefind.js')).href}?${language}${(instances += 1)}`;
  const engine = (await import(module)) as Pagefind;
  await engine.options({ ...INDEX_OPTIONS, basePath: '/pagefind/' });
  const data = JSON.parse(readFileSync(join(folder, `search/${language}.json`), 'utf8')) as LexiconData;
  return createSearch(data, searchWith(engine));
}

/** Pagefind fetches its files; here they are on the disk. */
function readFromDisk(folder: string, noted: Noted): void {
  globalThis.fetch = ((address: string) => {
    const path = new URL(address, 'http://site').pathname.slice(1);
    noted(path);
    const data = readFileSync(join(folder, path));
    return Promise.resolve(new Response(new Uint8Array(data)));
  }) as typeof fetch;
}
