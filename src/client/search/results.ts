import type { Entry } from './lexicon.types.ts';
import type { Ranked } from './query/rank.ts';

/** An article that was found, and the entries of it that match. */
export interface Hit {
  article: string;
  entries: { entry: Entry; ranked: Ranked }[];
}

/** The article that an address is of: the last part of its path. */
export function articleOf(url: string): string {
  return url.replace(/[#?].*$/, '').split('/').filter(Boolean).at(-1) ?? '';
}

/** What was found, an article once at its best place. */
export function hitsOf(ranked: readonly Ranked[], entries: readonly Entry[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const each of ranked) {
    const entry = entries[each.entry]!;
    const article = articleOf(entry.url);
    const hit = hits.get(article) ?? { article, entries: [] };
    hit.entries.push({ entry, ranked: each });
    hits.set(article, hit);
  }
  return [...hits.values()];
}
