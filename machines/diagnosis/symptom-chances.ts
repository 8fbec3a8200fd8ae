import { suggest } from '../problem.ts';
import type { CauseId } from './diagnosis.types.ts';
import type { Fault, Path } from './faults.ts';
import type { WrittenChances } from './symptom.schema.ts';

/** What is written as the `p` of an outcome, and where. */
export interface Written {
  p: WrittenChances;
  at: Path;
}

/**
 * The chances of a step's outcomes as they are written for people, spelled out for each cause, in the causes' order:
 * one number for all causes, or one for each with `else` for the others; `rest` is what the others leave.
 * What is not said of a cause is told, and is NaN.
 *
 * @param whole the place of the outcomes together
 */
export function chancesOf(
  outcomes: readonly Written[],
  causes: readonly CauseId[],
  whole: Path,
  fault: Fault,
): number[][] {
  // That there are none is told of the model.
  if (outcomes.length === 0) return [];
  const rows = outcomes.map(({ p, at }) => (p === 'rest' ? undefined : rowOf(p, causes, at, fault)));
  const rests = outcomes.filter(({ p }) => p === 'rest');
  for (const { at } of rests.slice(1)) {
    fault('rest-twice', at, 'Two outcomes of a step have `p: rest`.', 'Let one of them say how likely it is.');
  }
  const left = causes.map((cause, at) => ({ cause, rest: exactly(1 - sumAt(rows, at)) }));
  for (const { cause, rest } of left) {
    const id = `\`${cause}\``;
    if (rest < 0) {
      const hint = 'Lower some of them; `p: rest` takes what is left.';
      fault('chances-above-one', whole, `For cause ${id} the chances are ${exactly(1 - rest)} in sum.`, hint);
    } else if (rest > 0 && rests.length === 0) {
      const hint = 'Write `p: rest` for one of them.';
      fault('chances-below-one', whole, `For cause ${id} the chances are ${exactly(1 - rest)} in sum.`, hint);
    }
  }
  // What is left beside a number that was told is not told once more.
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
    const hint = 'Add `else: …` for all causes that are not named.';
    fault('chance-missing', at, `Nothing is said for cause \`${missing}\`.`, hint);
  }
  return causes.map((cause) => given.get(cause) ?? given.get('else') ?? NaN);
}

function sumAt(rows: readonly (readonly number[] | undefined)[], cause: number): number {
  return rows.reduce((sum, row) => sum + (row?.[cause] ?? 0), 0);
}

/** Without the dust that sums of decimals leave behind. */
function exactly(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
