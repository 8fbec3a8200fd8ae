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
  const scores = new Float64Array(pages.length);
  asked.forEach(({ asks, rarity }, unit) => {
    const best = new Float64Array(pages.length);
    asks.forEach(({ weight }, ask) => {
      const found = answers[unit]![ask]!;
      const highest = found.reduce((most, { score }) => Math.max(most, score), Number.EPSILON);
      for (const { page, score } of found) {
        const entry = indexOf.get(page);
        if (entry === undefined) continue;
        best[entry] = Math.max(best[entry]!, weight * (FLOOR + (1 - FLOOR) * (score / highest)));
      }
    });
    best.forEach((worth, entry) => (scores[entry]! += (rarity * worth) / total));
  });
  return pages
    .map((page, entry) => ({
      entry,
      score: fitness[entry]! * (INDEX * scores[entry]! + PHRASES * nearness[entry]!),
      matches: () => matchesOf(page, asked, answers),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

function matchesOf(
  page: string,
  asked: readonly Asked[],
  answers: readonly (readonly (readonly Found[])[])[],
): Match[] {
  return asked.flatMap(({ asks, rarity }, unit) =>
    asks.flatMap(({ words, weight }, ask) =>
      (answers[unit]![ask]!.find((found) => found.page === page)?.places ?? [])
        .filter(inRunsOf(words.split(' ').length))
        .map((at) => ({ unit, at, weight: rarity * weight })),
    ),
  );
}

/** Whether so many words stand side by side at a place: those of a thing of several words say nothing one by one. */
function inRunsOf(length: number): (place: number, index: number, places: readonly number[]) => boolean {
  let sorted: readonly number[] | undefined;
  return (place, _, places) => {
    if (length === 1) return true;
    sorted ??= [...new Set(places)].sort((a, b) => a - b);
    const index = sorted.indexOf(place);
    let run = 1;
    for (let at = index; sorted[at + 1] === sorted[at]! + 1; at += 1) run += 1;
    for (let at = index; sorted[at - 1] === sorted[at]! - 1; at -= 1) run += 1;
    return run >= length;
  };
}
