import type { Practice } from '../simulator/index.ts';
import { stepIn, type OutcomeId, type DiagnosisStep, type StepId, type Symptom } from '../diagnosis/index.ts';
import type { DiagnosisCase, DiagnosisWorld } from './diagnosis.types.ts';
import { meetFault } from './diagnosis-run.ts';
import { takeStep, type StepTaken } from './diagnosis-step.ts';
import { guideIn, symptomIn } from './diagnosis-world.ts';

/** Minimum probability for an action to count as a remedy of a cause, which must then work on the simulator. */
const MIN_PROBABILITY = 0.5;

/** The effect of an action on a cause, according to the symptom. */
export type Effect = 'fixes' | 'may-fix' | 'cannot-fix';

export function effectOf({ outcomes }: DiagnosisStep, cause: number): Effect {
  const chance = outcomes.reduce((sum, { solved, p }) => sum + (solved ? (p[cause] ?? 0) : 0), 0);
  return chance >= MIN_PROBABILITY ? 'fixes' : chance > 0 ? 'may-fix' : 'cannot-fix';
}

/**
 * Tries one action with a fault, after the steps it needs. `undefined` if it is not available: the answers it needs are not
 * true, or the fault does not occur.
 *
 * If a needed step already fixes the fault, the action is tried without it.
 */
export function tryAction(world: DiagnosisWorld, wanted: DiagnosisCase, step: StepId): StepTaken | undefined {
  const symptom = symptomIn(world, wanted.symptom);
  const first = meetFault(world, wanted);
  if (!first) return undefined;
  const prepared = prepare(first, world, symptom, step, wanted);
  if (prepared === 'not-available') return undefined;
  const practice = prepared === 'fixed' ? meetFault(world, wanted) : first;
  return practice && take(practice, world, symptom, step, wanted);
}

/** Performs the steps that a step needs. */
function prepare(
  practice: Practice,
  world: DiagnosisWorld,
  symptom: Symptom,
  step: StepId,
  wanted: DiagnosisCase,
): 'ready' | 'not-available' | 'fixed' {
  for (const need of stepIn(symptom.model, step).needs ?? []) {
    const before = prepare(practice, world, symptom, need.step, wanted);
    if (before !== 'ready') return before;
    const taken = take(practice, world, symptom, need.step, wanted);
    if ('mismatch' in taken || taken.outcome === undefined) return 'not-available';
    if (isSolved(symptom, need.step, taken.outcome)) return 'fixed';
    if (need.outcomes && !need.outcomes.includes(taken.outcome)) return 'not-available';
  }
  return 'ready';
}

function take(practice: Practice, world: DiagnosisWorld, symptom: Symptom, step: StepId, wanted: DiagnosisCase) {
  return takeStep(practice, symptom, step, guideIn(world, wanted.guide), world.guides.values());
}

/** Whether an outcome means that the fault is fixed. */
export function isSolved(symptom: Symptom, step: StepId, outcome: OutcomeId): boolean {
  return stepIn(symptom.model, step).outcomes.some(({ id, solved }) => id === outcome && solved === true);
}
