import { aliasProblems } from '../aliases.ts';
import { group, parseWith } from '../data/index.ts';
import { suggest, type Path, type Problem } from '../problem.ts';
import { stepIn, type CauseId, type DiagnosisStep, type Model } from './model.ts';
import { isSolvable, MAX_STATES } from './next-step.ts';
import {
  id,
  symptomSchema,
  type StepPractice,
  type Symptom,
  type SymptomId,
  type SymptomStep,
  type WrittenChances,
  type WrittenStep,
} from './symptom.schema.ts';

export { symptomSchema };

type Fault = (code: string, path: Path, message: string, hint: string) => void;

/**
 * Reads content/diagnosis/{symptom}.yaml. Reports all errors of form at once; if there are none, all inconsistencies.
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
  const symptom: Symptom = {
    id: name,
    ...head,
    model,
    causes: mapValues(causes, ({ prior: _, ...known }) => known),
    steps: mapValues(steps, symptomStep),
    ...practiceOf(steps),
  };
  checkModel(model, fault);
  // The checks of answers take a consistent model for granted, and the solver also.
  if (problems.length === 0) checkAnswers(symptom, fault);
  if (problems.length === 0 && !isSolvable(model)) {
    const message = `The model has more than ${MAX_STATES} states.`;
    fault('diagnosis-too-large', ['steps'], message, 'Remove steps or outcomes, or split the symptom.');
  }
  return problems.length === 0 ? { symptom } : { problems };
}

function modelStep(id: string, written: WrittenStep, causes: readonly CauseId[], fault: Fault): DiagnosisStep {
  const { kind, cost, needs, blocks } = written;
  const chances = chancesOf(written.outcomes, ['steps', id, 'outcomes'], causes, fault);
  const outcomes = Object.entries(written.outcomes).map(([outcome, { solved, cost }], index) => ({
    ...{ id: outcome, p: chances[index] ?? [], solved, cost },
  }));
  return { id, kind, cost, needs, blocks, outcomes };
}

/**
 * Expands the written probabilities of a step's outcomes to one number per cause, in the causes' order. `p` is one
 * number for all causes, a number per cause with `else` for the others, or `rest` for the remainder. Missing numbers
 * are reported and become NaN.
 */
function chancesOf(written: WrittenStep['outcomes'], at: Path, causes: readonly CauseId[], fault: Fault): number[][] {
  const outcomes = Object.entries(written);
  // `checkModel` reports a step without outcomes.
  if (outcomes.length === 0) return [];
  const rows = outcomes.map(([id, { p }]) => (p === 'rest' ? undefined : rowOf(p, causes, [...at, id, 'p'], fault)));
  const rests = outcomes.filter(([, { p }]) => p === 'rest');
  for (const [id] of rests.slice(1)) {
    const message = 'Two outcomes of a step have `p: rest`.';
    fault('rest-twice', [...at, id, 'p'], message, 'Write a probability for one of them.');
  }
  const left = causes.map((cause, index) => {
    const sum = exactly(rows.reduce((all, row) => all + (row?.[index] ?? 0), 0));
    const message = `For cause \`${cause}\` the probabilities sum to ${sum}.`;
    if (sum > 1) fault('chances-above-one', at, message, 'Lower some of them. `p: rest` takes the remainder.');
    if (sum < 1 && rests.length === 0) fault('chances-below-one', at, message, 'Write `p: rest` for one of them.');
    return Math.max(0, exactly(1 - sum));
  });
  return rows.map((row) => row ?? left);
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

function practiceOf(steps: Readonly<Record<string, WrittenStep>>): Pick<Symptom, 'practice'> {
  const all = Object.entries(steps).flatMap(
    ([id, { acts, in: where, resume, from, outcomes }]): [string, StepPractice][] => {
      const when = Object.entries(outcomes).flatMap(([outcome, { when }]) => (when ? [[outcome, when] as const] : []));
      if (!acts && resume === undefined && when.length === 0) return [];
      return [[id, { acts: acts ?? [], in: where, resume, from, when: Object.fromEntries(when) }]];
    },
  );
  return all.length === 0 ? {} : { practice: Object.fromEntries(all) };
}

function mapValues<From, To>(group: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, of(value)]));
}

