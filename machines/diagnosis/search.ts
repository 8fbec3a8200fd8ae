import { isOffered, type Compiled, type Digits } from './compiled.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { CALL, TIE } from './exact.ts';
import { planFrom } from './plan.ts';
import { knownCost, prospectsOf } from './prospects.ts';
import { createStore, refill } from './search-store.ts';

/** What a search found. The costs are times the weights' sum, as in `Solution`. */
export interface Found {
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
  among: readonly number[],
  most: number,
  isThorough = true,
): Found {
  const { steps, callCost } = model;
  const causes = startWeights.length;
  const width = among.length;
  const prospects = prospectsOf(model);
  const { remedies } = prospects;
  const index = createEvidenceIndex(model);
  let store = createStore(Math.min(most, 64) + 8, steps.length, causes, width);
  /** The evidences after the steps that were looked at; -1 for one that cannot be. */
  const followers: number[] = [];
  /** The evidence under the index's cursor. */
  const digits = new Uint16Array(steps.length);
  const weights = new Float64Array(causes);
  const known = new Float64Array(causes);
  const deeds: number[] = [];

  function moveTo(step: number, digit: number): void {
    index.move(step, digit - digits[step]!);
    digits[step] = digit;
  }

  /** Adds the evidence under the cursor, with what lies in `weights`, and bounds it. */
  function meet(total: number): number {
    const node = index.add();
    if (node === store.capacity) store = refill(store, createStore(node * 2, steps.length, causes, width));
    store.digits.set(digits, node * steps.length);
    store.weights.set(weights, node * causes);
    store.totals[node] = total;
    let rest = 0;
    for (let cause = 0; cause < causes; cause++) {
      known[cause] = weights[cause] === 0 ? 0 : knownCost(prospects, cause, digits, CALL);
      rest += weights[cause]! * known[cause]!;
    }
    deeds.length = 0;
    for (let at = 0; at < width; at++) {
      const step = among[at]!;
      const isThere = isOffered(steps[step]!, digits[step]!, digits);
      store.stepLows[node * width + at] = isThere ? priceOf(node, step) + rest - reliefOf(step) : Infinity;
      store.stepHighs[node * width + at] = Infinity;
      if (isThere && remedies[step]) deeds.push(step);
    }
    const plan = planFrom(model, prospects, deeds, weights, total);
    store.highs[node] = plan.cost;
    store.moves[node] = plan.move;
    settle(node);
    return node;
  }

  /** What a step itself takes. */
  function priceOf(node: number, step: number): number {
    const { cost, charge } = steps[step]!;
    if (cost === cost) return cost * store.totals[node]!;
    let sum = 0;
    for (let cause = 0; cause < causes; cause++) sum += store.weights[node * causes + cause]! * charge[cause]!;
    return sum;
  }

  /** By how much a step lessens what is left to pay, at most: as if each cause were known. */
  function reliefOf(step: number): number {
    const remedy = remedies[step];
    if (!remedy) return 0;
    let sum = 0;
    for (let at = 0; at < remedy.causes.length; at++) {
      const cause = remedy.causes[at]!;
      if (weights[cause] === 0) continue;
      // Without one of the best, what is left costs more even if the cause is known.
      const rest = remedy.isBest[at] && isThorough ? knownCost(prospects, cause, digits, step) : known[cause]!;
      sum += weights[cause]! * (known[cause]! - (1 - remedy.mends[at]!) * rest);
    }
    return sum;
  }

  /** Takes the bounds of an evidence from those of its steps. */
  function settle(node: number): void {
    const { stepLows, stepHighs, highs, lows, moves, best } = store;
    const margin = TIE * callCost * store.totals[node]!;
    let high = highs[node]!;
    let low = high;
    for (let at = 0, from = node * width; at < width; at++, from++) {
      if (stepHighs[from]! < high - margin) {
        high = stepHighs[from]!;
        moves[node] = among[at]!;
      }
      if (stepLows[from]! < low) {
        low = stepLows[from]!;
        best[node] = at;
      }
    }
    highs[node] = high;
    lows[node] = high - low <= margin ? high : Math.max(lows[node]!, low);
  }

  /** Meets the evidences after a step. */
  function look(node: number, step: number): number {
    for (let each = 0; each < digits.length; each++) moveTo(each, store.digits[node * digits.length + each]!);
    const { open, p } = steps[step]!;
    const from = followers.length;
    for (let digit = 1; digit <= open; digit++) {
      moveTo(step, digit);
      let follower = index.find();
      if (follower < 0) {
        let mass = 0;
        for (let cause = 0; cause < causes; cause++) {
          mass += weights[cause] = store.weights[node * causes + cause]! * p[digit - 1]![cause]!;
        }
        if (mass > 0) follower = meet(mass);
      }
      followers.push(follower);
    }
    return from;
  }

  /** Follows what promises most until something new is seen, and takes it back. */
  function explore(node: number): void {
    const at = store.best[node]!;
    const step = among[at]!;
    const slot = node * width + at;
    const isNew = store.after[slot] === 0;
    if (isNew) {
      const from = look(node, step);
      store.after[slot] = from + 1;
    }
    const from = store.after[slot]! - 1;
    const to = from + steps[step]!.open;
    if (!isNew) {
      let widest = -1;
      let gap = 0;
      for (let each = from; each < to; each++) {
        const follower = followers[each]!;
        if (follower < 0 || store.highs[follower]! - store.lows[follower]! <= gap) continue;
        gap = store.highs[follower]! - store.lows[follower]!;
        widest = follower;
      }
      if (widest >= 0) explore(widest);
    }
    let low = priceOf(node, step);
    let high = low;
    for (let each = from; each < to; each++) {
      const follower = followers[each]!;
      if (follower < 0) continue;
      low += store.lows[follower]!;
      high += store.highs[follower]!;
    }
    if (low > store.stepLows[slot]!) store.stepLows[slot] = low;
    store.stepHighs[slot] = high;
    settle(node);
  }

  start.forEach((digit, step) => {
    moveTo(step, digit);
  });
  weights.set(startWeights);
  meet(weights.reduce((sum, weight) => sum + weight, 0));
  while (store.lows[0]! < store.highs[0]! && index.size < most) explore(0);
  return { move: store.moves[0]!, high: store.highs[0]!, low: store.lows[0]!, nodes: index.size };
}
