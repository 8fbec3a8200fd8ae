import { lazy, later, Unable } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import type { LexiconData } from './query/lexicon.ts';
import { createSearch, INDEX_OPTIONS, type Asker, type Pagefind } from './query/search.ts';

const ENGINE = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;

const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

let attempts = 0;

/**
 * The search of the page's language, loaded on first use.
 * @throws if the network fails (it can then be retried), or without WebAssembly, as on an iPhone in Lockdown Mode
 */
export const loadSearch = lazy(async (): Promise<Asker> => {
  const language = pageLanguage();
  await needWebAssembly();
  hideFaultySegmenter(language);
  // Browsers may cache that a module failed to load. Another address is another module.
  const address = attempts === 0 ? ENGINE : `${ENGINE}?attempt=${attempts}`;
  attempts += 1;
  const [engine, lexicon] = await Promise.all([
    later(() => import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (module) => {
      await module.options(INDEX_OPTIONS);
      await module.init();
      return module;
    }),
    loadJson(`search/${language}.json`) as Promise<LexiconData>,
  ]);
  for (const part of lexicon.others ?? []) await engine.mergeIndex(part, INDEX_OPTIONS);
  return createSearch(lexicon, engine);
});

/** Without WebAssembly Pagefind would fail in a place where the error can't be caught. */
async function needWebAssembly(): Promise<void> {
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
  } catch {
    throw new Unable('WebAssembly does not run here.');
  }
}

/** Pagefind works without `Intl.Segmenter`, but not with one that throws. */
function hideFaultySegmenter(language: string): void {
  try {
    new Intl.Segmenter(language);
  } catch {
    Reflect.deleteProperty(Intl, 'Segmenter');
  }
}
