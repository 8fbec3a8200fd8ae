/** What a benchmark has found: as a program reads it, and as people do. */
export interface Report {
  data: unknown;
  /** Prints tables, and what was wanted. */
  print(): void;
  /** Whether all that was wanted holds; absent where nothing was. */
  holds?: boolean;
}

/** Other benchmarks print what they find while they run. */
export function isReport(found: unknown): found is Report {
  return typeof found === 'object' && found !== null && 'data' in found;
}

/** Numbers as they are spread: the middle one, and the outermost. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
  return { median, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** `412 (380–424)` */
export function spreadText({ median, min, max }: Spread): string {
  const text = (value: number): string => String(Math.round(value));
  return `${text(median)} (${text(min)}–${text(max)})`;
}

/** Whether a goal is reached, in a table. */
export function goalText(isReached: boolean): string {
  return isReached ? 'pass' : 'MISS';
}

/** Values that are left out of a table where they are 0: there are many kinds of files that most pages have none of. */
export function withoutZeros(values: Readonly<Record<string, number>>): Record<string, number | string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === 0 ? '' : value]));
}
