import { performance } from 'node:perf_hooks';
import { resultsOf } from '../../src/features/search/query/search.ts';
import { quantile } from '../bench/common.ts';
import { openSearch } from './engine.ts';
import type { Query } from './query-sets.ts';

/** How well questions of one kind are answered, in shares of 1, and how fast. */
export interface Relevance {
  language: string;
  kind: Query['kind'];
  questions: number;
  first: number;
  firstThree: number;
  /** Mean reciprocal rank: 1 if the right result is always first. */
  reciprocal: number;
  empty: number;
  /** Milliseconds a question, in Node. */
  median: number;
  p95: number;
}

export interface AskedQuery {
  query: Query;
  found: string[];
  /** Of the first right result, from 1; 0 if there is none. */
  rank: number;
}

/**
 * Asks each question of a language as a reader would.
 *
 * @param isTimed whether each is asked a second time, to measure it when everything is loaded
 */
export async function askAll(
  folder: string,
  language: string,
  queries: readonly Query[],
  { isTimed = true } = {},
): Promise<{ rows: Relevance[]; asked: AskedQuery[] }> {
  const { lexicon, ask } = await openSearch(folder, language);
  const asked: (AskedQuery & { spent: number })[] = [];
  for (const query of queries) {
    const found = resultsOf(await ask(query.q), lexicon).hits.map(({ article }) => article);
    asked.push({ query, found, rank: found.findIndex((article) => query.want.includes(article)) + 1, spent: 0 });
  }
  for (const each of isTimed ? asked : []) {
    const start = performance.now();
    resultsOf(await ask(each.query.q), lexicon);
    each.spent = performance.now() - start;
  }
  const rows = (['ordinary', 'hard'] as const).map((kind) => {
    const own = asked.filter(({ query }) => query.kind === kind);
    const mean = (of: (each: AskedQuery) => number): number =>
      own.reduce((sum, each) => sum + of(each), 0) / own.length;
    const spent = own.map((each) => each.spent);
    return {
      language,
      kind,
      questions: own.length,
      first: mean(({ rank }) => Number(rank === 1)),
      firstThree: mean(({ rank }) => Number(rank > 0 && rank <= 3)),
      reciprocal: mean(({ rank }) => (rank === 0 ? 0 : 1 / rank)),
      empty: mean(({ found }) => Number(found.length === 0)),
      median: quantile(spent, 0.5),
      p95: quantile(spent, 0.95),
    };
  });
  return { rows, asked };
}