function checkModel(model: Model, fault: Fault): void {
  const { callCost, causes, steps } = model;
  if (callCost === 0) {
    const message = 'A call that costs nothing is always the best step.';
    fault('call-for-nothing', ['callCost'], message, 'Write a cost above 0.');
  }
  if (causes.length === 0) {
    fault('no-causes', ['causes'], 'The model has no causes.', 'Add at least one, such as `other`.');
  } else if (causes.every(({ prior }) => prior === 0)) {
    fault('no-prior', ['causes'], 'Every cause has the prior 0.', 'Give at least one a prior above 0.');
  }
  for (const step of steps) {
    const { id, outcomes } = step;
    const at = ['steps', id];
    if (id === 'call' || id === 'done') fault('id-taken', [...at, 'id'], `\`${id}\` is reserved.`, 'Rename the step.');
    if (outcomes.length === 0)
      fault('no-outcomes', [...at, 'outcomes'], `Step \`${id}\` has no outcomes.`, 'Add at least one outcome.');
    checkConditions(model, step, at, fault);
  }
  checkCycles(model, fault);
}

function checkConditions({ steps }: Model, step: DiagnosisStep, at: Path, fault: Fault): void {
  const { needs = [], blocks = [] } = step;
  for (const [key, conditions] of Object.entries({ needs, blocks })) {
    for (const [index, { step: id, outcomes = [] }] of conditions.entries()) {
      const path = [...at, key, index];
      const known = steps.find((each) => each.id === id)?.outcomes.map((each) => each.id);
      const ids = steps.map((each) => each.id);
      if (!known) fault('step-unknown', [...path, 'step'], `There is no step \`${id}\`.`, suggest(id, ids));
      for (const [place, outcome] of outcomes.entries()) {
        if (!known || known.includes(outcome)) continue;
        const message = `Step \`${id}\` has no outcome \`${outcome}\`.`;
        fault('outcome-unknown', [...path, 'outcomes', place], message, suggest(outcome, known));
      }
    }
  }
  for (const id of new Set(needs.map((need) => need.step))) {
    const holds = (outcome: string) => (condition: (typeof needs)[number]) =>
      condition.step === id && (condition.outcomes?.includes(outcome) ?? true);
    const own = needs.filter((need) => need.step === id);
    const isLeft = (outcome: string) => own.every(holds(outcome)) && !blocks.some(holds(outcome));
    const other = steps.find((each) => each.id === id);
    if (!other || other.outcomes.some((outcome) => !outcome.solved && isLeft(outcome.id))) continue;
    const message = `Step \`${step.id}\` needs step \`${id}\`, but none of its outcomes allows it.`;
    const hint = 'Allow an outcome that does not solve in all of its `needs` and none of its `blocks`.';
    fault('never-offered', at, message, hint);
  }
}

/** A step that needs itself, directly or not, is never offered. Reports each cycle once, at its first step. */
function checkCycles({ steps }: Model, fault: Fault): void {
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const cycle = [...trail.slice(start), id].map((each) => `\`${each}\``).join(' needs ');
      fault('needs-cycle', ['steps', id, 'needs'], `Never offered: ${cycle}.`, 'Remove one of these `needs`.');
      return;
    }
    if (done.has(id)) return;
    for (const need of steps.find((step) => step.id === id)?.needs ?? []) walk(need.step, [...trail, id]);
    done.add(id);
  };
  for (const { id } of steps) walk(id, []);
}

/**
 * Minimum probability of an answer among readers who answer: about one in fifty answers by mistake, which must not rule
 * out the true cause.
 */
