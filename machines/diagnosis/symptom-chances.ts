import { suggest } from '../problem.ts';
import type { CauseId } from './diagnosis.types.ts';
import type { Fault, Path } from './faults.ts';
import type { WrittenChances } from './symptom.schema.ts';

/** The `p` of an outcome as written, and its path. */
export interface Written {
  p: WrittenChances;
  at: Path;
}

/**
 * Expands the written probabilities of a step's outcomes to one number per cause, in the causes' order. `p` is one number
 * for all causes, a number per cause with `else` for the others, or `rest` for the remainder. Missing numbers are
 * reported and become NaN.
 *
 * @param whole the path of all outcomes
 */
export function chancesOf(
  outcomes: readonly Written[],
  causes: readonly CauseId[],
  whole: Path,
  fault: Fault,
): number[][] {
  // `checkModel` reports a step without outcomes.
  if (outcomes.length === 0) return [];
  const rows = outcomes.map(({ p, at }) => (p === 'rest' ? undefined : rowOf(p, causes, at, fault)));
  const rests = outcomes.filter(({ p }) => p === 'rest');
  for (const { at } of rests.slice(1)) {
    fault('rest-twice', at, 'Two outcomes of a step have `p: rest`.', 'Write a probability for one of them.');
  }
  const left = causes.map((cause, at) => ({ cause, rest: exactly(1 - sumAt(rows, at)) }));
  for (const { cause, rest } of left) {
    const id = `\`${cause}\``;
    if (rest < 0) {
      const hint = 'Lower some of them. `p: rest` takes the remainder.';
      fault('chances-above-one', whole, `For cause ${id} the probabilities sum to ${exactly(1 - rest)}.`, hint);
    } else if (rest > 0 && rests.length === 0) {
      const hint = 'Write `p: rest` for one of them.';
      fault('chances-below-one', whole, `For cause ${id} the probabilities sum to ${exactly(1 - rest)}.`, hint);
    }
  }
  // A negative remainder was reported above.
  return rows.map((row) => row ?? left.map(({ rest }) => (rest > 0 ? rest : 0)));
}

function rowOf(p: Exclude<WrittenChances, 'rest'>, causes: readonly CauseId[], at: Path, fault: Fault): number[] {
  if (typeof p === 'number') return causes.map(() => p);
  const given = new Map(Object.entries(p));
  for (const key of given.keys()) {
    if (key === 'else' || causes.includes(key)) continue;
    fault('cause-unknown', [...at, key], `There is no cause \`${key}\`.`, suggest(key, [...causes, 'else']));
  }
  const missing = causes.find((cause) => !given.has(cause));
  if (missing !== undefined && !given.has('else')) {
    const hint = 'Add `else: …` for all other causes.';
    fault('chance-missing', at, `Cause \`${missing}\` has no probability.`, hint);
  }
  return causes.map((cause) => given.get(cause) ?? given.get('else') ?? NaN);
}

function sumAt(rows: readonly (readonly number[] | undefined)[], cause: number): number {
  return rows.reduce((sum, row) => sum + (row?.[cause] ?? 0), 0);
}

/** Removes the rounding error of sums of decimals. */
function exactly(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
