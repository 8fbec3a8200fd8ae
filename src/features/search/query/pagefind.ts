import type { SearchIndex } from './ask.ts';

/** Pagefind, as far as it is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  /** Loads what every search needs. */
  init(): Promise<void>;
  /** Searches another index too from now on. */
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number; words: number[] }[] } | null>;
}

/** How the index weighs what it finds. Its worker would be one more file, and a search takes less time than asking it. */
export const INDEX_OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 5, kw: 3 } } };

/** Searches with Pagefind. The texts that it keeps of results are never fetched: the lexicon has what is shown. */
export function searchWith(engine: Pagefind): SearchIndex {
  return async (words) => {
    const answer = await engine.search(words);
    return (answer?.results ?? []).map(({ id, score, words: places }) => ({ page: id, score, places }));
  };
}
