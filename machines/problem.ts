/** A path in data, such as `['steps', 'open', 'next']`. */
export type Path = readonly (string | number)[];

/**
 * An error in content or input, for the person who can fix it. Returned, never thrown, so that all are shown at once.
 */
export interface Problem {
  /** A permanent name for this kind of problem, such as `step-missing`. */
  code: string;
  /** What is wrong and why, the offending value in backticks. */
  message: string;
  /** How to fix it, with the right value if it is known. */
  hint: string;
  path?: Path | undefined;
  /** Relative to the project's root. */
  file?: string | undefined;
  /** Line and column, from 1. */
  line?: number | undefined;
  column?: number | undefined;
}

export function fault(
  code: string,
  message: string,
  hint: string,
  at: Pick<Problem, 'file' | 'line' | 'column' | 'path'> = {},
): Problem {
  return { code, message, hint, ...at };
}

/**
 * Returns the known word nearest to `wanted`. `undefined` if none is near enough to be a typo.
 *
 * @example nearest('sevices', ['services', 'more']) // 'services'
 */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(wanted.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** A hint with the nearest known word, or a list of at most twelve known words. */
export function suggest(wanted: string, known: Iterable<string>): string {
  const words = [...known];
  const near = nearest(wanted, words);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (words.length === 0) return 'Nothing of this kind is defined yet.';
  const shown = words.slice(0, 12).map((word) => `\`${word}\``);
  return `Use one of ${shown.join(', ')}${words.length > 12 ? ', …' : ''}.`;
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  let twoAbove: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (list: readonly number[], index: number): number => list[index] ?? Infinity;
      const other = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(twoAbove, j - 2) + 1 : Infinity;
      row.push(Math.min(at(above, j) + 1, at(row, j - 1) + 1, other, swapped));
    }
    [twoAbove, above] = [above, row];
  }
  return above[b.length] ?? Infinity;
}
