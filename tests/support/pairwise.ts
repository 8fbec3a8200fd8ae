/** What can vary, by name, and the values of each. */
export type Parameters = Record<string, readonly unknown[]>;

/** One combination: a value of each parameter. */
export type Row<P extends Parameters> = { [Name in keyof P]: P[Name][number] };

interface Options {
  /** Another seed gives other rows; the same gives the same. */
  seed?: number;
  /** Every combination instead. */
  all?: boolean;
}

/**
 * Combinations such that any two values of different parameters meet in at least one of them: most faults
 * need no more than two things to come together, and these rows are far fewer than all combinations.
 *
 * @example pairwise({ page: ['/', '/a/'], theme: ['light', 'dark'], width: [320, 1280] }) // 4 rows instead of 8
 */
export function pairwise<P extends Parameters>(parameters: P, { seed = 1, all = false }: Options = {}): Row<P>[] {
  const names = Object.keys(parameters);
  const sizes = names.map((name) => parameters[name]!.length);
  const indexRows = all || names.length < 2 ? product(sizes) : cover(sizes, randomFrom(seed));
  return indexRows.map(
    (row) => Object.fromEntries(names.map((name, at) => [name, parameters[name]![row[at]!]])) as Row<P>,
  );
}

function product(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (rows, size) => rows.flatMap((row) => range(size).map((value) => [...row, value])),
    [[]],
  );
}

/** Greedy: each row starts from a pair that is still missing and takes, place by place, what adds most. */
function cover(sizes: readonly number[], random: () => number): number[][] {
  if (sizes.includes(0)) return [];
  const missing = new Map(allPairs(sizes).map((pair) => [keyOf(pair), pair]));
  const rows: number[][] = [];
  for (let pair = firstOf(missing); pair; pair = firstOf(missing)) {
    const row: (number | undefined)[] = sizes.map(() => undefined);
    row[pair.at] = pair.value;
    row[pair.to] = pair.other;
    for (const at of shuffled(range(sizes.length), random)) row[at] ??= best(row, at, sizes[at]!, missing, random);
    for (const made of pairsIn(row)) missing.delete(keyOf(made));
    rows.push(row as number[]);
  }
  return rows;
}

interface Pair {
  at: number;
  value: number;
  to: number;
  other: number;
}

const keyOf = ({ at, value, to, other }: Pair): string => `${at}.${value} ${to}.${other}`;

function allPairs(sizes: readonly number[]): Pair[] {
  return sizes.flatMap((size, at) =>
    sizes.flatMap((otherSize, to) =>
      to <= at ? [] : range(size).flatMap((value) => range(otherSize).map((other): Pair => ({ at, value, to, other }))),
    ),
  );
}

function pairsIn(row: readonly (number | undefined)[]): Pair[] {
  return row.flatMap((value, at) =>
    row.flatMap((other, to) =>
      to > at && value !== undefined && other !== undefined ? [{ at, value, to, other }] : [],
    ),
  );
}

/** The value at a place that makes most of the missing pairs with what the row has. */
function best(
  row: readonly (number | undefined)[],
  at: number,
  size: number,
  missing: ReadonlyMap<string, Pair>,
  random: () => number,
): number {
  const gain = (value: number): number =>
    pairsIn(row.with(at, value)).filter((pair) => missing.has(keyOf(pair))).length;
  return shuffled(range(size), random)
    .map((value) => ({ value, gain: gain(value) }))
    .reduce((most, each) => (each.gain > most.gain ? each : most)).value;
}

const firstOf = <T>(values: ReadonlyMap<string, T>): T | undefined => values.values().next().value;

const range = (size: number): number[] => [...Array(size).keys()];

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
