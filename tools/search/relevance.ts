import { performance } from 'node:perf_hooks';
import { resultsOf } from '../../src/features/search/query/search.ts';
import { quantile } from '../bench/common.ts';
import { openSearch } from './engine.ts';
import { figuresOf, outcomeOf, type RelevanceFigures, type QueryOutcome } from './figures.ts';
import type { Query } from './query-sets.ts';

/** How well, and how fast, the questions of a kind are answered. */
export interface Relevance extends RelevanceFigures {
  language: string;
  kind: Query['kind'];
  /** Milliseconds a question, in Node: half of them take no longer, and nineteen of twenty. */
  median: number;
  most: number;
}

/** A question, what came of it, and what was found. */
export interface AskedQuery {
  query: Query;
  outcome: QueryOutcome;
  found: string[];
}

/**
 * Asks each question of a language as a reader would.
 *
 * @param isTimed whether each is asked once more, for its time
 */
export async function askAll(
  folder: string,
  language: string,
  queries: readonly Query[],
  { isTimed = true } = {},
): Promise<{ rows: Relevance[]; asked: AskedQuery[] }> {
  const { lexicon, ask } = await openSearch(folder, language);
  const asked: AskedQuery[] = [];
  // The first time round is for the engine to warm up, and then only the time is taken once more.
  for (const query of queries) {
    const found = resultsOf(await ask(query.q), lexicon).hits.map(({ article }) => article);
    asked.push({ query, found, outcome: outcomeOf(found, query.want) });
  }
  const timed: (AskedQuery & { spent: number })[] = [];
  for (const each of asked) {
    const start = performance.now();
    if (isTimed) resultsOf(await ask(each.query.q), lexicon);
    timed.push({ ...each, spent: performance.now() - start });
  }
  const rows = (['ordinary', 'hard'] as const).map((kind) => {
    const own = timed.filter(({ query }) => query.kind === kind);
    const spent = own.map((each) => each.spent);
    return {
      language,
      kind,
      ...figuresOf(own.map(({ outcome }) => outcome)),
      median: quantile(spent, 0.5),
      most: quantile(spent, 0.95),
    };
  });
  return { rows, asked };
}
