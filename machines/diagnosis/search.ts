import { isOffered, type Compiled, type CompiledStep, type Digits } from './compiled.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { CALL, dot, multiply, TIE } from './exact.ts';
import { planFrom } from './plan.ts';
import { knownCost, prospectsOf, type StepRemedy } from './prospects.ts';
import { createStore, refill, rowOf } from './search-store.ts';

/** Among the followers, an evidence that cannot be. */
const NONE = -1;

/** What a search found. The costs are times the weights' sum, as in `Solution`. */
export interface FoundMove {
  move: number;
  /** What the best known way on takes. */
  high: number;
  /** What any way on takes at least, of those that use the given steps only. */
  low: number;
  /** How many evidences the search met. */
  nodes: number;
}

/**
 * Searches best first, as AO* does: it follows the steps that promise most to where least is known, looks one step
 * further there, and takes what it learns back along its path. It ends when the bounds meet, and the answer is exact,
 * or when it has met `most` evidences.
 *
 * @param among the steps that may be used, in the order in which ties are broken
 * @param isThorough whether to spend time on each evidence for a higher lower bound
 */
export function search(
  model: Compiled,
  start: Digits,
  startWeights: Float64Array,
  among: readonly CompiledStep[],
  most: number,
  isThorough = true,
): FoundMove {
  const { steps, callCost } = model;
  const causes = startWeights.length;
  const width = among.length;
  const prospects = prospectsOf(model);
  const { remedies } = prospects;
  const index = createEvidenceIndex(model);
  let store = createStore(Math.min(most, 64) + 8, steps.length, causes, width);
  /** The evidences after the steps that were looked at. */
  const followers: number[] = [];
  /** The evidence under the index's cursor. */
  const digits = new Uint16Array(steps.length);
  const weights = new Float64Array(causes);
  const known = new Float64Array(causes);
  const repairs: StepRemedy[] = [];

  function moveTo(step: number, digit: number): void {
    index.move(step, digit - (digits[step] ?? 0));
    digits[step] = digit;
  }

  /** Adds the evidence under the cursor, with what lies in `weights`, and bounds it. */
  function meet(total: number): number {
    const node = index.add();
    if (node === store.capacity) store = refill(store, createStore(node * 2, steps.length, causes, width));
    store.digits.set(digits, node * steps.length);
    store.weights.set(weights, node * causes);
    store.totals[node] = total;
    for (let cause = 0; cause < causes; cause++) {
      known[cause] = weights[cause] === 0 ? 0 : knownCost(prospects, cause, digits, CALL);
    }
    const rest = dot(weights, known);
    repairs.length = 0;
    let slot = node * width;
    for (const step of among) {
      const isThere = isOffered(step, digits);
      const remedy = remedies[step.index];
      store.stepLows[slot] = isThere ? priceOf(node, step) + rest - (remedy ? reliefOf(remedy) : 0) : Infinity;
      store.stepHighs[slot] = Infinity;
      if (isThere && remedy) repairs.push(remedy);
      slot++;
    }
    const plan = planFrom(model, repairs, weights, total);
    store.highs[node] = plan.cost;
    store.moves[node] = plan.move;
    settle(node);
    return node;
  }

  /** What a step itself takes. */
  function priceOf(node: number, { cost, charge }: CompiledStep): number {
    return cost === cost ? cost * (store.totals[node] ?? 0) : dot(rowOf(store.weights, node, causes), charge);
  }

  /** By how much a step lessens what is left to pay, at most: as if each cause were known. */
  function reliefOf({ step, causes: mended, mends, isBest }: StepRemedy): number {
    let sum = 0;
    for (let at = 0; at < mended.length; at++) {
      const cause = mended[at] ?? 0;
      const weight = weights[cause] ?? 0;
      if (weight === 0) continue;
      const cost = known[cause] ?? 0;
      // Without one of the best, what is left costs more even if the cause is known.
      const rest = isBest[at] && isThorough ? knownCost(prospects, cause, digits, step.index) : cost;
      sum += weight * (cost - (1 - (mends[at] ?? 0)) * rest);
    }
    return sum;
  }

  /** Takes the bounds of an evidence from those of its steps. */
  function settle(node: number): void {
    const { stepLows, stepHighs, highs, lows, moves, best, totals } = store;
    const margin = TIE * callCost * (totals[node] ?? 0);
    let high = highs[node] ?? Infinity;
    let low = high;
    for (let at = 0, slot = node * width; at < width; at++, slot++) {
      const stepHigh = stepHighs[slot] ?? Infinity;
      const stepLow = stepLows[slot] ?? Infinity;
      if (stepHigh < high - margin) {
        high = stepHigh;
        moves[node] = among[at]?.index ?? CALL;
      }
      if (stepLow < low) {
        low = stepLow;
        best[node] = at;
      }
    }
    highs[node] = high;
    lows[node] = high - low <= margin ? high : Math.max(lows[node] ?? 0, low);
  }

  /** Meets the evidences after a step, and tells where they stand among the followers. */
  function look(node: number, { index: at, open, p }: CompiledStep): number {
    for (let each = 0; each < digits.length; each++) moveTo(each, store.digits[node * digits.length + each] ?? 0);
    const there = rowOf(store.weights, node, causes);
    const from = followers.length;
    let digit = 0;
    for (const chances of p) {
      if (digit === open) break;
      moveTo(at, ++digit);
      let follower = index.find();
      if (follower < 0) {
        const mass = multiply(there, chances, weights);
        if (mass > 0) follower = meet(mass);
      }
      followers.push(follower);
    }
    return from;
  }

  /** Follows what promises most until something new is seen, and takes it back. */
  function explore(node: number): void {
    const at = store.best[node] ?? 0;
    const step = among[at];
    if (!step) throw new RangeError(`Evidence ${node} has no step to follow.`);
    const slot = node * width + at;
    const isNew = store.after[slot] === 0;
    if (isNew) {
      const from = look(node, step);
      store.after[slot] = from + 1;
    }
    const from = (store.after[slot] ?? 0) - 1;
    const to = from + step.open;
    if (!isNew) {
      let widest = NONE;
      let gap = 0;
      for (let each = from; each < to; each++) {
        const follower = followers[each] ?? NONE;
        if (follower === NONE || gapOf(follower) <= gap) continue;
        gap = gapOf(follower);
        widest = follower;
      }
      if (widest !== NONE) explore(widest);
    }
    let low = priceOf(node, step);
    let high = low;
    for (let each = from; each < to; each++) {
      const follower = followers[each] ?? NONE;
      if (follower === NONE) continue;
      low += store.lows[follower] ?? 0;
      high += store.highs[follower] ?? 0;
    }
    if (low > (store.stepLows[slot] ?? 0)) store.stepLows[slot] = low;
    store.stepHighs[slot] = high;
    settle(node);
  }

  /** How far the bounds of an evidence are apart. */
  function gapOf(node: number): number {
    return (store.highs[node] ?? 0) - (store.lows[node] ?? 0);
  }

  start.forEach((digit, step) => {
    moveTo(step, digit);
  });
  weights.set(startWeights);
  const first = meet(weights.reduce((sum, weight) => sum + weight, 0));
  while (gapOf(first) > 0 && index.size < most) explore(first);
  const { moves, highs, lows } = store;
  return { move: moves[first] ?? CALL, high: highs[first] ?? 0, low: lows[first] ?? 0, nodes: index.size };
}
