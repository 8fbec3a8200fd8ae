import type { CauseId, Evidence, Move, OutcomeId, StepId } from './diagnosis.types.ts';
import { meaningOf } from './interview.replies.ts';
import { nextStep } from './next-step.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

/** A reason for the next step. Each can be recomputed from the model. */
export type Claim =
  /** The most likely cause. */
  | { kind: 'likely'; cause: CauseId }
  /** A cause at least a quarter as likely. */
  | { kind: 'possible'; cause: CauseId }
  /** An answer made a leading cause clearly more or less likely. */
  | { kind: 'more' | 'less'; cause: CauseId; step: StepId; outcome: OutcomeId }
  /** A cause is at least ten times less likely than at first, mostly because of this answer. */
  | { kind: 'unlikely'; cause: CauseId; step: StepId; outcome: OutcomeId }
  /** Where an answer would lead: the next step or the symptom it opens, and the most likely cause then. */
  | { kind: 'leads'; step: StepId; outcome: OutcomeId; next: Move; opens: SymptomId | undefined; cause: CauseId };

/** An answer is mentioned if it changes a cause's probability at least by this factor. */
const CLEARLY = 1.25;

/** The reasons for the next step, in display order. */
export function claimsOf(symptom: Symptom, evidence: Evidence): Claim[] {
  const { step: move, why } = nextStep(symptom.model, evidence);
  const isAbout = (step: StepId, outcome: OutcomeId) => meaningOf(symptom, { step, outcome }).role === undefined;
  return [
    ...why.leading.map(({ cause }, at): Claim => ({ kind: at === 0 ? 'likely' : 'possible', cause })),
    ...why.answers
      .filter(({ step, outcome }) => isAbout(step, outcome))
      .flatMap(({ step, outcome, moved }) =>
        moved.flatMap(({ cause, without, with: now }): Claim[] => {
          if (now >= without * CLEARLY) return [{ kind: 'more', cause, step, outcome }];
          return without >= now * CLEARLY ? [{ kind: 'less', cause, step, outcome }] : [];
        }),
      ),
    ...why.ruledOut.flatMap(({ cause, by }) =>
      why.answers
        .filter(({ step }) => step === by)
        .map(({ step, outcome }): Claim => ({ kind: 'unlikely', cause, step, outcome })),
    ),
    ...why.after.map(({ outcome, next, cause }): Claim => {
      const { opens } = meaningOf(symptom, { step: move, outcome });
      return { kind: 'leads', step: move, outcome, next, opens, cause };
    }),
  ];
}
