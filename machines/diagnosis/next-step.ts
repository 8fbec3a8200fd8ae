import { dot, multiply, weigh, whyOf, type Why } from './belief.ts';
import { isOffered, seenIn, type Evidence, type Model, type Move } from './model.ts';

export interface NextStep {
  /** The step to take; `call` if no step is worth its cost; `done` after an outcome that solves the problem. */
  step: Move;
  /** Expected remaining cost, in seconds of effort. */
  expectedCost: number;
  /** How far `expectedCost` can be above the optimum. Always 0: models are solved exactly. */
  bound: 0;
  readonly why: Why;
}

/** Maximum number of states of a model. Solving one takes about three seconds. */
export const MAX_STATES = 1_000_000;

/**
 * Two costs are equal if they differ by less than this fraction of the call's cost. Larger than any rounding error,
 * smaller than any difference that a writer would state.
 */
const TIE = 1e-12;

/**
 * Returns the optimal next step. The model is solved on first use.
 *
 * Ties are broken in favor of the call, then repairs, then questions, each in the model's order. For evidence that no
 * cause allows, the plan starts from the priors with the answered steps used up; `why` names the contradiction.
 *
 * @throws RangeError if the evidence names an unknown step or outcome, or the model has more than `MAX_STATES` states
 */
export function nextStep(model: Model, evidence: Evidence): NextStep {
  const isSolved = seenIn(model, evidence).some(({ outcome }) => outcome.solved);
  const { move, cost, total } = isSolved ? { move: 'done', cost: 0, total: 1 } : decide(model, evidence);
  return {
    step: move,
    expectedCost: cost / total,
    bound: 0,
    get why() {
      return whyOf(model, evidence);
    },
  };
}

/** Whether a model has at most `MAX_STATES` states. */
export function isSolvable(model: Model): boolean {
  return wholeSolution(model).at({}) !== undefined;
}

/**
 * The first step, its expected cost, and the number of reachable evidence states without a solved outcome.
 *
 * @throws RangeError if the model has more than `MAX_STATES` states
 */
export function solve(model: Model): { states: number; step: Move; expectedCost: number } {
  const { step, expectedCost } = nextStep(model, {});
  return { states: wholeSolution(model).size, step, expectedCost };
}

function decide(model: Model, evidence: Evidence): Decision {
  // Evidence that no cause allows is not reachable from the start.
  const isAtStart = Object.keys(evidence).length === 0;
  const decision =
    wholeSolution(model).at(evidence) ?? (isAtStart ? undefined : solveFrom(model, evidence).at(evidence));
  if (!decision) throw new RangeError(`The model has more than ${MAX_STATES} states. Remove steps or outcomes.`);
  return decision;
}

interface Solution {
  size: number;
  /** The optimum at some evidence; `undefined` if the evidence is not reachable, or has too many states after it. */
  at(evidence: Evidence): Decision | undefined;
}

interface Decision {
  move: Move;
  /** Expected remaining cost times `total`. */
  cost: number;
  total: number;
}

const solutions = new WeakMap<Model, Solution>();

function wholeSolution(model: Model): Solution {
  let solution = solutions.get(model);
  if (!solution) solutions.set(model, (solution = solveFrom(model, {})));
  return solution;
}

/**
 * Solves a model from some evidence on, up to `MAX_STATES` states.
 *
 * For each evidence it computes U(e) = P(e)·V(e), which needs no division:
 * U(e) = min(call · P(e), min over steps of cost · P(e) + Σ over outcomes of extra · P(e,o) + U(e,o)).
 */
function solveFrom(model: Model, start: Evidence): Solution {
  const { callCost } = model;
  const { weights } = weigh(model, start);
  // Evidence is numbered like a mixed-radix number with one digit per unused step: 0, or its open outcome from 1.
  let combinations = 1;
  const unused = model.steps.filter(({ id }) => !Object.hasOwn(start, id));
  const ordered = [...unused.filter(({ kind }) => kind === 'do'), ...unused.filter(({ kind }) => kind === 'ask')];
  const steps = ordered.map((step) => {
    const place = combinations;
    const open = step.outcomes.filter(({ solved }) => !solved);
    combinations *= open.length + 1;
    const charge = weights.map((_, cause) =>
      step.outcomes.reduce((sum, { p, cost = 0 }) => sum + cost * (p[cause] ?? 0), step.cost),
    );
    return { step, charge, open: open.map(({ id, p }, index) => ({ id, p, place: place * (index + 1) })) };
  });
  const decisions = new Map<number, Decision>();
  const seen: Record<string, string | undefined> = { ...start };

  function solve(number: number, here: readonly number[], total: number): number {
    let [least, chosen, move] = [callCost * total, callCost * total, 'call'];
    for (const { step, open, charge } of steps) {
      if (!isOffered(step, seen)) continue;
      let cost = dot(here, charge);
      for (const { id, p, place } of open) {
        const solved = decisions.get(number + place);
        const mass = solved ? 0 : dot(here, p);
        if (solved) cost += solved.cost;
        if (mass === 0) continue;
        seen[step.id] = id;
        cost += solve(number + place, multiply(here, p), mass);
        if (decisions.size > MAX_STATES) return 0;
      }
      seen[step.id] = undefined;
      if (cost < least) least = cost;
      if (cost < chosen - TIE * callCost * total) [chosen, move] = [cost, step.id];
    }
    decisions.set(number, { move, cost: least, total });
    return least;
  }

  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (combinations <= Number.MAX_SAFE_INTEGER) solve(0, weights, total);
  const placeOf = (evidence: Evidence) =>
    steps.reduce((sum, { step, open }) => sum + (open.find(({ id }) => id === evidence[step.id])?.place ?? 0), 0);
  return { size: decisions.size, at: (evidence) => decisions.get(placeOf(evidence)) };
}
