import { isOffered, type Compiled, type Digits } from './compiled.ts';
import { createEvidenceIndex } from './evidence-index.ts';

/** `move` of a solved evidence that stands for the call; steps are told by their index. */
export const CALL = -1;

/** The optimum at every evidence that can be reached from where it starts. */
export interface Solution {
  /** How many evidences there are at which a decision is to be made. */
  states: number;
  /** What is optimal at an evidence, or nothing where it was not reached. */
  at(digits: Digits): { move: number; weightedCost: number } | undefined;
}

/**
 * How much cheaper a step must be than those before it in the order of ties, as a part of what the call costs:
 * more than rounding makes of two equal costs, and less than anybody means.
 */
export const TIE = 1e-12;

/**
 * Solves a model from some evidence on, with these weights of the causes (of any sum above 0), or nothing
 * where more than `limit` evidences can be reached. For each evidence it finds U(e) = P(e)·V(e), which needs no division:
 * U(e) = min(call · P(e), min over steps of cost · P(e) + Σ over outcomes of extra · P(e,o) + U(e,o)).
 */
export function solveFrom(model: Compiled, start: Digits, weights: Float64Array, limit: number): Solution | undefined {
  if (isSurelyOver(model, start, weights, limit)) return undefined;
  const { callCost, order } = model;
  const index = createEvidenceIndex(model);
  const digits = start.slice();
  digits.forEach((digit, step) => {
    index.move(step, digit);
  });
  let costs = new Float64Array(256);
  let moves = new Int32Array(256);
  let isOver = false;
  /** Room for the weights at each depth, so that going down again makes nothing new. */
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
      // The cursor is left where it was asked for last.
      at.forEach((digit, step) => {
        index.move(step, (wanted[step] ?? 0) - digit);
      });
      at.set(wanted);
      const state = index.find();
      return state < 0 ? undefined : { move: moves[state] ?? CALL, weightedCost: costs[state] ?? 0 };
    },
  };
}

/** Whether more than `limit` evidences can surely be reached: those that suit one cause, of steps without conditions. */
function isSurelyOver({ steps }: Compiled, digits: Digits, weights: Float64Array, limit: number): boolean {
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

/** Writes the products of two vectors into a third, and tells their sum. */
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
