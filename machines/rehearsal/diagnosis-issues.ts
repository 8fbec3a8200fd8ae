import type { Problem } from '../problem.ts';
import type { Symptom, SymptomId } from '../diagnosis/index.ts';
import { diagnosisCases } from './diagnosis-cases.ts';
import { effectOf, isSolved, tryAction } from './diagnosis-actions.ts';
import { symptomIn } from './diagnosis-world.ts';
import { performDiagnosis } from './diagnosis-run.ts';
import type { DiagnosisCase, DiagnosisEnd, DiagnosisRun, DiagnosisWorld } from './diagnosis.types.ts';

/** A fault of a symptom, and of which: its path is one in the symptom's file. */
export interface DiagnosisIssue {
  symptom: SymptomId;
  problem: Problem;
}

/** Every symptom's advice is followed on the simulator, for all that can go wrong there: what does not help is told. */
export function diagnosisIssues(world: DiagnosisWorld): DiagnosisIssue[] {
  const cases = diagnosisCases(world);
  const ofRuns = cases.flatMap((each) => runIssues(each, performDiagnosis(world, each)));
  // Where the advice leads nowhere, single actions would tell the same once more.
  return unique(ofRuns.length > 0 ? ofRuns : cases.flatMap((each) => actionIssues(world, each)));
}

/** What is wrong with a diagnosis as it went; nothing where it was mended. */
export function runIssues(wanted: DiagnosisCase, { moves, end }: DiagnosisRun): DiagnosisIssue[] {
  const said = moves.map(({ step, outcome }) => `\`${step}\`: ${outcome}`).join(', ');
  const what = problemOf(end, wanted);
  if (!what || end.kind === 'solved') return [];
  const symptom = 'symptom' in end ? end.symptom : wanted.symptom;
  const after = said === '' ? '' : ` It went so far: ${said}.`;
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
        message: `nothing is left but the call to support, though it should be mended.`,
        hint: 'Give a step that mends this cause its chance to, or correct `when` of the outcomes.',
        path: end.symptom === symptom ? ['causes', cause] : ['causes'],
      };
    case 'unseen':
      return {
        code: 'diagnosis-unseen',
        message: `nothing goes wrong, so there is nothing to ask about.`,
        hint: 'Correct `faults`, or say in content/remedies.yaml what is done before it shows (`shows`).',
        path: ['causes', cause, 'faults'],
      };
    case 'blocked': {
      const { act, on, expected, found } = end.mismatch;
      return {
        code: 'diagnosis-blocked',
        message: `act ${act + 1} of step \`${end.step}\` needs \`${expected}\`, but the ${on} shows \`${found}\`.`,
        hint: 'Correct the acts of the step; `optional: true` marks one that does not always come.',
        path: ['steps', end.step, 'acts', act],
      };
    }
    case 'unanswered':
      return {
        code: 'diagnosis-unanswered',
        message: `step \`${end.step}\` has no outcome for what shows: \`${end.phone}\` on the phone, \`${end.portal}\` on the portal.`,
        hint: 'Correct `when` of its outcomes, or write `when: otherwise` for one of them.',
        path: ['steps', end.step, 'outcomes'],
      };
    case 'untrue':
      return {
        code: 'diagnosis-untrue',
        message: `\`${end.outcome}\` of step \`${end.step}\` says that it is mended, but nothing was reached.`,
        hint: 'Correct its `when`: name the `goal` that shows success.',
        path: ['steps', end.step, 'outcomes', end.outcome],
      };
  }
}

/** Single actions that do not do what their chances say: whatever mends a cause, or cannot, is tried on its faults. */
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
    // What is of no use need not be possible.
    return effect === 'mends' ? runIssues(wanted, { moves: [], end })[0]?.problem : undefined;
  }
  const mended = taken.outcome !== undefined && isSolved(symptom, step.id, taken.outcome);
  if (effect === 'mends' && !mended) {
    const message = `${where}, step \`${step.id}\` does not mend it, though its chances say so.`;
    return { code: 'deed-mends-not', message, hint: 'Correct its `acts`, or the chances of its outcomes.', path };
  }
  if (effect === 'cannot-mend' && mended) {
    const message = `${where}, step \`${step.id}\` mends it, though its chances say that it cannot.`;
    return { code: 'deed-mends-too', message, hint: 'Give the outcome that solves a chance for this cause.', path };
  }
  return undefined;
}

/** One fault shows in many practices: the first is told. */
function unique(issues: readonly DiagnosisIssue[]): DiagnosisIssue[] {
  const key = ({ symptom, problem: { code, path } }: DiagnosisIssue) => `${symptom} ${code} ${(path ?? []).join('.')}`;
  const first = new Map<string, DiagnosisIssue>();
  for (const issue of issues) if (!first.has(key(issue))) first.set(key(issue), issue);
  return [...first.values()];
}
