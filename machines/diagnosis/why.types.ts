import type { CauseId, Move, OutcomeId, StepId } from './diagnosis.types.ts';

/** Why a step comes next, in ids and numbers: each can be worked out again from the model with `belief` and `nextStep`. */
export interface Why {
  /** The most likely cause first, then those at least a quarter as likely; five at most, ties in the model's order. */
  leading: readonly Likely[];
  /** Causes that what was seen has made ten times less likely or more, the likeliest from the start first. */
  ruledOut: readonly RuledOut[];
  /** What each answer did to the leading causes, in the model's order of steps. */
  answers: readonly AnswerWeight[];
  /** What each outcome of the step would change; those that cannot be are left out. Empty for `call` and `done`. */
  after: readonly After[];
  /** What does not fit. Absent where it all fits. */
  contradiction?: { answers: readonly StepId[]; lookAgain: StepId } | undefined;
}

export interface Likely {
  cause: CauseId;
  /** From the start: the normalised prior. */
  prior: number;
  /** After all that was seen. */
  probability: number;
}

export interface RuledOut extends Likely {
  /** The answer that speaks against it most. */
  by: StepId;
}

export interface AnswerWeight {
  step: StepId;
  outcome: OutcomeId;
  /** How likely this outcome was by all other answers: close to 0, it hardly fits them. */
  expected: number;
  /** The leading causes' probabilities without this answer, and with it. */
  moved: readonly { cause: CauseId; without: number; with: number }[];
}

export interface After {
  outcome: OutcomeId;
  probability: number;
  /** What `nextStep` would say then. */
  next: Move;
  /** What would be left to pay, beyond what the outcome itself takes. */
  expectedCost: number;
  /** The most likely cause then; the first of the model where several are. */
  cause: CauseId;
  /** Its probability then. */
  likelihood: number;
}
