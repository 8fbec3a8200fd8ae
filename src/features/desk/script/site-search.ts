import { loadSearch } from '../../search/index.ts';
import { resultsOf, type Asker, type SearchResults } from '../../search/query/search.ts';

/** Number of words to search for, spread over the index, so that all of its files are loaded. */
const SAMPLES = 16;
let loading: Promise<Asker> | undefined;

/**
 * Loads the search and its whole index once, so that it keeps working if the network fails later.
 *
 * @throws if the network fails; the next call tries again
 */
export function openSearch(): Promise<Asker> {
  loading ??= loadWhole().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Searches the site in the page's language. @throws if the search cannot be loaded */
export async function askSite(text: string): Promise<SearchResults> {
  const { lexicon, ask } = await openSearch();
  return resultsOf(await ask(text), lexicon);
}

/** The index has several files, each for a range of words. A search for a word loads its file. */
async function loadWhole(): Promise<Asker> {
  const asker = await loadSearch();
  const words = asker.lexicon.data.words.split(' ');
  const last = words.length - 1;
  const places = new Set(Array.from({ length: SAMPLES }, (_, index) => Math.round((last * index) / (SAMPLES - 1))));
  const samples = words.filter((_, place) => places.has(place));
  await Promise.all(samples.map((word) => asker.ask(word)));
  return asker;
}
