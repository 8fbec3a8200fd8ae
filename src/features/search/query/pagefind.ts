import type { SearchIndex } from './ask.ts';

/** The part of Pagefind's API that search uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  /** Adds another index. */
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number; words: number[] }[] } | null>;
}

/** Without Pagefind's worker, which would be one more file to load; a search is fast enough. */
export const INDEX_OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 5, kw: 3 } } };

/** Searches with Pagefind. Its excerpts are never loaded, since the lexicon contains everything that is shown. */
export function searchWith(engine: Pagefind): SearchIndex {
  return async (words) => {
    const answer = await engine.search(words);
    return (answer?.results ?? []).map(({ id, score, words: places }) => ({ page: id, score, places }));
  };
}
