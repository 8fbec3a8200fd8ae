/**
 * A fault of content or of input, told to the person who can mend it.
 * Faults of content are returned, never thrown, so that all can be shown at once.
 */
export interface Problem {
  /** A permanent name for this kind of fault, for tests and for looking it up: `step-missing`. */
  code: string;
  /** What is wrong and why, one or two sentences, the offending value in backticks. */
  message: string;
  /** What to do about it, with the right value shown where it is known. */
  hint: string;
  /** Where in the data, from its root: `['steps', 'open', 'next']`. */
  path?: readonly (string | number)[] | undefined;
  /** The file, relative to the project's root. */
  file?: string | undefined;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** Column in the line, from 1. */
  column?: number | undefined;
}

/**
 * The known word nearest to `wanted`, or nothing where none is near enough to be a slip of the pen.
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

/** A hint that offers the nearest known word, else lists what is known (at most twelve words). */
export function suggest(wanted: string, known: Iterable<string>): string {
  const words = [...known];
  const near = nearest(wanted, words);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (words.length === 0) return 'Nothing of this kind is defined yet.';
  const shown = words.slice(0, 12).map((word) => `\`${word}\``);
  return `Use one of ${shown.join(', ')}${words.length > 12 ? ', …' : ''}.`;
}

/** Edits that turn `a` into `b`: a letter more, less, another, or two neighbours swapped, each at 1. */
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
