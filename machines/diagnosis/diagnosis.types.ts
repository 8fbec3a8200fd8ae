export type CauseId = string;
export type StepId = string;
export type OutcomeId = string;

/** One symptom: what can be behind it, and what can be asked and done. Plain JSON; costs in seconds of effort. */
export interface Model {
  id: string;
  /** What it takes to contact support, which always solves. More than 0. */
  callCost: number;
  /** What can be wrong: exactly one of them is. */
  causes: readonly Cause[];
  /** Questions and things to do, each used once at most. */
  steps: readonly DiagnosisStep[];
}

export interface Cause {
  id: CauseId;
  /** How often it is this cause, against the others; 0 or more, and not all 0. Normalised where it is used. */
  prior: number;
}

export interface DiagnosisStep {
  /** Not `call` and not `done`: these are answers of `nextStep`. */
  id: StepId;
  /** A question, or something that may mend the fault. */
  kind: 'ask' | 'do';
  /** What it takes, whatever comes of it. */
  cost: number;
  /** What can come of it; independent of the other steps, given the cause. */
  outcomes: readonly Outcome[];
  /** Offered only after all of these. */
  needs?: readonly Condition[] | undefined;
  /** Not offered after any of these. */
  blocks?: readonly Condition[] | undefined;
}

export interface Outcome {
  id: OutcomeId;
  /** P(outcome | cause), in the causes' order. Over a step's outcomes they sum to 1 for each cause. */
  p: readonly number[];
  /** The fault is mended, and nothing more is to be done. */
  solved?: boolean | undefined;
  /** What this outcome takes beyond the step's cost. Absent: nothing. */
  cost?: number | undefined;
}

/** Holds when the step was used, with one of the outcomes. Without outcomes: with any. */
export interface Condition {
  step: StepId;
  outcomes?: readonly OutcomeId[] | undefined;
}

/** What was seen: step → outcome. The order never matters. */
export type Evidence = Readonly<Record<StepId, OutcomeId>>;

/** A step to take, or that support is to be called, or that the fault is mended. */
export type Move = StepId | 'call' | 'done';
