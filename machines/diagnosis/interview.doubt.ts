import type { StepId } from './diagnosis.types.ts';
import { meaningOf } from './interview.outcomes.ts';
import { evidenceOf } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import { nextStep } from './next-step.ts';
import type { Symptom } from './symptom.types.ts';

/** A reply conflicts with the others if they make it at least this many times less likely than it is a priori, … */
const CONFLICT = 4;
/** … and its probability given the others is at most this. */
const HARDLY = 0.2;

/**
 * Returns the reply to ask about again if the replies contradict each other, or nearly. Contradictions come from
 * `nextStep`; without one, it is the answer with the highest conflict (Jensen's measure: how much less likely the other
 * replies make it). A repair that did not help never counts as a conflict.
 */
export function doubtfulReply(symptom: Symptom, replies: readonly Reply[]): StepId | undefined {
  const { model } = symptom;
  const { why } = nextStep(model, evidenceOf(replies));
  if (why.contradiction) return why.contradiction.lookAgain;
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  const doubtful = why.answers
    .filter(({ step }) => model.steps.some(({ id, kind }) => id === step && kind === 'ask'))
    .map(({ step, outcome, expected }) => {
      const { p } = meaningOf(symptom, { step, outcome });
      const alone = model.causes.reduce((sum, { prior }, cause) => sum + (prior / total) * (p[cause] ?? 0), 0);
      return { step, expected, conflict: alone / expected };
    })
    .filter(({ expected, conflict }) => conflict >= CONFLICT && expected <= HARDLY)
    .sort((a, b) => b.conflict - a.conflict);
  return doubtful[0]?.step;
}
