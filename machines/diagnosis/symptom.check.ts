import { aliasProblems } from '../aliases.ts';
import { known } from '../known.ts';
import { suggest } from '../problem.ts';
import type { Cause, Outcome, DiagnosisStep } from './diagnosis.types.ts';
import type { Fault, Path } from './faults.ts';
import type { Symptom, SymptomOutcome, SymptomStep } from './symptom.types.ts';

/**
 * The least chance of an answer, as a part of what those leave who say nothing of the cause: about one reader in fifty
 * answers in error, and that must not rule out what is true.
 */
const LEAST_CHANCE = 0.02;
/** Sums of decimals are not exact. */
const DUST = 1e-9;

/** What is known of an outcome: what the engine needs, and what stands beside it. */
type Known = Outcome & SymptomOutcome;

/** Tells what is wrong with a symptom whose model hangs together: numbers twice, chances that say too much, unknown outcomes. */
export function checkSymptom({ model, steps }: Symptom, fault: Fault): void {
  checkNumbers(steps, ['steps'], fault);
  for (const { code, path = [], message, hint } of aliasProblems(Object.entries(steps), 'step', ['steps'])) {
    fault(code, path, message, hint);
  }
  for (const step of model.steps) {
    const beside = known(steps[step.id]);
    const at = ['steps', step.id];
    const outcomes = step.outcomes.map((each) => ({ ...each, ...known(beside.outcomes[each.id]) }));
    checkNumbers(beside.outcomes, [...at, 'outcomes'], fault);
    checkSilent(outcomes, at, fault);
    checkSlips(model.causes, outcomes, at, fault);
    checkKnown(step, beside, at, fault);
    checkDenied(outcomes, beside, at, fault);
  }
}

/** Told at the second of two: the first may be in use already. */
function checkNumbers(items: Readonly<Record<string, { number: number }>>, at: Path, fault: Fault): void {
  const first = new Map<number, string>();
  for (const [id, { number }] of Object.entries(items)) {
    const earlier = first.get(number);
    if (earlier === undefined) first.set(number, id);
    else {
      const hint = 'Give this one a number that none has had.';
      fault('number-twice', [...at, id, 'number'], `\`${number}\` is already the number of \`${earlier}\`.`, hint);
    }
  }
}

/** Who is not sure, or could not do it, says nothing of the cause. */
function checkSilent(outcomes: readonly Known[], at: Path, fault: Fault): void {
  for (const { id, p, solved, role } of outcomes) {
    if (role === undefined) continue;
    const path = [...at, 'outcomes', id];
    if (Math.max(...p) - Math.min(...p) > DUST) {
      fault(
        'silence-speaks',
        [...path, 'p'],
        `\`role: ${role}\` says nothing of the cause.`,
        'Write one number as `p`.',
      );
    }
    if (solved) {
      fault('silence-solves', [...path, 'solved'], `\`role: ${role}\` mends nothing.`, 'Remove `solved` or `role`.');
    }
  }
}

/** An answer after which the interview goes on can be given in error, whatever the cause. */
function checkSlips(causes: readonly Cause[], outcomes: readonly Known[], at: Path, fault: Fault): void {
  const silent = outcomes.filter(({ role }) => role !== undefined);
  // Theirs is the same for every cause.
  const least = LEAST_CHANCE * (1 - silent.reduce((sum, { p: [chance = 0] }) => sum + chance, 0));
  for (const { id, p, solved, role, opens } of outcomes) {
    if (role !== undefined || solved || opens !== undefined) continue;
    const cause = causes[p.findIndex((each) => each < least - DUST)];
    if (!cause) continue;
    fault(
      'chance-too-small',
      [...at, 'outcomes', id, 'p'],
      `\`${id}\` is so unlikely for cause \`${cause.id}\` that a slip of the finger would rule that out.`,
      `Let it be ${Math.ceil(least * 1e4 - DUST) / 1e4} at least, for every cause.`,
    );
  }
}

/** What stands for having been of no use must not be what mends, or what leads elsewhere. */
function checkDenied(outcomes: readonly Known[], { denied }: SymptomStep, at: Path, fault: Fault): void {
  const ids = outcomes.filter(({ solved, opens }) => !solved && opens === undefined).map(({ id }) => id);
  if (denied === undefined || ids.includes(denied)) return;
  const message = `\`${denied}\` is no outcome of the step after which its questions go on.`;
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
      fault('known-deed', [...at, 'known'], 'No guide can have done this.', 'Remove `known`: it is for questions.');
    }
    for (const [value, outcome] of Object.entries(values)) {
      if (ids.includes(outcome)) continue;
      const path = [...at, 'known', dimension, value];
      fault('outcome-unknown', path, `The step has no outcome \`${outcome}\`.`, suggest(outcome, ids));
    }
  }
}
