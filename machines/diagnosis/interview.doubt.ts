import type { StepId } from './diagnosis.types.ts';
import { meaningOf } from './interview.outcomes.ts';
import { evidenceOf } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import { nextStep } from './next-step.ts';
import type { Symptom } from './symptom.types.ts';

/** A reply conflicts with the others if they make it this many times less likely than it is by itself, … */
const CONFLICT = 4;
/** … and at most this likely. */
const HARDLY = 0.2;

/**
 * The reply to look at again, where not all of them can be true, or hardly all. What no cause allows is named by the
 * engine. Where chances are never 0 it is the answer to a question with the greatest conflict (Jensen's measure: how
 * much less likely the other replies make it). That something has not helped is no contradiction, however likely it was.
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
