import type { IndexSearch, UnitQuery } from './asks.ts';
import type { Entry } from './lexicon.types.ts';

/** A result of one search of the index. */
export interface Found {
  page: string;
  score: number;
  /** The positions of the words that matched. */
  places: number[];
}

/** A unit of the question, with the results of each of its searches. */
export interface SearchedUnit extends UnitQuery {
  asks: readonly (IndexSearch & { found: readonly Found[] })[];
}

/** A position of a unit of the question in an entry's text, and its weight. */
export interface Match {
  unit: number;
  at: number;
  weight: number;
}

/** An entry that was found. */
export interface Ranked<Of = Entry> {
  entry: Of;
  score: number;
  /** A function, since most results are never shown. */
  matches(): Match[];
}

/** The weight of the index, compared to titles and phrases. */
const INDEX = 0.4;
/** Minimum share of its weight that a match counts. */
const FLOOR = 0.4;

/**
 * Ranks entries by the index's results for each unit, and by the similarity of the question to their phrases.
 * @param fitness a factor for each entry
 */
export function rank<Of extends { page: string }>(
  entries: readonly Of[],
  answered: readonly SearchedUnit[],
  nearness: (entry: Of) => number,
  fitness: (entry: Of) => number,
): Ranked<Of>[] {
  const total = answered.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = new Map<string, number>();
  for (const { asks, rarity } of answered)
    for (const [page, worth] of worthsOf(asks)) scores.set(page, (scores.get(page) ?? 0) + (rarity * worth) / total);
  return entries
    .map((entry) => ({
      entry,
      score: fitness(entry) * (INDEX * (scores.get(entry.page) ?? 0) + nearness(entry)),
      matches: () => matchesOf(entry.page, answered),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The score of each page for a unit: that of its best search. */
function worthsOf(asks: SearchedUnit['asks']): Map<string, number> {
  const best = new Map<string, number>();
  for (const { weight, found } of asks) {
    const highest = Math.max(Number.EPSILON, ...found.map(({ score }) => score));
    for (const { page, score } of found)
      best.set(page, Math.max(best.get(page) ?? 0, weight * (FLOOR + (1 - FLOOR) * (score / highest))));
  }
  return best;
}

function matchesOf(page: string, answered: readonly SearchedUnit[]): Match[] {
  return answered.flatMap(({ asks, rarity }, unit) =>
    asks.flatMap(({ words, weight, found }) =>
      runsOf(found.find((each) => each.page === page)?.places ?? [], words.split(' ').length).map((at) => ({
        unit,
        at,
        weight: rarity * weight,
      })),
    ),
  );
}

/** The positions where all words of a name are side by side. */
function runsOf(places: readonly number[], length: number): readonly number[] {
  if (length === 1) return places;
  const all = new Set(places);
  return places.filter((place) => {
    let [first, last] = [place, place];
    while (all.has(first - 1)) first -= 1;
    while (all.has(last + 1)) last += 1;
    return last - first + 1 >= length;
  });
}
