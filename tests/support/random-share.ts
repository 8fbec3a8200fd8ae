/**
 * How many runs a long property has: all of them, but for a mutation run (`RANDOM_SHARE`), where each of a thousand
 * mutants would have to live through them all.
 */
export function share(runs: number): number {
  return Math.max(1, Math.round(runs * Number(process.env['RANDOM_SHARE'] ?? 1)));
}
