import { later } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import type { LexiconData } from './query/lexicon.types.ts';
import { INDEX_OPTIONS, searchWith, type Pagefind } from './query/pagefind.ts';
import { createSearch, type Asker } from './query/ask.ts';

const ENGINE = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;

let loading: Promise<Asker> | undefined;
let attempts = 0;

/** The search of the page's language, loaded on first use. It rejects where the network fails, and then may be tried again. */
export function loadSearch(language = document.documentElement.lang): Promise<Asker> {
  loading ??= load(language).catch((error: unknown) => {
    loading = undefined;
    attempts += 1;
    throw error;
  });
  return loading;
}

async function load(language: string): Promise<Asker> {
  // A browser may remember that a module could not be loaded: another address is another module.
  const address = attempts === 0 ? ENGINE : `${ENGINE}?attempt=${attempts}`;
  const [engine, lexicon] = await Promise.all([
    later(() => import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (module) => {
      await module.options(INDEX_OPTIONS);
      await module.init();
      return module;
    }),
    loadJson(`search/${language}.json`) as Promise<LexiconData>,
  ]);
  for (const part of lexicon.others ?? []) await engine.mergeIndex(part, INDEX_OPTIONS);
  return createSearch(lexicon, searchWith(engine));
}
