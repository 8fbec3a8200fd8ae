/** A share of some: `of` of `all`. */
export interface Share {
  of: number;
  all: number;
}

/** The quantile of the normal distribution for 95 % on both sides. */
const Z = 1.959963984540054;

/** Wilson’s interval of a share, at 95 %. */
export function wilson({ of, all }: Share, z = Z): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const p = of / all;
  const middle = (p + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Newcombe’s interval of `after - before` at 95 %: a hybrid of two Wilson intervals. */
export function newcombe(before: Share, after: Share): { low: number; high: number } {
  const [p, q] = [before.of / before.all, after.of / after.all];
  const [one, two] = [wilson(before), wilson(after)];
  return {
    low: q - p - Math.hypot(q - two.low, one.high - p),
    high: q - p + Math.hypot(two.high - q, p - one.low),
  };
}

/** How likely a share is at least so large where the true one is `usual`, by the score test. */
export function chanceAbove({ of, all }: Share, usual: number): number {
  return tail((of / all - usual) / Math.sqrt((usual * (1 - usual)) / all));
}

/** The probability of a difference of at least this size if both shares are equal: the two-sided pooled test. */
export function chanceOfDifference(before: Share, after: Share): number {
  const pooled = (before.of + after.of) / (before.all + after.all);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.all + 1 / after.all));
  if (spread === 0) return 1;
  return 2 * tail(Math.abs(after.of / after.all - before.of / before.all) / spread);
}

/**
 * Which of several findings hold together: that any of them is chance alone has at most the level as its chance (Holm).
 *
 * @param chances of each, where it were nothing
 */
export function holding(chances: readonly number[], level = 0.05): boolean[] {
  const order = chances.map((_, index) => index).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1));
  const held = chances.map(() => false);
  for (const [rank, index] of order.entries()) {
    if ((chances[index] ?? 1) > level / (chances.length - rank)) break;
    held[index] = true;
  }
  return held;
}

/** The middle of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  const upper = sorted[at] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[at - 1] ?? upper) + upper) / 2;
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 7.1.26 far from the middle is not exact enough: a continued fraction). */
function tail(z: number): number {
  if (z < 0) return 1 - tail(-z);
  if (z > 38) return 0;
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let term = 60; term > 0; term -= 1) fraction = z + term / fraction;
    return density / fraction;
  }
  let [sum, part] = [z, z];
  for (let term = 1; term < 100; term += 1) {
    part *= z ** 2 / (2 * term + 1);
    sum += part;
  }
  return 0.5 - density * sum;
}
