/** Whether this run looks at everything (`npm run test:full`), or at enough of it to find most faults. */
export const isWhole = process.env['SHIRUBE_COVERAGE'] === 'all';

/** One of the values, each time the next: where looking at one of them shows most of what is wrong; in the full run all. */
export function inTurn<T>(values: readonly T[], turn: number): readonly T[] {
  return isWhole ? values : [values[turn % values.length]!];
}
