import { digitsOf } from './belief.ts';
import { compile, isOffered, type Digits } from './compiled.ts';
import type { Evidence, Model, Move, OutcomeId, StepId } from './diagnosis.types.ts';
import { dot, multiply, solutionOf } from './exact.ts';
import { nextStep } from './next-step.ts';
import type { Symptom } from './symptom.types.ts';

export type Policy = (evidence: Evidence) => Move;

/** What a policy does from some evidence on. Each evidence is reached at most once. */
export interface PolicyTree {
  move: Move;
  /** P(evidence). */
  probability: number;
  expectedCost: number;
  /** In the order of the step's outcomes, without impossible ones. Empty for `call` and `done`. */
  branches: readonly { outcome: OutcomeId; tree: PolicyTree }[];
}

export interface Solved {
  /** Number of reachable evidence states without a solved outcome. */
  states: number;
  /** The first step and its expected cost, as in `NextStep`. */
  step: Move;
  expectedCost: number;
}

/** @throws RangeError if the model has more than `MAX_STATES` states */
export function solve(model: Model): Solved {
  const { states } = solutionOf(compile(model));
  const { step, expectedCost } = nextStep(model, {});
  return { states, step, expectedCost };
}

export function optimalTree(model: Model): PolicyTree {
  return treeOf((evidence) => nextStep(model, evidence).step, model);
}

export function expectedCostOf(policy: Policy, model: Model): number {
  return treeOf(policy, model).expectedCost;
}

/**
 * Follows a policy through every outcome.
 *
 * @throws RangeError if the policy returns a step that is not available, or `done` before an outcome solved the problem
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
    if (!step || !isOffered(step, digits)) throw new RangeError(`Step \`${move}\` is not available.`);
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

/**
 * Returns the questions that are asked although every answer leads to the same next step; users find them pointless.
 * Does not follow answers that open another symptom.
 */
export function idleQuestions(symptom: Symptom): StepId[] {
  const asks = new Set(symptom.model.steps.filter(({ kind }) => kind === 'ask').map(({ id }) => id));
  const idle = new Set<StepId>();
  const visit = (tree: PolicyTree): void => {
    const { move, branches } = tree;
    const after = branches.map(({ outcome, tree: then }) => openedBy(symptom, move, outcome) ?? then.move);
    if (asks.has(move) && new Set(after).size < 2) idle.add(move);
    for (const branch of branches) if (openedBy(symptom, move, branch.outcome) === undefined) visit(branch.tree);
  };
  visit(optimalTree(symptom.model));
  return [...idle];
}

function openedBy({ steps }: Symptom, step: StepId, outcome: string): string | undefined {
  return steps[step]?.outcomes[outcome]?.opens;
}
