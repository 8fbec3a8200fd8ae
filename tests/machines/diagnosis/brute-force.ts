import type { Evidence, Model, DiagnosisStep } from '../../../machines/diagnosis/index.ts';
import { keyOf } from './models.ts';

/** What is optimal at some evidence, and every move that is. */
export interface Optimum {
  evidence: Evidence;
  cost: number;
  moves: ReadonlySet<string>;
}

type History = readonly (readonly [step: string, outcome: string])[];
type Belief = ReadonlyMap<string, number>;

/**
 * The optimum by the definition alone: every order where steps can be taken, beliefs by Bayes' rule after each answer.
 * It shares no code with the engine, nor its idea that the order does not matter: where two orders to the
 * same evidence disagree, it throws.
 */
export function bruteForce(model: Model): ReadonlyMap<string, Optimum> {
  const priors = new Map(model.causes.map(({ id, prior }) => [id, prior]));
  const sum = [...priors.values()].reduce((total, prior) => total + prior, 0);
  const found = new Map<string, Optimum>();
  visit(model, [], new Map([...priors].map(([id, prior]) => [id, prior / sum])), found);
  return found;
}

/** What is left to pay from any evidence on, possible or not, with a belief that is given. */
export function bruteForceFrom(model: Model, evidence: Evidence, belief: Record<string, number>): number {
  return visit(model, Object.entries(evidence), new Map(Object.entries(belief)), new Map());
}

function visit(model: Model, history: History, belief: Belief, found: Map<string, Optimum>): number {
  const costs = new Map([['call', model.callCost]]);
  for (const step of model.steps)
    if (isThere(step, history)) costs.set(step.id, costOf(model, step, history, belief, found));
  const cost = Math.min(...costs.values());
  const moves = new Set([...costs].filter(([, each]) => each < cost + 1e-9).map(([move]) => move));
  const evidence = Object.fromEntries(history);
  const known = found.get(keyOf(evidence));
  if (known && Math.abs(known.cost - cost) > 1e-9) throw new Error(`The order matters at ${keyOf(evidence)}.`);
  found.set(keyOf(evidence), { evidence, cost, moves });
  return cost;
}

function costOf(
  model: Model,
  step: DiagnosisStep,
  history: History,
  belief: Belief,
  found: Map<string, Optimum>,
): number {
  let cost = step.cost;
  for (const { id, p, solved, cost: extra = 0 } of step.outcomes) {
    const joint = new Map(model.causes.map((cause, at) => [cause.id, belief.get(cause.id)! * p[at]!]));
    const probability = [...joint.values()].reduce((sum, each) => sum + each, 0);
    if (probability === 0) continue;
    const after = new Map([...joint].map(([cause, each]) => [cause, each / probability]));
    const rest = solved ? 0 : visit(model, [...history, [step.id, id]], after, found);
    cost += probability * (extra + rest);
  }
  return cost;
}

function isThere(step: DiagnosisStep, history: History): boolean {
  const holds = (condition: { step: string; outcomes?: readonly string[] | undefined }) =>
    history.some(
      ([id, outcome]) => id === condition.step && (!condition.outcomes || condition.outcomes.includes(outcome)),
    );
  if (history.some(([id]) => id === step.id)) return false;
  return (step.needs ?? []).every(holds) && !(step.blocks ?? []).some(holds);
}
