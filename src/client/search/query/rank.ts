import type { Asked } from './asks.ts';

/** What the index found for one search: entries and where in them. */
export interface Found {
  page: string;
  score: number;
  /** The places of the words that matched, as the index counts them. */
  places: number[];
}

/** An entry that was found. */
export interface Ranked {
  /** Its place in the lexicon. */
  entry: number;
  score: number;
  /** Where in its text which unit was found, and how much that says. */
  places: Map<number, number>;
}

/** How much what the index says counts beside what people are known to ask. */
const INDEX = 0.5;
const PHRASES = 1;
/** What a match is worth however weak the index thinks it. */
const FLOOR = 0.4;
/** Below this nothing was really found. */
const LEAST = 0.08;

/**
 * Fuses what each unit of a question found, and how near the question comes to known ones, into one order.
 *
 * @param answers for each asked unit, what each of its searches found
 */
export function rank(
  pages: readonly string[],
  asked: readonly Asked[],
  answers: readonly (readonly (readonly Found[])[])[],
  nearness: readonly number[],
): Ranked[] {
  const indexOf = new Map(pages.map((page, index) => [page, index]));
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = pages.map(() => 0);
  const places = pages.map(() => new Map<number, number>());
  asked.forEach(({ asks, rarity }, unit) => {
    const best = new Map<number, number>();
    asks.forEach(({ weight }, ask) => {
      const found = answers[unit]![ask]!;
      const highest = Math.max(...found.map(({ score }) => score), Number.EPSILON);
      for (const each of found) {
        const entry = indexOf.get(each.page);
        if (entry === undefined) continue;
        const worth = weight * (FLOOR + (1 - FLOOR) * (each.score / highest));
        best.set(entry, Math.max(best.get(entry) ?? 0, worth));
        for (const place of each.places) {
          const here = places[entry]!;
          here.set(place, Math.max(here.get(place) ?? 0, rarity * weight));
        }
      }
    });
    for (const [entry, worth] of best) scores[entry]! += (rarity * worth) / total;
  });
  return pages
    .map((_, entry) => ({
      entry,
      score: INDEX * scores[entry]! + PHRASES * (nearness[entry] ?? 0),
      places: places[entry]!,
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
