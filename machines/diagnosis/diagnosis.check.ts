import { suggest, type Problem } from '../problem.ts';
import { compile } from './compiled.ts';
import type { Condition, Model, DiagnosisStep } from './diagnosis.types.ts';
import { MAX_STATES, trySolve } from './exact.ts';

export type Path = readonly (string | number)[];

/** Reports an inconsistency of a model or a symptom. */
export type Fault = (code: string, path: Path, message: string, hint: string) => void;

/** Collects the problems reported through `fault`, in order. */
export function gatherFaults(): { problems: Problem[]; fault: Fault } {
  const problems: Problem[] = [];
  return { problems, fault: (code, path, message, hint) => void problems.push({ code, message, hint, path }) };
}

/** Maximum deviation of a sum of probabilities from 1. */
const TOLERANCE = 1e-9;

/** Reports inconsistencies of a model that has the right form. */
export function checkModel(model: Model, fault: Fault): void {
  checkUnique(model.causes, ['causes'], fault);
  checkUnique(model.steps, ['steps'], fault);
  checkCosts(model, fault);
  model.steps.forEach((step, index) => {
    const at = ['steps', index];
    checkStep(model, step, at, fault);
    checkConditions(model, step, at, fault);
  });
  checkCycles(model, fault);
}

/** Reports a model that is too large to solve. The model must be consistent. */
export function checkSize(model: Model, fault: Fault): void {
  if (trySolve(compile(model))) return;
  const message = `The model has more than ${MAX_STATES} states.`;
  fault('diagnosis-too-large', ['steps'], message, 'Remove steps or outcomes, or split the symptom.');
}

/** Reports the second of two: the first is probably right. */
function checkUnique(items: readonly { id: string }[], at: Path, fault: Fault): void {
  items.forEach(({ id }, index) => {
    if (items.findIndex((item) => item.id === id) === index) return;
    fault('id-twice', [...at, index, 'id'], `\`${id}\` occurs twice in \`${at.join('.')}\`.`, 'Rename one of them.');
  });
}

function checkCosts({ callCost, causes }: Model, fault: Fault): void {
  if (callCost === 0) {
    fault(
      'call-for-nothing',
      ['callCost'],
      'A call that costs nothing is always the best step.',
      'Write a cost above 0.',
    );
  }
  if (causes.length === 0) {
    fault('no-causes', ['causes'], 'The model has no causes.', 'Add at least one: `{ id: other, prior: 1 }`.');
  } else if (causes.every(({ prior }) => prior === 0)) {
    fault('no-prior', ['causes'], 'Every cause has the prior 0.', 'Give at least one a prior above 0.');
  }
}

function checkStep({ causes }: Model, step: DiagnosisStep, at: Path, fault: Fault): void {
  if (step.id === 'call' || step.id === 'done') {
    fault('id-taken', [...at, 'id'], `\`${step.id}\` is reserved.`, 'Rename the step.');
  }
  if (step.outcomes.length === 0) {
    fault('no-outcomes', [...at, 'outcomes'], `Step \`${step.id}\` has no outcomes.`, 'Add at least one outcome.');
    return;
  }
  checkUnique(step.outcomes, [...at, 'outcomes'], fault);
  step.outcomes.forEach(({ id, p }, index) => {
    if (p.length === causes.length) return;
    fault(
      'p-length',
      [...at, 'outcomes', index, 'p'],
      `Outcome \`${id}\` of step \`${step.id}\` has ${p.length} probabilities for ${causes.length} causes.`,
      `Write one for each cause, in this order: ${causes.map((cause) => `\`${cause.id}\``).join(', ')}.`,
    );
  });
  causes.forEach((cause, index) => {
    const sum = step.outcomes.reduce((total, { p }) => total + (p[index] ?? NaN), 0);
    // A missing probability makes the sum NaN and is reported separately.
    if (!(Math.abs(sum - 1) > TOLERANCE)) return;
    fault(
      'p-sum',
      [...at, 'outcomes'],
      `The outcomes of step \`${step.id}\` sum to ${+sum.toFixed(10)} for cause \`${cause.id}\`.`,
      `Make the ${step.outcomes.length} numbers at position ${index + 1} of each \`p\` sum to 1.`,
    );
  });
}

function checkConditions(model: Model, step: DiagnosisStep, at: Path, fault: Fault): void {
  for (const key of ['needs', 'blocks'] as const) {
    step[key]?.forEach((condition, index) => {
      checkCondition(model, condition, [...at, key, index], fault);
    });
  }
  const { needs = [] } = step;
  for (const id of new Set(needs.map((need) => need.step))) {
    const other = model.steps.find((each) => each.id === id);
    const isLeft = (outcome: string) =>
      needs.every((need) => need.step !== id || has(need, outcome)) &&
      !step.blocks?.some((block) => block.step === id && has(block, outcome));
    if (!other || other.outcomes.some((outcome) => !outcome.solved && isLeft(outcome.id))) continue;
    fault(
      'never-offered',
      at,
      `Step \`${step.id}\` needs step \`${id}\`, but none of its outcomes allows it.`,
      'Allow an outcome that does not solve in all of its `needs` and none of its `blocks`.',
    );
  }
}

function has({ outcomes }: Condition, outcome: string): boolean {
  return !outcomes || outcomes.includes(outcome);
}

function checkCondition({ steps }: Model, { step, outcomes = [] }: Condition, at: Path, fault: Fault): void {
  const other = steps.find(({ id }) => id === step);
  const ids = steps.map(({ id }) => id);
  if (!other) {
    fault('step-unknown', [...at, 'step'], `There is no step \`${step}\`.`, suggest(step, ids));
  }
  outcomes.forEach((outcome, index) => {
    const known = other?.outcomes.map(({ id }) => id) ?? [outcome];
    if (known.includes(outcome)) return;
    fault(
      'outcome-unknown',
      [...at, 'outcomes', index],
      `Step \`${step}\` has no outcome \`${outcome}\`.`,
      suggest(outcome, known),
    );
  });
}

/** A step that needs itself, directly or not, is never offered. Reports each cycle once, at its first step. */
function checkCycles({ steps }: Model, fault: Fault): void {
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const cycle = [...trail.slice(start), id].map((each) => `\`${each}\``).join(' needs ');
      const at = ['steps', steps.findIndex((step) => step.id === id), 'needs'];
      fault('needs-cycle', at, `Never offered: ${cycle}.`, 'Remove one of these `needs`.');
      return;
    }
    if (done.has(id)) return;
    for (const need of steps.find((step) => step.id === id)?.needs ?? []) walk(need.step, [...trail, id]);
    done.add(id);
  };
  for (const { id } of steps) walk(id, []);
}
