import type { CauseId, Evidence, Move, OutcomeId, StepId } from './diagnosis.types.ts';
import { meaningOf } from './interview.outcomes.ts';
import { nextStep } from './next-step.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

/** What the page says of why a step comes next: each can be worked out again from the model. */
export type Claim =
  /** The most likely cause. */
  | { kind: 'likely'; cause: CauseId }
  /** A cause at least a quarter as likely. */
  | { kind: 'possible'; cause: CauseId }
  /** An answer made a leading cause clearly more likely, or less. */
  | { kind: 'more' | 'less'; cause: CauseId; step: StepId; outcome: OutcomeId }
  /** A cause is ten times less likely than at first, most of all by this answer. */
  | { kind: 'unlikely'; cause: CauseId; step: StepId; outcome: OutcomeId }
  /** What an answer to the step would lead to, or the symptom that it opens; and the most likely cause then. */
  | { kind: 'leads'; step: StepId; outcome: OutcomeId; next: Move; opens: SymptomId | undefined; cause: CauseId };

/** An answer moves a cause if it makes it this many times as likely, or as unlikely. */
const CLEARLY = 1.25;

/** Why the next step is the next, in claims; in the order in which they are told. */
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
