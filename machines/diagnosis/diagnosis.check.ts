import { suggest } from '../problem.ts';
import { compile } from './compiled.ts';
import type { Condition, Model, DiagnosisStep } from './diagnosis.types.ts';
import { MAX_STATES, trySolve } from './exact.ts';
import type { Fault, Path } from './faults.ts';

/** How far a cause's probabilities may be from 1 in sum. */
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
  const message = `The model has more than ${MAX_STATES.toLocaleString('en')} states.`;
  fault('diagnosis-too-large', ['steps'], message, 'Remove steps or outcomes, or split the symptom.');
}

/** Reported at the second of two: the first may be the right one. */
function checkUnique(items: readonly { id: string }[], at: Path, fault: Fault): void {
  items.forEach(({ id }, index) => {
    if (items.findIndex((item) => item.id === id) === index) return;
    fault('id-twice', [...at, index, 'id'], `\`${id}\` stands twice in \`${at.join('.')}\`.`, 'Give one another id.');
  });
}

function checkCosts({ callCost, causes }: Model, fault: Fault): void {
  if (callCost === 0) {
    fault('call-for-nothing', ['callCost'], 'A call that costs nothing is always best.', 'Write what it takes.');
  }
  if (causes.length === 0) {
    fault('no-causes', ['causes'], 'The model knows no cause.', 'Name one at least: `{ id: other, prior: 1 }`.');
  } else if (causes.every(({ prior }) => prior === 0)) {
    fault('no-prior', ['causes'], 'Every cause has the prior 0.', 'Give one at least a prior above 0.');
  }
}

function checkStep({ causes }: Model, step: DiagnosisStep, at: Path, fault: Fault): void {
  if (step.id === 'call' || step.id === 'done') {
    fault('id-taken', [...at, 'id'], `\`${step.id}\` is what the engine itself says.`, 'Give the step another id.');
  }
  if (step.outcomes.length === 0) {
    fault('no-outcomes', [...at, 'outcomes'], `Step \`${step.id}\` has no outcome.`, 'Name what can come of it.');
    return;
  }
  checkUnique(step.outcomes, [...at, 'outcomes'], fault);
  step.outcomes.forEach(({ id, p }, index) => {
    if (p.length === causes.length) return;
    fault(
      'p-length',
      [...at, 'outcomes', index, 'p'],
      `Outcome \`${id}\` of step \`${step.id}\` has ${p.length} probabilities for ${causes.length} causes.`,
      `Give one for each cause, in their order: ${causes.map((cause) => `\`${cause.id}\``).join(', ')}.`,
    );
  });
  causes.forEach((cause, index) => {
    const sum = step.outcomes.reduce((total, { p }) => total + (p[index] ?? NaN), 0);
    // NaN, where a probability is missing and told, is never too far.
    if (!(Math.abs(sum - 1) > TOLERANCE)) return;
    fault(
      'p-sum',
      [...at, 'outcomes'],
      `The outcomes of step \`${step.id}\` have ${+sum.toFixed(10)} in sum for cause \`${cause.id}\`.`,
      `Let the ${step.outcomes.length} numbers at place ${index + 1} of each \`p\` sum to 1.`,
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
      `Step \`${step.id}\` is offered after no outcome of step \`${id}\`, which it needs.`,
      'Let an outcome that does not solve fit all its `needs` and none of its `blocks`.',
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

/** A step that needs itself, by whatever way round, is never offered. Told once for each round, at its first step. */
function checkCycles({ steps }: Model, fault: Fault): void {
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const round = [...trail.slice(start), id].map((each) => `\`${each}\``).join(' needs ');
      const at = ['steps', steps.findIndex((step) => step.id === id), 'needs'];
      fault('needs-cycle', at, `Never to be offered: ${round}.`, 'Take one of these `needs` away.');
      return;
    }
    if (done.has(id)) return;
    for (const need of steps.find((step) => step.id === id)?.needs ?? []) walk(need.step, [...trail, id]);
    done.add(id);
  };
  for (const { id } of steps) walk(id, []);
}
