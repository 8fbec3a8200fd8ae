import { assertDefined } from '../assert-defined.ts';

export type CauseId = string;
export type StepId = string;
export type OutcomeId = string;

/** The causes of a symptom and the steps that find or fix them. Plain JSON; costs in seconds of the user's effort. */
export interface Model {
  id: string;
  /** Cost of contacting support, which always solves the problem. Greater than 0. */
  callCost: number;
  /** Exactly one of them is true. */
  causes: readonly Cause[];
  /** Questions and repairs. Each is used at most once. */
  steps: readonly DiagnosisStep[];
}

interface Cause {
  id: CauseId;
  /** Relative frequency, 0 or more; not all causes have 0. Normalized on use. */
  prior: number;
}

export interface DiagnosisStep {
  /** Not `call` or `done`, which `nextStep` returns. */
  id: StepId;
  kind: 'ask' | 'do';
  /** Cost of the step for every outcome, in seconds of effort. */
  cost: number;
  /** Possible outcomes, independent of other steps given the cause. */
  outcomes: readonly Outcome[];
  /** Offered only after all of these. */
  needs?: readonly Condition[] | undefined;
  /** Not offered after any of these. */
  blocks?: readonly Condition[] | undefined;
}

export interface Outcome {
  id: OutcomeId;
  /** P(outcome | cause), in the causes' order. For each cause, they sum to 1 over a step's outcomes. */
  p: readonly number[];
  solved?: boolean | undefined;
  /** Cost of this outcome in addition to the step's. Default: 0. */
  cost?: number | undefined;
}

/** Holds if the step was used and had one of the outcomes; without outcomes, any. */
export interface Condition {
  step: StepId;
  outcomes?: readonly OutcomeId[] | undefined;
}

/** The outcomes seen so far, by step. The order does not matter. */
export type Evidence = Readonly<Record<StepId, OutcomeId>>;

/** The next step; `call` to contact support; `done` if the problem is solved. */
export type Move = StepId | 'call' | 'done';

/** The fields of a reader's context, in order of precedence. */
export const DIMENSIONS = ['screen', 'platform', 'method', 'task'] as const;

/** The screen that readers chose, their phone, and the task and method of their guide. It answers some questions. */
export type ReaderWorld = Readonly<Partial<Record<(typeof DIMENSIONS)[number], string | undefined>>>;

export function stepIn({ steps }: Model, id: StepId): DiagnosisStep {
  return assertDefined(
    steps.find((step) => step.id === id),
    `Step \`${id}\``,
  );
}

/** Whether a step is available: unused, with all of its needs met and none of its blocks. */
export function isOffered({ id, needs, blocks }: DiagnosisStep, evidence: Partial<Evidence>): boolean {
  if (evidence[id] !== undefined) return false;
  // Loops, since the solver asks this half a million times.
  for (const need of needs ?? []) if (!isMet(need, evidence)) return false;
  for (const block of blocks ?? []) if (isMet(block, evidence)) return false;
  return true;
}

export function isMet({ step, outcomes }: Condition, evidence: Partial<Evidence>): boolean {
  const seen = evidence[step];
  return seen !== undefined && (!outcomes || outcomes.includes(seen));
}

/**
 * The used steps with the outcomes seen, in the model's order.
 * @throws RangeError if the evidence names a step or an outcome that the model does not have
 */
export function seenIn(model: Model, evidence: Evidence): { step: DiagnosisStep; outcome: Outcome }[] {
  const unread = new Map(Object.entries(evidence));
  const seen = model.steps.flatMap((step) => {
    const outcome = step.outcomes.find(({ id }) => id === unread.get(step.id));
    if (outcome) unread.delete(step.id);
    return outcome ? [{ step, outcome }] : [];
  });
  for (const [step, outcome] of unread)
    throw new RangeError(`Model \`${model.id}\` has no step \`${step}\` with an outcome \`${outcome}\`.`);
  return seen;
}
