import type { Asked } from './asks.ts';

/** What the index found for one search: entries and where in them. */
export interface Found {
  page: string;
  score: number;
  /** The places of the words that matched, as the index counts them. */
  places: number[];
}

/** Where in an entry's text a unit of the question was found, and how much that says. */
export interface Match {
  unit: number;
  at: number;
  weight: number;
}

/** An entry that was found. */
export interface Ranked {
  /** Its place in the lexicon. */
  entry: number;
  score: number;
  matches: Match[];
}

/** How much what the index says counts beside what people are known to ask. */
const INDEX = 0.4;
const PHRASES = 1;
/** What a match is worth however weak the index thinks it. */
const FLOOR = 0.4;

/**
 * Fuses what each unit of a question found, and how near the question comes to known ones, into one order.
 *
 * @param answers for each asked unit, what each of its searches found
 * @param fitness how far each entry is for the reader at all
 */
export function rank(
  pages: readonly string[],
  asked: readonly Asked[],
  answers: readonly (readonly (readonly Found[])[])[],
  nearness: readonly number[],
  fitness: readonly number[],
): Ranked[] {
  const indexOf = new Map(pages.map((page, index) => [page, index]));
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = pages.map(() => 0);
  const matches = pages.map((): Match[] => []);
  asked.forEach(({ asks, rarity }, unit) => {
    const best = new Map<number, number>();
    asks.forEach(({ words, weight }, ask) => {
      const length = words.split(' ').length;
      const found = answers[unit]![ask]!;
      const highest = Math.max(...found.map(({ score }) => score), Number.EPSILON);
      for (const each of found) {
        const entry = indexOf.get(each.page);
        if (entry === undefined) continue;
        const worth = weight * (FLOOR + (1 - FLOOR) * (each.score / highest));
        best.set(entry, Math.max(best.get(entry) ?? 0, worth));
        for (const at of inRuns(each.places, length)) matches[entry]!.push({ unit, at, weight: rarity * weight });
      }
    });
    for (const [entry, worth] of best) scores[entry]! += (rarity * worth) / total;
  });
  return pages
    .map((_, entry) => ({
      entry,
      score: fitness[entry]! * (INDEX * scores[entry]! + PHRASES * nearness[entry]!),
      matches: matches[entry]!,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** The places where so many words stand side by side: those of a thing of several words say nothing one by one. */
function inRuns(places: readonly number[], length: number): readonly number[] {
  if (length === 1) return places;
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const place of sorted) {
    if (runs.at(-1)?.at(-1) === place - 1) runs.at(-1)!.push(place);
    else runs.push([place]);
  }
  return runs.filter((run) => run.length >= length).flat();
}
