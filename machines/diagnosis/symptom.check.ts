import { aliasProblems } from '../aliases.ts';
import { assertDefined } from '../assert-defined.ts';
import { suggest } from '../problem.ts';
import type { Cause, Outcome, DiagnosisStep } from './diagnosis.types.ts';
import type { Fault, Path } from './diagnosis.check.ts';
import type { Symptom, SymptomOutcome, SymptomStep } from './symptom.types.ts';

/**
 * Minimum probability of an answer among readers who answer: about one in fifty answers by mistake, which must not rule
 * out the true cause.
 */
const MIN_PROBABILITY = 0.02;
const EPSILON = 1e-9;

type FullOutcome = Outcome & SymptomOutcome;

/** Reports duplicate numbers, probabilities that are too certain and unknown outcomes. The model must be consistent. */
export function checkSymptom({ model, steps }: Symptom, fault: Fault): void {
  checkNumbers(steps, ['steps'], fault);
  for (const { code, path = [], message, hint } of aliasProblems(Object.entries(steps), 'step', ['steps'])) {
    fault(code, path, message, hint);
  }
  for (const step of model.steps) {
    const beside = assertDefined(steps[step.id]);
    const at = ['steps', step.id];
    const outcomes = step.outcomes.map((each) => ({ ...each, ...assertDefined(beside.outcomes[each.id]) }));
    checkNumbers(beside.outcomes, [...at, 'outcomes'], fault);
    checkSilent(outcomes, at, fault);
    checkSlips(model.causes, outcomes, at, fault);
    checkKnown(step, beside, at, fault);
    checkDenied(outcomes, beside, at, fault);
  }
}

/** Reports the second of two: the first may be in use already. */
function checkNumbers(items: Readonly<Record<string, { number: number }>>, at: Path, fault: Fault): void {
  const first = new Map<number, string>();
  for (const [id, { number }] of Object.entries(items)) {
    const earlier = first.get(number);
    if (earlier === undefined) first.set(number, id);
    else {
      const hint = 'Use a number that was never used.';
      fault('number-twice', [...at, id, 'number'], `\`${number}\` is already the number of \`${earlier}\`.`, hint);
    }
  }
}

/** Outcomes like “not sure” must not say anything about the cause. */
function checkSilent(outcomes: readonly FullOutcome[], at: Path, fault: Fault): void {
  for (const { id, p, solved, role } of outcomes) {
    if (role === undefined) continue;
    const path = [...at, 'outcomes', id];
    if (Math.max(...p) - Math.min(...p) > EPSILON) {
      fault(
        'silence-speaks',
        [...path, 'p'],
        `An outcome with \`role: ${role}\` says nothing about the cause.`,
        'Write one number as `p`.',
      );
    }
    if (solved) {
      fault(
        'silence-solves',
        [...path, 'solved'],
        `An outcome with \`role: ${role}\` solves nothing.`,
        'Remove `solved` or `role`.',
      );
    }
  }
}

/** For every cause, a reader may give an answer by mistake. */
function checkSlips(causes: readonly Cause[], outcomes: readonly FullOutcome[], at: Path, fault: Fault): void {
  const silent = outcomes.filter(({ role }) => role !== undefined);
  // Their probability is the same for every cause.
  const least = MIN_PROBABILITY * (1 - silent.reduce((sum, { p: [chance = 0] }) => sum + chance, 0));
  for (const { id, p, solved, role, opens } of outcomes) {
    if (role !== undefined || solved || opens !== undefined) continue;
    const cause = causes[p.findIndex((each) => each < least - EPSILON)];
    if (!cause) continue;
    fault(
      'chance-too-small',
      [...at, 'outcomes', id, 'p'],
      `\`${id}\` is so unlikely for cause \`${cause.id}\` that one mistaken tap would rule it out.`,
      `Make it at least ${Math.ceil(least * 1e4 - EPSILON) / 1e4} for every cause.`,
    );
  }
}

/** `denied` must name an outcome that neither solves nor opens another symptom. */
function checkDenied(outcomes: readonly FullOutcome[], { denied }: SymptomStep, at: Path, fault: Fault): void {
  const ids = outcomes.filter(({ solved, opens }) => !solved && opens === undefined).map(({ id }) => id);
  if (denied === undefined || ids.includes(denied)) return;
  const message = `\`${denied}\` is not an outcome of this step that continues the questions.`;
  fault('outcome-unknown', [...at, 'denied'], message, suggest(denied, ids));
}

function checkKnown(
  { kind, outcomes }: DiagnosisStep,
  { known: outright = {} }: SymptomStep,
  at: Path,
  fault: Fault,
): void {
  const ids = outcomes.map(({ id }) => id);
  for (const [dimension, values] of Object.entries(outright)) {
    if (kind === 'do') {
      fault(
        'known-repair',
        [...at, 'known'],
        '`known` on a repair: no guide can have done it.',
        'Remove `known`. It is for questions.',
      );
    }
    for (const [value, outcome] of Object.entries(values)) {
      if (ids.includes(outcome)) continue;
      const path = [...at, 'known', dimension, value];
      fault('outcome-unknown', path, `The step has no outcome \`${outcome}\`.`, suggest(outcome, ids));
    }
  }
}
