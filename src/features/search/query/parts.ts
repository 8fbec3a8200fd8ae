import type { Entry, EntryPart } from './lexicon.types.ts';
import type { Match } from './rank.ts';

/** Minimum shares of a part: of its article's matches, and of the whole question. */
const MIN_SHARE = 0.7;
const MIN_SHARE_OF_ALL = 0.4;
const MAX_PARTS = 2;

/**
 * The steps and causes of an article that a question is about, best first. Empty if the words are spread over the
 * article.
 * @param weight the weight of the whole question
 */
export function matchingParts({ parts }: Entry, matches: readonly Match[], weight: number): EntryPart[] {
  const placed = parts
    .flatMap((part) => (part.at === undefined ? [] : [{ part, from: part.at, within: new Map<number, number>() }]))
    .sort((a, b) => a.from - b.from);
  const all = new Map<number, number>();
  for (const { unit, at, weight } of matches) {
    note(all, unit, weight);
    const here = placed.findLast(({ from }) => from <= at);
    if (here) note(here.within, unit, weight);
  }
  const least = Math.max(MIN_SHARE * sum(all), MIN_SHARE_OF_ALL * weight);
  const found = placed
    .map(({ part, within }) => ({ part, score: sum(within) }))
    .filter(({ score }) => score > 0 && score >= least);
  if (found.length > MAX_PARTS) return [];
  return found.sort((a, b) => b.score - a.score).map(({ part }) => part);
}

function note(weights: Map<number, number>, unit: number, weight: number): void {
  weights.set(unit, Math.max(weights.get(unit) ?? 0, weight));
}

function sum(weights: ReadonlyMap<number, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
