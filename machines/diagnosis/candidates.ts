import { known } from '../known.ts';
import { alikeness } from './alikeness.ts';
import type { Compiled, CompiledStep, Digits } from './compiled.ts';
import { CALL, dot } from './exact.ts';
import { KEPT, knownCost, prospectsOf, type Prospects } from './prospects.ts';

/** Up to so many steps a search looks at all of them; of more, at the best of each kind, half and half. */
const MOST = 32;
/** So many causes, the likeliest, tell how well a question parts them. */
const TELLING = 64;

/** The steps worth a search, and a bound on what any way on takes, by these steps or not. */
export interface Candidates {
  /** In the order in which ties are broken. */
  among: readonly CompiledStep[];
  /** Whether these are all that are unused. */
  isWhole: boolean;
  /** Times the weights' sum. */
  low: number;
}

/**
 * Chooses the steps that a search looks at: the repairs with the best chance for their cost, the questions that part
 * the causes best for theirs, and what either needs.
 */
export function candidatesFrom(model: Compiled, digits: Digits, weights: Float64Array): Candidates {
  const { steps, order } = model;
  const prospects = prospectsOf(model);
  const low = weights.reduce(
    (sum, weight, cause) => (weight === 0 ? sum : sum + weight * knownCost(prospects, cause, digits, CALL)),
    0,
  );
  const unused = order.filter(({ index }) => digits[index] === 0);
  if (unused.length <= MOST) return { among: unused, isWhole: true, low };
  const chances = chancesOf(prospects, steps.length, weights);
  const gains = gainsOf(model, unused, weights);
  const best = (worth: Float64Array) =>
    unused
      .map((step) => ({ step, worth: worth[step.index] ?? 0 }))
      .filter((each) => each.worth > 0)
      .map((each) => ({ step: each.step, rank: priceOf(each.step, weights) / each.worth }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST / 2)
      .map(({ step }) => step);
  const chosen = new Set([...best(chances), ...best(gains)]);
  // A set hands out what is added while it is read.
  for (const { needs } of chosen)
    for (const need of needs) if (digits[need.step] === 0) chosen.add(known(steps[need.step], 'A needed step'));
  return { among: order.filter((step) => chosen.has(step)), isWhole: false, low };
}

function priceOf({ cost, charge }: CompiledStep, weights: Float64Array): number {
  return cost === cost ? cost : dot(weights, charge);
}

/** How likely each step mends, for the causes of which it is one of the best remedies. */
function chancesOf({ steps, mends }: Prospects, size: number, weights: Float64Array): Float64Array {
  const chances = new Float64Array(size);
  steps.forEach((step, at) => {
    if (step < 0) return;
    chances[step] = (chances[step] ?? 0) + (weights[Math.floor(at / KEPT)] ?? 0) * (mends[at] ?? 0);
  });
  return chances;
}

/** How well each question parts the likeliest causes. */
function gainsOf({ steps }: Compiled, unused: readonly CompiledStep[], weights: Float64Array): Float64Array {
  const gains = new Float64Array(steps.length);
  const least = weights.toSorted().at(-TELLING) ?? 0;
  const telling = Uint32Array.from(
    [...weights.keys()].filter((cause) => (weights[cause] ?? 0) >= least).slice(0, TELLING),
  );
  const leading = Float64Array.from(telling, (cause) => weights[cause] ?? 0);
  const alike = alikeness(
    leading.map(() => 1),
    telling.map((_, at) => at),
    leading,
  );
  for (const { asks, p, index } of unused) {
    if (asks) gains[index] = p.reduce((sum, each) => sum + alikeness(each, telling, leading), 0) - alike;
  }
  return gains;
}
