import { group, parseWith } from '../data/index.ts';
import { suggest, type Problem } from '../problem.ts';
import { checkModel, checkSize, type Fault, type Path } from './diagnosis.check.ts';
import type { CauseId, Model, DiagnosisStep } from './diagnosis.types.ts';
import { checkSymptom } from './symptom.check.ts';
import { id, symptomSchema, type WrittenChances, type WrittenStep } from './symptom.schema.ts';
import type { StepPractice, Symptom, SymptomId, SymptomStep } from './symptom.types.ts';

export { symptomSchema };

/**
 * Reads a symptom as writers write it (YAML, see docs/writing.md). Reports all errors of form at once; if there are none,
 * all inconsistencies. Returns either a complete symptom or problems.
 */
export function parseSymptom(name: SymptomId, data: unknown): { symptom: Symptom } | { problems: Problem[] } {
  const named = parseWith(group({ id }), { id: name });
  if ('problems' in named) return named;
  const read = parseWith(symptomSchema, data);
  if ('problems' in read) return read;
  const { callCost, causes, steps, ...head } = read.value;
  const problems: Problem[] = [];
  const fault: Fault = (code, path, message, hint) => void problems.push({ code, message, hint, path });
  const model: Model = {
    id: name,
    callCost,
    causes: Object.entries(causes).map(([cause, { prior }]) => ({ id: cause, prior })),
    steps: Object.entries(steps).map(([step, written]) => modelStep(step, written, Object.keys(causes), fault)),
  };
  checkModel(model, fault);
  const symptom: Symptom = {
    id: name,
    ...head,
    model,
    causes: mapValues(causes, ({ prior: _, ...known }) => known),
    steps: mapValues(steps, symptomStep),
    ...practiceOf(steps),
  };
  if (problems.length === 0) checkSymptom(symptom, fault);
  if (problems.length === 0) checkSize(model, fault);
  return problems.length === 0 ? { symptom } : { problems };
}

function modelStep(id: string, written: WrittenStep, causes: readonly CauseId[], fault: Fault): DiagnosisStep {
  const { kind, cost, needs, blocks } = written;
  const outcomes = Object.entries(written.outcomes);
  const at = ['steps', id, 'outcomes'];
  const chances = chancesOf(
    outcomes.map(([outcome, { p }]) => ({ p, at: [...at, outcome, 'p'] })),
    causes,
    at,
    fault,
  );
  return {
    id,
    kind,
    cost,
    needs,
    blocks,
    outcomes: outcomes.map(([outcome, { solved, cost }], index) => ({
      id: outcome,
      p: chances[index] ?? [],
      solved,
      cost,
    })),
  };
}

interface Written {
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
function chancesOf(outcomes: readonly Written[], causes: readonly CauseId[], whole: Path, fault: Fault): number[][] {
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

function symptomStep({ number, source, aliases, note, figure, known, denied, outcomes }: WrittenStep): SymptomStep {
  return {
    ...{ number, source, aliases, note, figure, known, denied },
    outcomes: mapValues(outcomes, ({ number, role, done, opens, world }) => ({ number, role, done, opens, world })),
  };
}

/** How to perform the steps that can be performed on the simulator. */
function practiceOf(steps: Readonly<Record<string, WrittenStep>>): Pick<Symptom, 'practice'> {
  const all = Object.entries(steps).flatMap(([id, { acts, resume, from, outcomes }]): [string, StepPractice][] => {
    const when = Object.entries(outcomes).flatMap(([outcome, { when }]) => (when ? [[outcome, when] as const] : []));
    if (!acts && resume === undefined && when.length === 0) return [];
    return [[id, { acts: acts ?? [], resume, from, when: Object.fromEntries(when) }]];
  });
  return all.length === 0 ? {} : { practice: Object.fromEntries(all) };
}

function mapValues<From, To>(group: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, of(value)]));
}
