import { dot, multiply, weigh } from './belief.ts';
import { isOffered, type Evidence, type Model, type Move, type OutcomeId, type StepId } from './model.ts';
import { nextStep } from './next-step.ts';
import type { Symptom } from './symptom.schema.ts';

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

export function optimalTree(model: Model): PolicyTree {
  return treeOf((evidence) => nextStep(model, evidence).step, model);
}

/**
 * @throws RangeError if the policy returns a step that is not available, or `done` before an outcome solved the problem
 */
export function treeOf(policy: Policy, model: Model): PolicyTree {
  const follow = (evidence: Evidence, weights: readonly number[]): PolicyTree => {
    const probability = weights.reduce((sum, weight) => sum + weight, 0);
    const move = policy(evidence);
    if (move === 'call') return { move, probability, expectedCost: model.callCost, branches: [] };
    const step = model.steps.find(({ id }) => id === move);
    if (!step || !isOffered(step, evidence)) throw new RangeError(`Step \`${move}\` is not available.`);
    let sum = step.cost * probability;
    const branches = step.outcomes.flatMap(({ id: outcome, p, solved, cost = 0 }) => {
      const after = multiply(weights, p);
      const mass = dot(weights, p);
      if (mass === 0) return [];
      const tree: PolicyTree = solved
        ? { move: 'done', probability: mass, expectedCost: 0, branches: [] }
        : follow({ ...evidence, [move]: outcome }, after);
      sum += mass * (cost + tree.expectedCost);
      return [{ outcome, tree }];
    });
    return { move, probability, expectedCost: sum / probability, branches };
  };
  return follow({}, weigh(model, {}).weights);
}

/**
 * Questions whose every answer leads to the same next step; users find them pointless. Does not follow answers that
 * open another symptom.
 */
export function idleQuestions({ model, steps }: Symptom): StepId[] {
  const idle = new Set<StepId>();
  const visit = ({ move, branches }: PolicyTree): void => {
    const opened = (outcome: OutcomeId) => steps[move]?.outcomes[outcome]?.opens;
    const after = new Set(branches.map(({ outcome, tree }) => opened(outcome) ?? tree.move));
    if (after.size < 2 && model.steps.some(({ id, kind }) => id === move && kind === 'ask')) idle.add(move);
    for (const { outcome, tree } of branches) if (opened(outcome) === undefined) visit(tree);
  };
  visit(optimalTree(model));
  return [...idle];
}
