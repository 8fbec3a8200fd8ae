import { assertDefined } from '../assert-defined.ts';
import type { Condition, Model, OutcomeId, StepId } from './diagnosis.types.ts';

/**
 * A model in a form that is fast to solve: indexes instead of ids, typed arrays instead of lists. Loops over the arrays
 * stay within bounds; the `?? 0` in them only satisfies `noUncheckedIndexedAccess`.
 */
export interface Compiled {
  callCost: number;
  /** Normalized to a sum of 1. */
  priors: Float64Array;
  /** In the model's order. */
  steps: readonly CompiledStep[];
  /** In the order that breaks ties: repairs, then questions, each in the model's order. */
  order: readonly CompiledStep[];
}

export interface CompiledStep {
  id: StepId;
  /** Index in the model's steps. */
  index: number;
  asks: boolean;
  /** Outcomes that do not solve come first. Digit `n` means the outcome at `n - 1`. */
  outcomes: readonly CompiledOutcome[];
  /** The same outcomes in the model's order. */
  written: readonly CompiledOutcome[];
  /** Number of outcomes that do not solve. */
  open: number;
  /** Expected cost by cause, including the costs of outcomes. */
  charge: Float64Array;
  /** The expected cost if it is the same for all causes, else NaN. */
  cost: number;
  needs: readonly CompiledCondition[];
  blocks: readonly CompiledCondition[];
}

interface CompiledOutcome {
  id: OutcomeId;
  digit: number;
  solved: boolean;
  /** P(outcome | cause). */
  p: Float64Array;
}

/** A condition on the digit of a step. */
interface CompiledCondition {
  step: number;
  /** Whether the condition holds, by digit. */
  holds: readonly boolean[];
}

export interface Seen {
  step: CompiledStep;
  outcome: CompiledOutcome;
}

/** Evidence as one digit per step, in the model's order; 0 means unused. */
export type Digits = Uint16Array;

const made = new WeakMap<Model, Compiled>();

/** Compiles a model, once per object: do not change it afterwards. */
export function compile(model: Model): Compiled {
  let compiled = made.get(model);
  if (!compiled) made.set(model, (compiled = make(model)));
  return compiled;
}

function make(model: Model): Compiled {
  const priors = Float64Array.from(model.causes, ({ prior }) => prior);
  const sum = priors.reduce((total, prior) => total + prior, 0);
  const ordered = model.steps.map((step, index) => {
    const open = step.outcomes.filter(({ solved }) => !solved);
    const outcomes = [...open, ...step.outcomes.filter(({ solved }) => solved)];
    return { step, index, open: open.length, outcomes };
  });
  const compileCondition = (condition: Condition): CompiledCondition => {
    const wanted = ordered.find(({ step }) => step.id === condition.step);
    const { index, outcomes } = assertDefined(wanted, `Step \`${condition.step}\``);
    const holds = outcomes.map(({ id }) => !condition.outcomes || condition.outcomes.includes(id));
    return { step: index, holds: [false, ...holds] };
  };
  const steps = ordered.map(({ step, index, open, outcomes }): CompiledStep => {
    const compiled = outcomes.map(({ id, p, solved = false }, at) => ({
      ...{ id, solved, digit: at + 1 },
      p: Float64Array.from(p),
    }));
    const isFlat = outcomes.every(({ cost = 0 }) => cost === 0);
    return {
      id: step.id,
      index,
      asks: step.kind === 'ask',
      outcomes: compiled,
      written: step.outcomes.flatMap(({ id }) => compiled.filter((each) => each.id === id)),
      open,
      charge: priors.map((_, cause) =>
        outcomes.reduce((total, { p, cost = 0 }) => total + cost * (p[cause] ?? 0), step.cost),
      ),
      cost: isFlat ? step.cost : NaN,
      needs: (step.needs ?? []).map(compileCondition),
      blocks: (step.blocks ?? []).map(compileCondition),
    };
  });
  return {
    callCost: model.callCost,
    priors: priors.map((prior) => prior / sum),
    steps,
    order: [...steps.filter(({ asks }) => !asks), ...steps.filter(({ asks }) => asks)],
  };
}

/** Whether a step is available: unused, with all of its needs met and none of its blocks. */
export function isOffered({ index, needs, blocks }: CompiledStep, digits: Digits): boolean {
  if (digits[index] !== 0) return false;
  for (const need of needs) if (!isMet(need, digits)) return false;
  for (const block of blocks) if (isMet(block, digits)) return false;
  return true;
}

function isMet({ step, holds }: CompiledCondition, digits: Digits): boolean {
  return holds[digits[step] ?? 0] === true;
}

/** The used steps, in the model's order. */
export function seenIn({ steps }: Compiled, digits: Digits): Seen[] {
  return steps.flatMap((step): Seen[] => {
    const digit = digits[step.index] ?? 0;
    return digit === 0
      ? []
      : [{ step, outcome: assertDefined(step.outcomes[digit - 1], `Outcome ${digit} of \`${step.id}\``) }];
  });
}
