import type { Problem } from '../problem.ts';
import type { Practice } from '../simulator/index.ts';
import {
  stepIn,
  type DiagnosisStep,
  type OutcomeId,
  type StepId,
  type Symptom,
  type SymptomId,
} from '../diagnosis/index.ts';
import { diagnosisCases, guideIn, symptomIn } from './diagnosis-cases.ts';
import { meetFault, performDiagnosis } from './diagnosis-run.ts';
import { takeStep, type StepTaken } from './diagnosis-step.ts';
import type { DiagnosisCase, DiagnosisEnd, DiagnosisRun, DiagnosisWorld } from './diagnosis.types.ts';

/** A problem in a symptom's file. */
export interface DiagnosisIssue {
  symptom: SymptomId;
  problem: Problem;
}

/** Follows the advice of every symptom on the simulator, in all cases, and reports what does not work. */
export function diagnosisIssues(world: DiagnosisWorld): DiagnosisIssue[] {
  const cases = diagnosisCases(world);
  const ofRuns = cases.flatMap((each) => runIssues(each, performDiagnosis(world, each)));
  // Single actions would report the same problems again.
  return unique(ofRuns.length > 0 ? ofRuns : cases.flatMap((each) => actionIssues(world, each)));
}

/** Reports the problem of a diagnosis run, if it did not solve the case. */
export function runIssues(wanted: DiagnosisCase, { moves, end }: DiagnosisRun): DiagnosisIssue[] {
  const path = moves.map(({ step, outcome }) => `\`${step}\`: ${outcome}`).join(', ');
  const what = problemOf(end, wanted);
  if (!what || end.kind === 'solved') return [];
  const symptom = 'symptom' in end ? end.symptom : wanted.symptom;
  const after = path === '' ? '' : ` Steps so far: ${path}.`;
  const message = `${whereOf(wanted)}, ${what.message}${after}`;
  return [{ symptom, problem: { ...what, message } }];
}

function whereOf({ faults, guide, cause }: DiagnosisCase): string {
  return `With ${faults.map((fault) => `\`${fault}\``).join(' and ')} (cause \`${cause}\`) in the guide \`${guide}\``;
}

function problemOf(end: DiagnosisEnd, { symptom, cause }: DiagnosisCase): Problem | undefined {
  switch (end.kind) {
    case 'solved':
      return undefined;
    case 'called':
      return {
        code: 'diagnosis-calls',
        message: `the diagnosis ends with the call to support, although this cause should be found.`,
        hint: 'Add a step that fixes this cause, or correct `when` of the outcomes.',
        path: end.symptom === symptom ? ['causes', cause] : ['causes'],
      };
    case 'unseen':
      return {
        code: 'diagnosis-unseen',
        message: `the guide succeeds, so there is nothing to diagnose.`,
        hint: 'Correct `faults`, or add the acts that make it visible as `shows` in content/remedies.yaml.',
        path: ['causes', cause, 'faults'],
      };
    case 'blocked': {
      const { act, on, expected, found } = end.mismatch;
      return {
        code: 'diagnosis-blocked',
        message: `act ${act + 1} of step \`${end.step}\` needs \`${expected}\`, but the ${on} shows \`${found}\`.`,
        hint: 'Correct the acts of the step. Mark one that does not always apply with `optional: true`.',
        path: ['steps', end.step, 'acts', act],
      };
    }
    case 'unanswered':
      return {
        code: 'diagnosis-unanswered',
        message: `step \`${end.step}\` has no outcome for \`${end.phone}\` on the phone and \`${end.portal}\` on the portal.`,
        hint: 'Correct `when` of its outcomes, or write `when: otherwise` for one of them.',
        path: ['steps', end.step, 'outcomes'],
      };
    case 'untrue':
      return {
        code: 'diagnosis-untrue',
        message: `\`${end.outcome}\` of step \`${end.step}\` claims success, but no goal was reached.`,
        hint: 'Correct its `when`: name the `goal` that means success.',
        path: ['steps', end.step, 'outcomes', end.outcome],
      };
  }
}

