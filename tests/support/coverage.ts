/** Whether this run looks at everything (`npm test -- full`), or at enough of it to find most faults. */
export const isWhole = process.env['SHIRUBE_COVERAGE'] === 'all';

/** One of the values, each time the next: where looking at one of them shows most of what is wrong; in the full run all. */
export function inTurn<T>(values: readonly T[], turn: number): readonly T[] {
  return isWhole ? values : [values[turn % values.length]!];
}

/** Each third of the values, where they differ little: in the full run all. */
export function aThirdOf<T>(values: readonly T[]): readonly T[] {
  return isWhole ? values : values.filter((_, index) => index % 3 === 0);
}

/** Each ninth of the values, where what differs is their content alone: in the full run all. */
export function aNinthOf<T>(values: readonly T[]): readonly T[] {
  return aThirdOf(aThirdOf(values));
}

/** Every second of the values, where two neighbours are much alike: in the full run all. */
export function everySecond<T>(values: readonly T[]): readonly T[] {
  return isWhole ? values : values.filter((_, index) => index % 2 === 0);
}

/** How often something is done at random: in the full run as often as is requested, in others an eighth. */
export function times(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 8);
}
