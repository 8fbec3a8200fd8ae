import type { Entry, Part } from './lexicon.types.ts';
import type { Match } from './query/rank.ts';

/** A part is shown where it has so much of what the article has of the question, and few others do. */
const SHARE = 0.7;
const MOST = 2;

/**
 * The steps and causes of an article that a question is about, best first. Where its words are all over the article,
 * none is.
 */
export function matchingParts({ parts }: Entry, matches: readonly Match[]): Part[] {
  const placed = parts.filter((part) => part.at !== undefined).sort((a, b) => a.at! - b.at!);
  const all = new Map<number, number>();
  const within = placed.map(() => new Map<number, number>());
  for (const { unit, at, weight } of matches) {
    note(all, unit, weight);
    const index = placed.findLastIndex((part) => part.at! <= at);
    if (index >= 0) note(within[index]!, unit, weight);
  }
  const least = SHARE * sum(all);
  const found = placed
    .map((part, index) => ({ part, score: sum(within[index]!) }))
    .filter(({ score }) => score > 0 && score >= least);
  if (found.length > MOST) return [];
  return found.sort((a, b) => b.score - a.score).map(({ part }) => part);
}

function note(weights: Map<number, number>, unit: number, weight: number): void {
  weights.set(unit, Math.max(weights.get(unit) ?? 0, weight));
}

function sum(weights: ReadonlyMap<number, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
