import type { Practice } from '../simulator/index.ts';
import { stepIn, type OutcomeId, type DiagnosisStep, type StepId, type Symptom } from '../diagnosis/index.ts';
import type { DiagnosisCase, DiagnosisWorld } from './diagnosis.types.ts';
import { meetFault } from './diagnosis-run.ts';
import { takeStep, type StepTaken } from './diagnosis-step.ts';
import { guideIn, symptomIn } from './diagnosis-world.ts';

/** From this chance on an action counts as a remedy for a cause: on the simulator, where nobody errs, it must mend it. */
const REMEDY = 0.5;

/** What a symptom says of an action that is done while a cause is at work. */
export type Effect = 'mends' | 'may-mend' | 'cannot-mend';

/** What the chances of an action come to, for a cause. */
export function effectOf({ outcomes }: DiagnosisStep, cause: number): Effect {
  const chance = outcomes.reduce((sum, { solved, p }) => sum + (solved ? (p[cause] ?? 0) : 0), 0);
  return chance >= REMEDY ? 'mends' : chance > 0 ? 'may-mend' : 'cannot-mend';
}

/**
 * Tries one action while a fault is at work, after what it needs. Nothing where it is never offered there: because
 * the answers that it needs are not true, or the fault does not show.
 *
 * Where what it needs mends the fault by itself, the action is done without it: a second try is never come to here.
 */
export function tryAction(world: DiagnosisWorld, wanted: DiagnosisCase, step: StepId): StepTaken | undefined {
  const symptom = symptomIn(world, wanted.symptom);
  const first = meetFault(world, wanted);
  if (!first) return undefined;
  const prepared = prepare(first, world, symptom, step, wanted);
  if (prepared === 'not-offered') return undefined;
  const practice = prepared === 'mended' ? meetFault(world, wanted) : first;
  return practice && take(practice, world, symptom, step, wanted);
}

/** Takes what a step needs, one after the other. */
function prepare(
  practice: Practice,
  world: DiagnosisWorld,
  symptom: Symptom,
  step: StepId,
  wanted: DiagnosisCase,
): 'ready' | 'not-offered' | 'mended' {
  for (const need of stepIn(symptom.model, step).needs ?? []) {
    const before = prepare(practice, world, symptom, need.step, wanted);
    if (before !== 'ready') return before;
    const taken = take(practice, world, symptom, need.step, wanted);
    if ('mismatch' in taken || taken.outcome === undefined) return 'not-offered';
    if (isSolved(symptom, need.step, taken.outcome)) return 'mended';
    if (need.outcomes && !need.outcomes.includes(taken.outcome)) return 'not-offered';
  }
  return 'ready';
}

function take(practice: Practice, world: DiagnosisWorld, symptom: Symptom, step: StepId, wanted: DiagnosisCase) {
  return takeStep(practice, symptom, step, guideIn(world, wanted.guide), world.guides.values());
}

/** Whether an outcome says that the fault is mended. */
export function isSolved(symptom: Symptom, step: StepId, outcome: OutcomeId): boolean {
  return stepIn(symptom.model, step).outcomes.some(({ id, solved }) => id === outcome && solved === true);
}
