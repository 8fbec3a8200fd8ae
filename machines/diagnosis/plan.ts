import type { Compiled } from './compiled.ts';
import { CALL, dot } from './exact.ts';
import type { Prospects } from './prospects.ts';

/** Deeds one after the other, whatever comes of them short of success, then the call. */
export interface Plan {
  /** What it takes, times the weights' sum. */
  cost: number;
  /** Its first step, or the call. */
  move: number;
}

/**
 * The plan by P/C: always the deed with the best chance for its cost, worked out anew after each failure, and cut
 * where the call is cheaper. It can be followed as it is, so it bounds the true cost from above.
 *
 * @param deeds those that are to be had
 * @param weights of the causes, `sum` in all; used up on the way
 */
export function planFrom(
  { steps, callCost }: Compiled,
  { remedies }: Prospects,
  deeds: readonly number[],
  weights: Float64Array,
  sum: number,
): Plan {
  const best: Plan = { cost: callCost * sum, move: CALL };
  const chances = new Float64Array(deeds.length);
  const prices = new Float64Array(deeds.length);
  /** Chance over cost. What was mended since only lessens it, so a rate of an earlier round is an upper bound. */
  const rates = new Float64Array(deeds.length).fill(Infinity);
  const rounds = new Int32Array(deeds.length);
  let total = sum;
  let spent = 0;
  let first = CALL;
  for (let round = 1; ; round++) {
    let next = highest(rates);
    while (rates[next]! > 0 && rounds[next] !== round) {
      const { causes, mends } = remedies[deeds[next]!]!;
      const { cost, charge } = steps[deeds[next]!]!;
      let chance = 0;
      for (let at = 0; at < causes.length; at++) chance += weights[causes[at]!]! * mends[at]!;
      chances[next] = chance;
      prices[next] = cost === cost ? cost * total : dot(weights, charge);
      rates[next] = chance === 0 ? 0 : (chance * total) / prices[next]!;
      rounds[next] = round;
      next = highest(rates);
    }
    // Nothing is left, or nothing that is worth more than the call.
    if (!(rates[next]! > 0) || chances[next]! * callCost <= prices[next]!) return best;
    const step = deeds[next]!;
    if (round === 1) first = step;
    const { causes, mends } = remedies[step]!;
    for (let at = 0; at < causes.length; at++) weights[causes[at]!]! *= 1 - mends[at]!;
    total = Math.max(total - chances[next]!, 0);
    spent += prices[next]!;
    if (spent + callCost * total < best.cost) {
      best.cost = spent + callCost * total;
      best.move = first;
    }
    // What this one might block is left out: the rest must be possible whatever came of it.
    deeds.forEach((deed, at) => {
      if (deed === step || steps[deed]!.blocks.some((block) => block.step === step)) rates[at] = 0;
    });
  }
}

function highest(rates: Float64Array): number {
  let best = 0;
  for (let at = 1; at < rates.length; at++) if (rates[at]! > rates[best]!) best = at;
  return best;
}
