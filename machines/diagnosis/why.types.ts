import type { CauseId, Move, OutcomeId, StepId } from './diagnosis.types.ts';

/** Why a step comes next. Each part can be recomputed with `belief` and `nextStep`. */
export interface Why {
  /** The most likely cause, then those at least a quarter as likely; at most five. */
  leading: readonly Likely[];
  /** Causes at least ten times less likely than their prior, sorted by prior. */
  ruledOut: readonly RuledOut[];
  /** The effect of each answer on the leading causes, in the model's order of steps. */
  answers: readonly AnswerWeight[];
  /** The effect of each possible outcome. Empty for `call` and `done`. */
  after: readonly After[];
  /** Absent if the answers are consistent. */
  contradiction?: { answers: readonly StepId[]; lookAgain: StepId } | undefined;
}

export interface Likely {
  cause: CauseId;
  /** The normalised prior. */
  prior: number;
  /** Given all evidence. */
  probability: number;
}

export interface RuledOut extends Likely {
  /** The answer that is the strongest evidence against it. */
  by: StepId;
}

export interface AnswerWeight {
  step: StepId;
  outcome: OutcomeId;
  /** P(outcome | all other answers). Close to 0 if it hardly fits them. */
  expected: number;
  /** The leading causes' probabilities without and with this answer. */
  moved: readonly { cause: CauseId; without: number; with: number }[];
}

export interface After {
  outcome: OutcomeId;
  probability: number;
  /** The next step then. */
  next: Move;
  /** Expected remaining cost, without the cost of the outcome. */
  expectedCost: number;
  /** The most likely cause then. */
  cause: CauseId;
  /** Its probability then. */
  likelihood: number;
}
