import type { Condition, Model, OutcomeId, StepId } from './diagnosis.types.ts';

/** A model in the form that is quick to plan with: indexes instead of ids, typed arrays instead of lists. */
export interface Compiled {
  callCost: number;
  /** Normalised to 1 in sum. */
  priors: Float64Array;
  /** In the model's order. */
  steps: readonly CompiledStep[];
  /** The steps' indexes in the order in which ties are broken: deeds before questions, else the model's. */
  order: readonly number[];
}

export interface CompiledStep {
  id: StepId;
  asks: boolean;
  /** The outcomes' ids, those that do not solve first. Digit `n` stands for the one at `n - 1`. */
  outcomes: readonly OutcomeId[];
  /** P(outcome | cause) of each outcome in that order. */
  p: readonly Float64Array[];
  /** How many outcomes do not solve. */
  open: number;
  /** What it takes, by cause: its cost, and what its outcomes take beyond it, each as likely as it is. */
  charge: Float64Array;
  /** What it takes, where that is the same for each cause; else NaN. */
  cost: number;
  needs: readonly CompiledCondition[];
  blocks: readonly CompiledCondition[];
}

/** A condition on the digit of a step. */
interface CompiledCondition {
  step: number;
  /** Whether it holds, by digit. */
  holds: readonly boolean[];
}

/** What was seen, as a digit for each step in the model's order; 0 is unused. */
export type Digits = Uint16Array;

const known = new WeakMap<Model, Compiled>();

/** The compiled form of a model, made once for each model object: it must not be changed afterwards. */
export function compile(model: Model): Compiled {
  let compiled = known.get(model);
  if (!compiled) known.set(model, (compiled = make(model)));
  return compiled;
}

function make(model: Model): Compiled {
  const priors = Float64Array.from(model.causes, ({ prior }) => prior);
  const sum = priors.reduce((total, prior) => total + prior, 0);
  const ordered = model.steps.map(({ outcomes }) => [
    ...outcomes.filter(({ solved }) => !solved),
    ...outcomes.filter(({ solved }) => solved),
  ]);
  const indexes = new Map(model.steps.map(({ id }, index) => [id, index]));
  const compileCondition = (condition: Condition): CompiledCondition => {
    const step = indexes.get(condition.step)!;
    const holds = ordered[step]!.map(({ id }) => !condition.outcomes || condition.outcomes.includes(id));
    return { step, holds: [false, ...holds] };
  };
  const steps = model.steps.map((step, index): CompiledStep => {
    const outcomes = ordered[index]!;
    const isFlat = outcomes.every(({ cost = 0 }) => cost === 0);
    return {
      id: step.id,
      asks: step.kind === 'ask',
      outcomes: outcomes.map(({ id }) => id),
      p: outcomes.map(({ p }) => Float64Array.from(p)),
      open: outcomes.filter(({ solved }) => !solved).length,
      charge: priors.map((_, cause) =>
        outcomes.reduce((total, { p, cost = 0 }) => total + cost * p[cause]!, step.cost),
      ),
      cost: isFlat ? step.cost : NaN,
      needs: (step.needs ?? []).map(compileCondition),
      blocks: (step.blocks ?? []).map(compileCondition),
    };
  });
  const all = steps.map((_, index) => index);
  return {
    callCost: model.callCost,
    priors: priors.map((prior) => prior / sum),
    steps,
    order: [...all.filter((index) => !steps[index]!.asks), ...all.filter((index) => steps[index]!.asks)],
  };
}

/** Whether a step is still to be had: unused, all that it needs seen, nothing seen that blocks it. */
export function isOffered(step: CompiledStep, digit: number, digits: Digits): boolean {
  if (digit !== 0) return false;
  for (const { step: other, holds } of step.needs) if (!holds[digits[other]!]) return false;
  for (const { step: other, holds } of step.blocks) if (holds[digits[other]!]) return false;
  return true;
}
