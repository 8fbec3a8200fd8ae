import { isOffered, type Compiled, type Digits } from './compiled.ts';

/** The `move` of the call. Other moves are indexes of steps. */
export const CALL = -1;

/** Maximum number of states of a model. Solving one takes about three seconds. */
export const MAX_STATES = 1_000_000;

export interface Solution {
  /** Number of reachable evidence states without a solved outcome. */
  states: number;
  /** The optimum at some evidence; `undefined` if the evidence is not reachable from the start. */
  at(evidence: Digits): Decision | undefined;
}

interface Decision {
  /** Index of a step, or `CALL`. */
  move: number;
  /** Expected remaining cost times the sum of the weights there. */
  weightedCost: number;
}

/**
 * Two costs are equal if they differ by less than this fraction of the call's cost. Larger than any rounding error,
 * smaller than any difference that a writer would state.
 */
const TIE = 1e-12;

const solutions = new WeakMap<Compiled, Solution | 'too-large'>();

/** Solves a model, once. Returns `undefined` if it has more than `MAX_STATES` states. */
export function trySolve(model: Compiled): Solution | undefined {
  let solution = solutions.get(model);
  if (!solution) {
    const none = new Uint16Array(model.steps.length);
    solutions.set(model, (solution = solveFrom(model, none, model.priors, MAX_STATES) ?? 'too-large'));
  }
  return solution === 'too-large' ? undefined : solution;
}

/**
 * The solution of a model that `parseSymptom` has accepted.
 *
 * @throws RangeError if the model has more than `MAX_STATES` states
 */
export function solutionOf(model: Compiled): Solution {
  const solution = trySolve(model);
  if (!solution) throw new RangeError(`The model has more than ${MAX_STATES} states. Remove steps or outcomes.`);
  return solution;
}

/**
 * Solves a model from some evidence on. Returns `undefined` if more than `limit` states are reachable.
 *
 * For each evidence it computes U(e) = P(e)·V(e), which needs no division:
 * U(e) = min(call · P(e), min over steps of cost · P(e) + Σ over outcomes of extra · P(e,o) + U(e,o)).
 *
 * @param weights of the causes, with any sum above 0
 */
export function solveFrom(model: Compiled, start: Digits, weights: Float64Array, limit: number): Solution | undefined {
  const { callCost, order, steps } = model;
  // Evidence is numbered like a mixed-radix number with one digit per unused step.
  let combinations = 1;
  const places = steps.map(({ open, index }) => {
    if (start[index] !== 0) return 0;
    const place = combinations;
    combinations *= open + 1;
    return place;
  });
  if (combinations > Number.MAX_SAFE_INTEGER) return undefined;
  const numberOf = (evidence: Digits) => places.reduce((sum, place, step) => sum + place * (evidence[step] ?? 0), 0);
  const decisions = new Map<number, Decision>();
  const digits = start.slice();
  /** Weights at each depth, reused to avoid allocations. */
  const levels: Float64Array[] = [];

  function solve(number: number, depth: number, here: Float64Array, total: number): number {
    const below = (levels[depth] ??= new Float64Array(weights.length));
    const margin = TIE * callCost * total;
    let [least, chosen, move] = [callCost * total, callCost * total, CALL];
    for (const step of order) {
      if (!isOffered(step, digits)) continue;
      const { index, open, outcomes, charge, cost } = step;
      let sum = Number.isNaN(cost) ? dot(here, charge) : cost * total;
      for (let digit = 1; digit <= open; digit++) {
        const next = number + digit * (places[index] ?? 0);
        const solved = decisions.get(next);
        if (solved) {
          sum += solved.weightedCost;
          continue;
        }
        const mass = multiply(here, outcomes[digit - 1]?.p ?? here, below);
        if (mass === 0) continue;
        digits[index] = digit;
        sum += solve(next, depth + 1, below, mass);
        if (decisions.size > limit) return 0;
      }
      digits[index] = 0;
      if (sum < least) least = sum;
      if (sum < chosen - margin) [chosen, move] = [sum, index];
    }
    decisions.set(number, { move, weightedCost: least });
    return least;
  }

  solve(numberOf(start), 0, weights, dot(weights, new Float64Array(weights.length).fill(1)));
  if (decisions.size > limit) return undefined;
  return { states: decisions.size, at: (evidence) => decisions.get(numberOf(evidence)) };
}

/** Writes the element-wise product of two vectors into a third and returns its sum. */
export function multiply(a: Float64Array, b: Float64Array, into: Float64Array): number {
  let sum = 0;
  for (let cause = 0; cause < a.length; cause++) sum += into[cause] = (a[cause] ?? 0) * (b[cause] ?? 0);
  return sum;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let cause = 0; cause < a.length; cause++) sum += (a[cause] ?? 0) * (b[cause] ?? 0);
  return sum;
}
