import { suggest } from '../problem.ts';
import { compile } from './compiled.ts';
import type { Condition, Model, DiagnosisStep } from './diagnosis.types.ts';
import { MAX_STATES, trySolve } from './exact.ts';

export type Path = readonly (string | number)[];

/** Reports an inconsistency of a model or a symptom. */
export type Fault = (code: string, path: Path, message: string, hint: string) => void;

/** Reports inconsistencies of the model that `parseSymptom` made. Paths are those of the symptom's file. */
export function checkModel(model: Model, fault: Fault): void {
  checkCosts(model, fault);
  for (const step of model.steps) {
    const at = ['steps', step.id];
    checkStep(step, at, fault);
    checkConditions(model, step, at, fault);
  }
  checkCycles(model, fault);
}

/** Reports a model that is too large to solve. The model must be consistent. */
export function checkSize(model: Model, fault: Fault): void {
  if (trySolve(compile(model))) return;
  const message = `The model has more than ${MAX_STATES} states.`;
  fault('diagnosis-too-large', ['steps'], message, 'Remove steps or outcomes, or split the symptom.');
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
    fault('no-causes', ['causes'], 'The model has no causes.', 'Add at least one, such as `other`.');
  } else if (causes.every(({ prior }) => prior === 0)) {
    fault('no-prior', ['causes'], 'Every cause has the prior 0.', 'Give at least one a prior above 0.');
  }
}

function checkStep({ id, outcomes }: DiagnosisStep, at: Path, fault: Fault): void {
  if (id === 'call' || id === 'done') fault('id-taken', [...at, 'id'], `\`${id}\` is reserved.`, 'Rename the step.');
  if (outcomes.length > 0) return;
  fault('no-outcomes', [...at, 'outcomes'], `Step \`${id}\` has no outcomes.`, 'Add at least one outcome.');
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
      fault('needs-cycle', ['steps', id, 'needs'], `Never offered: ${cycle}.`, 'Remove one of these `needs`.');
      return;
    }
    if (done.has(id)) return;
    for (const need of steps.find((step) => step.id === id)?.needs ?? []) walk(need.step, [...trail, id]);
    done.add(id);
  };
  for (const { id } of steps) walk(id, []);
}
