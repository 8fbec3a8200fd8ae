import type { IndexSearch, UnitQuery } from './asks.ts';
import type { Entry } from './lexicon.types.ts';

/** What the index found for one search: entries and where in them. */
export interface Found {
  page: string;
  score: number;
  /** The places of the words that matched, as the index counts them. */
  places: number[];
}

/** A unit of the question, and what each of its searches found. */
export interface SearchedUnit extends UnitQuery {
  asks: readonly (IndexSearch & { found: readonly Found[] })[];
}

/** Where in an entry's text a unit of the question was found, and how much that says. */
export interface Match {
  unit: number;
  at: number;
  weight: number;
}

/** An entry that was found. */
export interface Ranked<Of = Entry> {
  entry: Of;
  score: number;
  /** Where the question's units are in its text. Worked out only when asked for: most results are never shown. */
  matches(): Match[];
}

/** How much what the index says counts beside what people are known to ask. */
const INDEX = 0.4;
const PHRASES = 1;
/** What a match is worth however weak the index thinks it. */
const FLOOR = 0.4;

/**
 * Fuses what each unit of a question found, and how near the question comes to known ones, into one order.
 *
 * @param fitness how far an entry is for the reader at all
 */
export function rank<Of extends { page: string }>(
  entries: readonly Of[],
  answered: readonly SearchedUnit[],
  nearness: (entry: Of) => number,
  fitness: (entry: Of) => number,
): Ranked<Of>[] {
  const total = answered.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = new Map<string, number>();
  for (const { asks, rarity } of answered) {
    for (const [page, worth] of worthsOf(asks)) scores.set(page, (scores.get(page) ?? 0) + (rarity * worth) / total);
  }
  return entries
    .map((entry) => ({
      entry,
      score: fitness(entry) * (INDEX * (scores.get(entry.page) ?? 0) + PHRASES * nearness(entry)),
      matches: () => matchesOf(entry.page, answered),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** How well pages have a unit, by that of its searches which found them best. */
function worthsOf(asks: SearchedUnit['asks']): Map<string, number> {
  const best = new Map<string, number>();
  for (const { weight, found } of asks) {
    const highest = found.reduce((most, { score }) => Math.max(most, score), Number.EPSILON);
    for (const { page, score } of found) {
      best.set(page, Math.max(best.get(page) ?? 0, weight * (FLOOR + (1 - FLOOR) * (score / highest))));
    }
  }
  return best;
}

function matchesOf(page: string, answered: readonly SearchedUnit[]): Match[] {
  return answered.flatMap(({ asks, rarity }, unit) =>
    asks.flatMap(({ words, weight, found }) =>
      (found.find((each) => each.page === page)?.places ?? [])
        .filter(inRunsOf(words.split(' ').length))
        .map((at) => ({ unit, at, weight: rarity * weight })),
    ),
  );
}

/** Whether so many words stand side by side at a place: those of a thing of several words say nothing one by one. */
function inRunsOf(length: number): (place: number, index: number, places: readonly number[]) => boolean {
  let all: ReadonlySet<number> | undefined;
  return (place, _, places) => {
    if (length === 1) return true;
    all ??= new Set(places);
    let run = 1;
    for (let next = place + 1; all.has(next); next += 1) run += 1;
    for (let last = place - 1; all.has(last); last -= 1) run += 1;
    return run >= length;
  };
}
