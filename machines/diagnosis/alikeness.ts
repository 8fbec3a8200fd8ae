/**
 * P(outcome) times the probability that two causes drawn given the outcome are equal (1 − Gini impurity). The sum over
 * a question's outcomes, minus the value for all causes, is how well the question separates the causes.
 *
 * @param p P(outcome | cause), by cause
 * @param causes indexes of the causes to compare
 * @param weights of these causes, in the same order
 */
export function alikeness(p: Float64Array, causes: Uint32Array, weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < causes.length; at++) {
    const weight = (weights[at] ?? 0) * (p[causes[at] ?? 0] ?? 0);
    sum += weight;
    squares += weight * weight;
  }
  return sum > 0 ? squares / sum : 0;
}
