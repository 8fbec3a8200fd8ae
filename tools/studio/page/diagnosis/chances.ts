import { isMap, isScalar } from 'yaml';
import { yamlOf } from '../../../yaml/places.ts';
import { withEntry, withoutEntry, withSource, withValue } from '../../../yaml/values.ts';

/** The chances of an outcome as they are written: one number, one for each cause with `else`, or what the others leave. */
export type WrittenChances = number | 'rest' | Readonly<Record<string, number>>;

/** All causes that are not named for themselves. */
export const OTHERS = 'else';

/** What is written for a cause itself; nothing where it goes with the others. */
export function ownChance(p: WrittenChances, cause: string): number | undefined {
  if (p === 'rest') return undefined;
  if (typeof p === 'number') return cause === OTHERS ? p : undefined;
  return p[cause];
}

/** What holds for a cause: its own number, or that of the others; nothing for what is left. */
export function chanceFor(p: WrittenChances, cause: string): number | undefined {
  return ownChance(p, cause) ?? ownChance(p, OTHERS);
}

/** What the outcomes of a step come to for a cause, without the one that takes the rest. */
export function sumFor(outcomes: Readonly<Record<string, WrittenChances>>, cause: string): number {
  return exactly(Object.values(outcomes).reduce<number>((sum, p) => sum + (chanceFor(p, cause) ?? 0), 0));
}

/** Whether the outcomes are a whole: 1 in sum, or less where one of them takes the rest. */
export function isWhole(outcomes: Readonly<Record<string, WrittenChances>>, cause: string): boolean {
  const sum = sumFor(outcomes, cause);
  return Object.values(outcomes).includes('rest') ? sum <= 1 : sum === 1;
}

/**
 * A symptom's text with the chance of an outcome for a cause; without a number the cause goes with the others again.
 *
 * @param number as it is to be written: `0.30`
 */
export function withChance(
  text: string,
  step: string,
  outcome: string,
  cause: string,
  number: string | undefined,
): string | undefined {
  const path = ['steps', step, 'outcomes', outcome, 'p'];
  const node = yamlOf(text)?.getIn(path, true);
  if (isMap(node)) {
    const isOwn = node.has(cause);
    if (number === undefined) return isOwn && cause !== OTHERS ? withoutEntry(text, [...path, cause]) : text;
    if (isOwn) return withValue(text, [...path, cause], number, 'number');
    return withEntry(text, path, cause, number, OTHERS);
  }
  if (!isScalar(node) || node.value === 'rest' || number === undefined) return text;
  if (cause === OTHERS) return withValue(text, path, number, 'number');
  return withSource(text, path, `{ ${cause}: ${number}, ${OTHERS}: ${String(node.source ?? node.value)} }`);
}

/**
 * A symptom's text in which the outcomes of a step come to 1 for each cause: numbers that come to something else are made greater
 * or smaller together. What takes the rest is touched only where the others are too much for it.
 */
export function withWholeChances(
  text: string,
  step: string,
  outcomes: Readonly<Record<string, WrittenChances>>,
  causes: readonly string[],
): string {
  return causes
    .filter((cause) => !isWhole(outcomes, cause))
    .reduce((changed, cause) => {
      const numbers = Object.entries(outcomes).flatMap(([outcome, p]): [string, number][] => {
        const chance = chanceFor(p, cause);
        return chance === undefined ? [] : [[outcome, chance]];
      });
      return scaled(numbers).reduce(
        (next, [outcome, chance]) => withChance(next, step, outcome, cause, String(chance)) ?? next,
        changed,
      );
    }, text);
}

/** Numbers that come to 1, in the same relation, in thousandths. The largest takes what rounding leaves. */
export function scaled(numbers: readonly (readonly [id: string, value: number])[]): [id: string, value: number][] {
  const sum = numbers.reduce((all, [, value]) => all + value, 0);
  if (numbers.length === 0) return [];
  const rounded = numbers.map(([id, value]): [string, number] => [
    id,
    sum === 0 ? Math.floor(1000 / numbers.length) / 1000 : Math.round((value / sum) * 1000) / 1000,
  ]);
  const left = exactly(1 - rounded.reduce((all, [, value]) => all + value, 0));
  const largest = rounded.reduce((best, [, value], index) => (value > (rounded[best]?.[1] ?? 0) ? index : best), 0);
  return rounded.map(([id, value], index) => [id, index === largest ? exactly(value + left) : value]);
}

/** Without the dust that sums of decimals leave behind. */
export function exactly(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
