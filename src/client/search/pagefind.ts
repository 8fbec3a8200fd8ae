import type { SearchIndex } from './query/ask.ts';

/** What Pagefind keeps of one result. */
export interface Fragment {
  /** Its text, the words parted by what the index parts them with. */
  raw_content: string;
  /** What has an id, and the place of the word that follows it. */
  anchors: { id: string; location: number }[];
}

/** Pagefind, as far as it is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(words: string): Promise<{
    results: { id: string; score: number; words: number[]; data(): Promise<Fragment> }[];
  } | null>;
}

/** How the index weighs what it finds. Its worker would be one more file, and a search takes less time than asking it. */
export const INDEX_OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 5, kw: 3 } } };

/** Searches with Pagefind, and keeps how the text of each result is read. */
export function searchWith(engine: Pagefind, texts = new Map<string, () => Promise<Fragment>>()): SearchIndex {
  return async (words) => {
    const answer = await engine.search(words);
    return (answer?.results ?? []).map((result) => {
      if (!texts.has(result.id)) texts.set(result.id, () => result.data());
      return { page: result.id, score: result.score, places: result.words };
    });
  };
}