/** Tries single actions and reports those whose effect contradicts their probabilities. */
function actionIssues(world: DiagnosisWorld, wanted: DiagnosisCase): DiagnosisIssue[] {
  if (wanted.faults.length > 1 || !wanted.fromGuide || wanted.seed > 0) return [];
  const symptom = symptomIn(world, wanted.symptom);
  return symptom.model.steps.flatMap((step) => {
    if (step.kind === 'ask' || !symptom.practice?.[step.id]) return [];
    const problem = actionProblem(world, wanted, symptom, step);
    return problem ? [{ symptom: symptom.id, problem }] : [];
  });
}

function actionProblem(
  world: DiagnosisWorld,
  wanted: DiagnosisCase,
  symptom: Symptom,
  step: Symptom['model']['steps'][number],
): Problem | undefined {
  const effect = effectOf(
    step,
    symptom.model.causes.findIndex(({ id }) => id === wanted.cause),
  );
  const taken = tryAction(world, wanted, step.id);
  if (!taken) return undefined;
  const where = whereOf(wanted);
  const path = ['steps', step.id, 'outcomes'];
  if ('mismatch' in taken) {
    const { symptom: id } = wanted;
    const end: DiagnosisEnd = { kind: 'blocked', symptom: id, step: step.id, mismatch: taken.mismatch };
    // An action that does not help may be impossible.
    return effect === 'fixes' ? runIssues(wanted, { moves: [], end })[0]?.problem : undefined;
  }
  const isFixed = taken.outcome !== undefined && isSolved(symptom, step.id, taken.outcome);
  if (effect === 'fixes' && !isFixed) {
    const message = `${where}, step \`${step.id}\` does not fix it, although its probabilities say so.`;
    return {
      code: 'repair-fixes-nothing',
      message,
      hint: 'Correct its `acts` or the probabilities of its outcomes.',
      path,
    };
  }
  if (effect === 'cannot-fix' && isFixed) {
    const message = `${where}, step \`${step.id}\` fixes it, although its probabilities say that it cannot.`;
    return {
      code: 'repair-fixes-too',
      message,
      hint: 'Raise the probability of the outcome that solves it for this cause.',
      path,
    };
  }
  return undefined;
}

/** The same problem occurs in many practices; keeps the first. */
function unique(issues: readonly DiagnosisIssue[]): DiagnosisIssue[] {
  const key = ({ symptom, problem: { code, path } }: DiagnosisIssue) => `${symptom} ${code} ${(path ?? []).join('.')}`;
  const first = new Map<string, DiagnosisIssue>();
  for (const issue of issues) if (!first.has(key(issue))) first.set(key(issue), issue);
  return [...first.values()];
}

/** Minimum probability for an action to count as a remedy of a cause, which must then work on the simulator. */
const MIN_PROBABILITY = 0.5;

/** The effect of an action on a cause, according to the symptom. */
type Effect = 'fixes' | 'may-fix' | 'cannot-fix';

function effectOf({ outcomes }: DiagnosisStep, cause: number): Effect {
  const chance = outcomes.reduce((sum, { solved, p }) => sum + (solved ? (p[cause] ?? 0) : 0), 0);
  return chance >= MIN_PROBABILITY ? 'fixes' : chance > 0 ? 'may-fix' : 'cannot-fix';
}

/**
 * Tries one action with a fault, after the steps that it needs. `undefined` if it is not available: the answers that it
 * needs are not true, or the fault does not occur.
 * If a needed step already fixes the fault, the action is tried without it.
 */
function tryAction(world: DiagnosisWorld, wanted: DiagnosisCase, step: StepId): StepTaken | undefined {
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
function isSolved(symptom: Symptom, step: StepId, outcome: OutcomeId): boolean {
  return stepIn(symptom.model, step).outcomes.some(({ id, solved }) => id === outcome && solved === true);
}
