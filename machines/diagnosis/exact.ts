import { isOffered, type Compiled, type Digits } from './compiled.ts';
import { createEvidenceIndex } from './evidence-index.ts';

/** The `move` of the call. Other moves are indexes of steps. */
export const CALL = -1;

/** Maximum number of states of a model. Solving one takes about a second. */
export const MAX_STATES = 1_000_000;

/** The optimal policy from a start on. */
export interface Solution {
  /** Number of reachable evidence states without a solved outcome. */
  states: number;
  /** The optimum at some evidence; `undefined` if the evidence is not reachable from the start. */
  at(digits: Digits): { move: number; weightedCost: number } | undefined;
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
  if (exceedsLimit(model, start, weights, limit)) return undefined;
  const { callCost, order } = model;
  const index = createEvidenceIndex(model);
  const digits = start.slice();
  digits.forEach((digit, step) => {
    index.move(step, digit);
  });
  let costs = new Float64Array(256);
  let moves = new Int32Array(256);
  let isOver = false;
  /** Weights at each depth, reused to avoid allocations. */
  const levels: Float64Array[] = [];

  function solve(depth: number, here: Float64Array, total: number): number {
    const state = index.add();
    if (index.size > limit) isOver = true;
    if (isOver) return 0;
    if (state === costs.length) {
      costs = enlarged(costs, new Float64Array(state * 2));
      moves = enlarged(moves, new Int32Array(state * 2));
    }
    const below = (levels[depth] ??= new Float64Array(weights.length));
    const margin = TIE * callCost * total;
    let [least, chosen, move] = [callCost * total, callCost * total, CALL];
    for (const step of order) {
      if (!isOffered(step, digits)) continue;
      const { index: at, open, p, charge, cost } = step;
      let sum = cost === cost ? cost * total : dot(here, charge);
      let digit = 0;
      for (const chances of p) {
        if (digit === open) break;
        digit++;
        index.move(at, 1);
        const found = index.find();
        if (found >= 0) sum += costs[found] ?? 0;
        else {
          const mass = multiply(here, chances, below);
          if (mass > 0) {
            digits[at] = digit;
            sum += solve(depth + 1, below, mass);
          }
        }
      }
      index.move(at, -open);
      digits[at] = 0;
      if (isOver) return 0;
      if (sum < least) least = sum;
      if (sum < chosen - margin) [chosen, move] = [sum, at];
    }
    moves[state] = move;
    return (costs[state] = least);
  }

  solve(0, weights, dot(weights, new Float64Array(weights.length).fill(1)));
  if (isOver) return undefined;
  const at = start.slice();
  return {
    states: index.size,
    at(wanted) {
      // The cursor stays at the evidence of the last query.
      at.forEach((digit, step) => {
        index.move(step, (wanted[step] ?? 0) - digit);
      });
      at.set(wanted);
      const state = index.find();
      return state < 0 ? undefined : { move: moves[state] ?? CALL, weightedCost: costs[state] ?? 0 };
    },
  };
}

/** A lower bound without solving: counts the states of one cause over the steps without conditions. */
function exceedsLimit({ steps }: Compiled, digits: Digits, weights: Float64Array, limit: number): boolean {
  const free = steps.filter((step, index) => digits[index] === 0 && step.needs.length + step.blocks.length === 0);
  return weights.some((weight, cause) => {
    let count = weight === 0 ? 0 : 1;
    for (const { open, p } of free) {
      if (count > limit) break;
      count *= 1 + p.slice(0, open).filter((chances) => chances[cause] !== 0).length;
    }
    return count > limit;
  });
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

function enlarged<T extends Float64Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
