import { isOffered, type Compiled, type CompiledStep, type Digits } from './compiled.ts';
import { dot, multiply } from './exact.ts';

/** As if what is asked later told only half as much for its cost. */
const CAUTION = 2;
/** Less than this, in nats, is rounding. */
const NOTHING = 1e-9;

/**
 * The question to ask where a search saw nothing cheaper than the call, but did not see everything: the one that
 * tells most of the causes for its cost, if finding the cause at that rate, and `least` after it, is
 * cheaper than the call. Among a thousand causes no few steps pay, but ten good questions do.
 */
export function lastQuestion(
  { callCost }: Compiled,
  digits: Digits,
  weights: Float64Array,
  among: readonly CompiledStep[],
  least: number,
): { step: number; price: number } | undefined {
  const before = uncertainty(weights);
  const after = new Float64Array(weights.length);
  let best: { step: number; price: number } | undefined;
  let lowest = (callCost - least) / (CAUTION * before);
  for (const step of among) {
    const { asks, p, charge, index } = step;
    if (!asks || !isOffered(step, digits)) continue;
    const price = dot(weights, charge);
    const told = p.reduce((left, each) => {
      multiply(weights, each, after);
      return left - uncertainty(after);
    }, before);
    if (told > NOTHING && price < lowest * told) [best, lowest] = [{ step: index, price }, price / told];
  }
  return best;
}

/** Entropy in nats, times the weights' sum. */
function uncertainty(weights: Float64Array): number {
  let [sum, part] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    if (weight > 0) part -= weight * Math.log(weight);
  }
  return sum > 0 ? part + sum * Math.log(sum) : 0;
}
