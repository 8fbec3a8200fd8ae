import type { Problem } from '../problem.ts';
import { isWhere, type Practice } from '../simulator/index.ts';
import { stepIn, type OutcomeId, type StepId, type Symptom, type SymptomId } from '../diagnosis/index.ts';
import {
  diagnosisCases,
  guideIn,
  meetFault,
  performDiagnosis,
  symptomIn,
  type DiagnosisCase,
  type DiagnosisEnd,
  type DiagnosisRun,
  type DiagnosisWorld,
  takeStep,
  type StepTaken,
} from './diagnosis.ts';
import { revealing } from './perform.ts';

export interface DiagnosisIssue {
  symptom: SymptomId;
  problem: Problem;
}

/** Follows the advice of every symptom on the simulator, in all cases, and reports what does not work. */
export function diagnosisIssues(world: DiagnosisWorld): DiagnosisIssue[] {
  const cases = diagnosisCases(world);
  const inCases = (perform: (wanted: DiagnosisCase) => DiagnosisIssue[]): DiagnosisIssue[] =>
    cases.flatMap((wanted) =>
      revealing(
        () => perform(wanted),
        (problem) => ({ symptom: wanted.symptom, problem: { ...problem, path: ['causes', wanted.cause] } }),
      ),
    );
  const ofRuns = inCases((wanted) => runIssues(wanted, performDiagnosis(world, wanted)));
  // Single repairs would report the same problems again.
  return unique(ofRuns.length > 0 ? ofRuns : inCases((wanted) => repairIssues(world, wanted)));
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
        message: `step \`${end.step}\` has no outcome for ${end.shown.join(' and ')}.`,
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

/** Minimum probability for a step to count as a repair of a cause, which must then work on the simulator. */
const MIN_PROBABILITY = 0.5;

/** Tries each repair alone, and reports those whose effect contradicts their probabilities. */
function repairIssues(world: DiagnosisWorld, wanted: DiagnosisCase): DiagnosisIssue[] {
  if (wanted.faults.length > 1 || !wanted.fromGuide || wanted.seed > 0) return [];
  const symptom = symptomIn(world, wanted.symptom);
  const { causes, steps } = symptom.model;
  const cause = causes.findIndex(({ id }) => id === wanted.cause);
  return steps.flatMap(({ id: step, kind, outcomes }): DiagnosisIssue[] => {
    const how = symptom.practice?.[step];
    if (kind === 'ask' || !how || !isWhere(guideIn(world, wanted.guide).world, how.in)) return [];
    const chance = outcomes.reduce((sum, { solved, p }) => sum + (solved ? (p[cause] ?? 0) : 0), 0);
    const taken = tryRepair(world, wanted, symptom, step);
    const isFixed = taken && 'outcome' in taken && isSolved(symptom, step, taken.outcome);
    // A repair that does not help may be impossible.
    const isWrong = isFixed ? chance === 0 : chance >= MIN_PROBABILITY;
    if (!taken || !isWrong) return [];
    if ('mismatch' in taken) {
      const { mismatch } = taken;
      return runIssues(wanted, { moves: [], end: { kind: 'blocked', symptom: symptom.id, step, mismatch } });
    }
    const start = `${whereOf(wanted)}, step \`${step}\``;
    const path = ['steps', step, 'outcomes'];
    const problem: Problem = isFixed
      ? {
          code: 'repair-fixes-too',
          message: `${start} fixes it, although its probabilities say that it cannot.`,
          hint: 'Raise the probability of the outcome that solves it for this cause.',
          path,
        }
      : {
          code: 'repair-fixes-nothing',
          message: `${start} does not fix it, although its probabilities say so.`,
          hint: 'Correct its `acts` or the probabilities of its outcomes.',
          path,
        };
    return [{ symptom: symptom.id, problem }];
  });
}

/**
 * Tries one repair with a fault, after the steps that it needs. `undefined` if it is not available. If a needed step
 * already fixes the fault, the repair is tried without it.
 */
function tryRepair(
  world: DiagnosisWorld,
  wanted: DiagnosisCase,
  symptom: Symptom,
  step: StepId,
): StepTaken | undefined {
  const take = (practice: Practice, each: StepId): StepTaken =>
    takeStep(practice, symptom, each, guideIn(world, wanted.guide), world.guides.values());
  const prepare = (practice: Practice, next: StepId): 'ready' | 'not-available' | 'fixed' => {
    for (const need of stepIn(symptom.model, next).needs ?? []) {
      const before = prepare(practice, need.step);
      if (before !== 'ready') return before;
      const taken = take(practice, need.step);
      if ('mismatch' in taken || taken.outcome === undefined) return 'not-available';
      if (isSolved(symptom, need.step, taken.outcome)) return 'fixed';
      if (need.outcomes && !need.outcomes.includes(taken.outcome)) return 'not-available';
    }
    return 'ready';
  };
  const first = meetFault(world, wanted);
  const prepared = first ? prepare(first, step) : 'not-available';
  if (prepared === 'not-available') return undefined;
  const practice = prepared === 'fixed' ? meetFault(world, wanted) : first;
  return practice && take(practice, step);
}

function isSolved(symptom: Symptom, step: StepId, outcome: OutcomeId | undefined): boolean {
  return stepIn(symptom.model, step).outcomes.some(({ id, solved }) => id === outcome && solved === true);
}

/** The same problem occurs in many practices; keeps the first. */
function unique(issues: readonly DiagnosisIssue[]): DiagnosisIssue[] {
  const key = ({ symptom, problem: { code, path } }: DiagnosisIssue) => `${symptom} ${code} ${(path ?? []).join('.')}`;
  return [...Map.groupBy(issues, key).values()].flatMap((same) => same.slice(0, 1));
}
