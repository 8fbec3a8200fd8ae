import type { Compiled } from './compiled.ts';
import { CALL, dot } from './exact.ts';
import type { StepRemedy } from './prospects.ts';

/** Repairs one after the other, whatever comes of them short of success, then the call. */
export interface StepPlan {
  /** What it takes, times the weights' sum. */
  cost: number;
  /** Its first step, or the call. */
  move: number;
}

/**
 * The plan by P/C: always the repair with the best chance for its cost, worked out anew after each failure, and cut
 * where the call is cheaper. It can be followed as it is, so it bounds the true cost from above.
 *
 * @param repairs those that are to be had
 * @param weights of the causes, `sum` in all; used up on the way
 */
export function planFrom(
  { callCost }: Compiled,
  repairs: readonly StepRemedy[],
  weights: Float64Array,
  sum: number,
): StepPlan {
  const best: StepPlan = { cost: callCost * sum, move: CALL };
  const chances = new Float64Array(repairs.length);
  const prices = new Float64Array(repairs.length);
  /** Chance over cost. What was mended since only lessens it, so a rate of an earlier round is an upper bound. */
  const rates = new Float64Array(repairs.length).fill(Infinity);
  const rounds = new Int32Array(repairs.length);
  let total = sum;
  let spent = 0;
  let first = CALL;
  for (let round = 1; ; round++) {
    let next = highest(rates);
    let repair = repairs[next];
    while (repair && rates[next] !== 0 && rounds[next] !== round) {
      const { causes, mends, step } = repair;
      const { cost, charge } = step;
      let chance = 0;
      for (let at = 0; at < causes.length; at++) chance += (weights[causes[at] ?? 0] ?? 0) * (mends[at] ?? 0);
      const price = cost === cost ? cost * total : dot(weights, charge);
      chances[next] = chance;
      prices[next] = price;
      rates[next] = chance === 0 ? 0 : (chance * total) / price;
      rounds[next] = round;
      next = highest(rates);
      repair = repairs[next];
    }
    const chance = chances[next] ?? 0;
    const price = prices[next] ?? 0;
    // Nothing is left, or nothing that is worth more than the call.
    if (!repair || !((rates[next] ?? 0) > 0) || chance * callCost <= price) return best;
    const { causes, mends, step } = repair;
    if (round === 1) first = step.index;
    for (let at = 0; at < causes.length; at++) {
      const cause = causes[at] ?? 0;
      weights[cause] = (weights[cause] ?? 0) * (1 - (mends[at] ?? 0));
    }
    total = Math.max(total - chance, 0);
    spent += price;
    if (spent + callCost * total < best.cost) {
      best.cost = spent + callCost * total;
      best.move = first;
    }
    // What this one might block is left out: the rest must be possible whatever came of it.
    repairs.forEach((other, at) => {
      if (other.step === step || other.step.blocks.some((block) => block.step === step.index)) rates[at] = 0;
    });
  }
}

function highest(rates: Float64Array): number {
  let best = 0;
  for (let at = 1; at < rates.length; at++) if ((rates[at] ?? 0) > (rates[best] ?? 0)) best = at;
  return best;
}
