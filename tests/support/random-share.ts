import { times } from './coverage.ts';

/**
 * How many runs a long property has: all, but for a mutation run (`RANDOM_SHARE`), where each of a thousand
 * mutants would have to live through them all.
 */
export function share(runs: number): number {
  return Math.max(1, Math.round(runs * Number(process.env['RANDOM_SHARE'] ?? 1)));
}

/**
 * The same of a property of which few runs find most, since tables ask the rest: all in the full run, in others an eighth, of a
 * mutant its share of all.
 */
export function runs(whole: number): number {
  return process.env['RANDOM_SHARE'] === undefined ? times(whole) : share(whole);
}
