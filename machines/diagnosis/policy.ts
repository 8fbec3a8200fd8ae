import { digitsOf } from './belief.ts';
import { compile, isOffered, type Digits } from './compiled.ts';
import type { Evidence, Model, Move, OutcomeId } from './diagnosis.types.ts';
import { dot, multiply } from './exact.ts';
import { nextStep, plannerOf } from './next-step.ts';

/** A way to choose the next step. */
export type Policy = (evidence: Evidence) => Move;

/** All that a policy does from some evidence on. No evidence is reached twice: what was seen tells what was asked before. */
export interface PolicyTree {
  move: Move;
  /** P(evidence): how likely one gets here, in whichever order. */
  probability: number;
  /** What is left to pay. */
  expectedCost: number;
  /** In the step's order; those that cannot be are left out. Empty for `call` and `done`. */
  branches: readonly { outcome: OutcomeId; tree: PolicyTree }[];
}

/** A model as a whole. */
export interface Solved {
  /** Whether the model is small enough to be solved. */
  isExact: boolean;
  /** How many evidences can be reached at which a decision is to be made. Absent for models that are too large. */
  states?: number | undefined;
  /** The first step, what it all takes, and how far that can be above the optimum: as in `NextStep`. */
  step: Move;
  expectedCost: number;
  bound: number;
}

/** Whether `nextStep` is the optimum of this model at every evidence that can be reached. */
export function isExact(model: Model): boolean {
  return plannerOf(model).solution() !== undefined;
}

export function solve(model: Model): Solved {
  const { step, expectedCost, bound } = nextStep(model, {});
  const states = plannerOf(model).solution()?.states;
  return { isExact: states !== undefined, ...(states !== undefined && { states }), step, expectedCost, bound };
}

/** What `nextStep` does from the start on, as a tree. */
export function optimalTree(model: Model): PolicyTree {
  return treeOf((evidence) => nextStep(model, evidence).step, model);
}

/** What a policy takes on average, from the start on. Exact, so that policies can be compared. */
export function expectedCostOf(policy: Policy, model: Model): number {
  return treeOf(policy, model).expectedCost;
}

/**
 * Follows a policy through every outcome.
 *
 * @throws RangeError where the policy wants a step that is not to be had, or says `done` before anything solved
 */
export function treeOf(policy: Policy, model: Model): PolicyTree {
  const { steps, callCost, priors } = compile(model);

  function follow(evidence: Evidence, digits: Digits, weights: Float64Array): PolicyTree {
    const probability = weights.reduce((sum, weight) => sum + weight, 0);
    const move = policy(evidence);
    return move === 'call' ? end(move, probability, callCost) : take(move, evidence, digits, weights, probability);
  }

  function take(
    move: Move,
    evidence: Evidence,
    digits: Digits,
    weights: Float64Array,
    probability: number,
  ): PolicyTree {
    const step = steps.find(({ id }) => id === move);
    if (!step || !isOffered(step, digits)) throw new RangeError(`Step \`${move}\` is not to be had.`);
    let sum = dot(weights, step.charge);
    const branches = step.written.flatMap(({ id: outcome, digit, solved, p }) => {
      const then = { ...evidence, [move]: outcome };
      const after = new Float64Array(weights.length);
      const mass = multiply(weights, p, after);
      if (mass === 0) return [];
      const tree = solved ? end('done', mass, 0) : follow(then, digits.with(step.index, digit), after);
      sum += mass * tree.expectedCost;
      return [{ outcome, tree }];
    });
    return { move, probability, expectedCost: sum / probability, branches };
  }

  return follow({}, digitsOf(model, {}), priors);
}

function end(move: Move, probability: number, expectedCost: number): PolicyTree {
  return { move, probability, expectedCost, branches: [] };
}
