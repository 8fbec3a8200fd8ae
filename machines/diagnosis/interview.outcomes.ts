import { known } from '../known.ts';
import type { Model, Outcome, OutcomeId, DiagnosisStep, StepId } from './diagnosis.types.ts';
import type { Reply, Skip } from './interview.types.ts';
import type { Symptom, SymptomOutcome, SymptomStep } from './symptom.types.ts';

/** A step of the model, which must exist. */
export function stepIn({ steps }: Model, id: StepId): DiagnosisStep {
  return known(
    steps.find((step) => step.id === id),
    `Step \`${id}\``,
  );
}

/** The symptom's data about a step, which must exist. */
export function aboutStep({ steps }: Symptom, id: StepId): SymptomStep {
  return known(steps[id], `Step \`${id}\``);
}

/** The outcome of a reply; `undefined` if the symptom does not have it. */
export function outcomeOf(symptom: Symptom, { step, outcome }: Reply): (Outcome & SymptomOutcome) | undefined {
  const found = symptom.model.steps.find(({ id }) => id === step)?.outcomes.find(({ id }) => id === outcome);
  // Checked against the model first: inherited names such as `constructor` are not steps.
  const about = found && symptom.steps[step]?.outcomes[outcome];
  return about && { ...found, ...about };
}

/** The outcome of a reply, which must exist. */
export function meaningOf(symptom: Symptom, reply: Reply): Outcome & SymptomOutcome {
  return known(outcomeOf(symptom, reply), `Outcome \`${reply.outcome}\` of step \`${reply.step}\``);
}

/** Whether the last reply completes what the reader came for, so that no guide has to be resumed. */
export function isAllDone(symptom: Symptom, replies: readonly Reply[]): boolean {
  const last = replies.at(-1);
  return last !== undefined && outcomeOf(symptom, last)?.done === true;
}

/** The step's outcome that says nothing about the cause, preferably of the requested kind. */
export function skipOutcome(symptom: Symptom, step: StepId, how: Skip): OutcomeId | undefined {
  const outcomes = Object.entries(aboutStep(symptom, step).outcomes);
  const of = (role: 'unsure' | 'couldnt') => outcomes.find(([, outcome]) => outcome.role === role)?.[0];
  return how === 'couldnt' ? (of('couldnt') ?? of('unsure')) : (of('unsure') ?? of('couldnt'));
}

/** The outcome of a step that seemed to solve the problem and did not. */
export function deniedOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return failedOutcome(symptom, step) ?? skipOutcome(symptom, step, 'couldnt');
}

/** The reply for a repair that did not help; `undefined` for questions and steps without such an outcome. */
export function failedReply(symptom: Symptom, step: StepId): Reply | undefined {
  const outcome = stepIn(symptom.model, step).kind === 'do' ? failedOutcome(symptom, step) : undefined;
  return outcome === undefined ? undefined : { step, outcome };
}

function failedOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  const { denied } = aboutStep(symptom, step);
  if (denied !== undefined) return denied;
  const plain = stepIn(symptom.model, step).outcomes.find(({ id }) => {
    const { solved, role, opens } = meaningOf(symptom, { step, outcome: id });
    return !solved && role === undefined && opens === undefined;
  });
  return plain?.id;
}
