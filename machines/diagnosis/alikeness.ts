/**
 * How alike two draws from an outcome are, times how likely the outcome is. A question parts its causes by as much as
 * this, summed over its outcomes, is above that of all causes together (Gini's measure).
 *
 * @param p P(outcome | cause), by cause
 * @param causes those that count, as places in `p`; their `weights` stand in the order of this list
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