const MIN_PROBABILITY = 0.02;
const EPSILON = 1e-9;

function checkAnswers({ model, steps }: Symptom, fault: Fault): void {
  checkNumbers(steps, ['steps'], fault);
  for (const { code, path = [], message, hint } of aliasProblems(Object.entries(steps), 'step', ['steps']))
    fault(code, path, message, hint);
  for (const [id, step] of Object.entries(steps)) {
    const at = ['steps', id];
    checkNumbers(step.outcomes, [...at, 'outcomes'], fault);
    checkChances(model, id, step, at, fault);
    checkNamed(stepIn(model, id), step, at, fault);
  }
}

/** Reports the second of two: the first may be in use already. */
function checkNumbers(items: Readonly<Record<string, { number: number }>>, at: Path, fault: Fault): void {
  const first = new Map<number, string>();
  for (const [id, { number }] of Object.entries(items)) {
    const message = `\`${number}\` is already the number of \`${first.get(number)}\`.`;
    if (first.has(number)) fault('number-twice', [...at, id, 'number'], message, 'Use a number that was never used.');
    else first.set(number, id);
  }
}

/** Outcomes like “not sure” say nothing about the cause, and a reader may give any answer by mistake. */
function checkChances(model: Model, step: string, about: SymptomStep, at: Path, fault: Fault): void {
  const outcomes = stepIn(model, step).outcomes.map((each) => ({ ...each, ...about.outcomes[each.id] }));
  // The probability of these is the same for every cause.
  const silent = outcomes.reduce((sum, { role, p: [chance = 0] }) => sum + (role ? chance : 0), 0);
  const least = MIN_PROBABILITY * (1 - silent);
  for (const { id, p, solved, role, opens } of outcomes) {
    const path = [...at, 'outcomes', id];
    if (role && Math.max(...p) - Math.min(...p) > EPSILON) {
      const message = `An outcome with \`role: ${role}\` says nothing about the cause.`;
      fault('silence-speaks', [...path, 'p'], message, 'Write one number as `p`.');
    }
    if (role && solved) {
      const message = `An outcome with \`role: ${role}\` solves nothing.`;
      fault('silence-solves', [...path, 'solved'], message, 'Remove `solved` or `role`.');
    }
    const cause = model.causes[p.findIndex((each) => each < least - EPSILON)];
    if (!cause || role || solved || opens !== undefined) continue;
    const message = `\`${id}\` is so unlikely for cause \`${cause.id}\` that one mistaken tap would rule it out.`;
    const hint = `Make it at least ${Math.ceil(least * 1e4 - EPSILON) / 1e4} for every cause.`;
    fault('chance-too-small', [...path, 'p'], message, hint);
  }
}

/** `known` must name outcomes of a question; `denied` one that neither solves nor opens another symptom. */
function checkNamed({ kind, outcomes }: DiagnosisStep, about: SymptomStep, at: Path, fault: Fault): void {
  const ids = outcomes.map(({ id }) => id);
  for (const [dimension, values] of Object.entries(about.known ?? {})) {
    if (kind === 'do') {
      const message = '`known` on a repair: no guide can have done it.';
      fault('known-repair', [...at, 'known'], message, 'Remove `known`. It is for questions.');
    }
    for (const [value, outcome] of Object.entries(values)) {
      if (ids.includes(outcome)) continue;
      const path = [...at, 'known', dimension, value];
      fault('outcome-unknown', path, `The step has no outcome \`${outcome}\`.`, suggest(outcome, ids));
    }
  }
  const { denied } = about;
  const open = outcomes.flatMap(({ id, solved }) => (solved || about.outcomes[id]?.opens !== undefined ? [] : [id]));
  if (denied === undefined || open.includes(denied)) return;
  const message = `\`${denied}\` is not an outcome of this step that continues the questions.`;
  fault('outcome-unknown', [...at, 'denied'], message, suggest(denied, open));
}
