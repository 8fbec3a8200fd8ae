import { known } from '../known.ts';
import type { Model, Outcome, OutcomeId, DiagnosisStep, StepId } from './diagnosis.types.ts';
import type { Reply, Skip } from './interview.types.ts';
import type { Symptom, SymptomOutcome, SymptomStep } from './symptom.types.ts';

/** A step that the model is known to have. */
export function stepIn({ steps }: Model, id: StepId): DiagnosisStep {
  return known(
    steps.find((step) => step.id === id),
    `Step \`${id}\``,
  );
}

/** What is known of a step that the symptom has, besides costs and chances. */
export function aboutStep({ steps }: Symptom, id: StepId): SymptomStep {
  return known(steps[id], `Step \`${id}\``);
}

/** All that is known of what a reply says. Nothing where the symptom has no such step, or the step no such outcome. */
export function outcomeOf(symptom: Symptom, { step, outcome }: Reply): (Outcome & SymptomOutcome) | undefined {
  const found = symptom.model.steps.find(({ id }) => id === step)?.outcomes.find(({ id }) => id === outcome);
  // Looked up only where the model has it: an inherited name such as `constructor` is no step.
  const about = found && symptom.steps[step]?.outcomes[outcome];
  return about && { ...found, ...about };
}

/** The same of a reply that the symptom is known to have. */
export function meaningOf(symptom: Symptom, reply: Reply): Outcome & SymptomOutcome {
  return known(outcomeOf(symptom, reply), `Outcome \`${reply.outcome}\` of step \`${reply.step}\``);
}

/** Whether some replies end with all done that the reader came for, or will have once what they open is mended: then no guide is to be gone on with. */
export function isAllDone(symptom: Symptom, replies: readonly Reply[]): boolean {
  const last = replies.at(-1);
  return last !== undefined && outcomeOf(symptom, last)?.done === true;
}

/** The outcome of a step that says nothing of the cause: of the wanted kind where it has that, else of the other. */
export function skipOutcome(symptom: Symptom, step: StepId, how: Skip): OutcomeId | undefined {
  const outcomes = Object.entries(aboutStep(symptom, step).outcomes);
  const of = (role: 'unsure' | 'couldnt') => outcomes.find(([, outcome]) => outcome.role === role)?.[0];
  return how === 'couldnt' ? (of('couldnt') ?? of('unsure')) : (of('unsure') ?? of('couldnt'));
}

/** What a step came to if it is not mended after all: what it names for that, its first outcome that says so, else one that says nothing. */
export function deniedOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return failedOutcome(symptom, step) ?? skipOutcome(symptom, step, 'couldnt');
}

/** What a repair came to that did not help; nothing for a question, or where no outcome says so. */
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
