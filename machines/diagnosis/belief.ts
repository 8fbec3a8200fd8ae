import { compile, type Compiled, type Digits } from './compiled.ts';
import type { CauseId, Evidence, Model } from './diagnosis.types.ts';

/** What some evidence says of the causes. */
export interface Beliefs {
  /** P(cause | evidence), in the causes' order; the priors where the evidence cannot be. */
  weights: Float64Array;
  /** P(evidence): 0 where it cannot be, and where it is too small to be told from 0. */
  probability: number;
  /** Whether no cause allows all of it. */
  isContradictory: boolean;
}

/** Weights are kept above the first by the second: a long way of rare outcomes must not end in 0. */
const SMALL = 2 ** -100;
const LARGE = 2 ** 100;

/**
 * How likely each cause is after what was seen. Evidence that no cause allows says nothing: these are the priors then,
 * and the `why` of `nextStep` names the answers that do not fit.
 *
 * @throws RangeError where the evidence names a step or an outcome that the model does not have
 */
export function belief(model: Model, evidence: Evidence): Record<CauseId, number> {
  const { weights } = beliefsFrom(compile(model), digitsOf(model, evidence));
  return Object.fromEntries(model.causes.map(({ id }, cause) => [id, weights[cause]!]));
}

/** The digits of some evidence. */
export function digitsOf(model: Model, evidence: Evidence): Digits {
  const { steps } = compile(model);
  const digits = new Uint16Array(steps.length);
  let left = Object.keys(evidence).length;
  steps.forEach(({ id, outcomes }, step) => {
    if (!Object.hasOwn(evidence, id)) return;
    digits[step] = outcomes.indexOf(evidence[id]!) + 1;
    if (digits[step] !== 0) left--;
  });
  if (left === 0) return digits;
  const strange = Object.entries(evidence).find(
    ([id, outcome]) => !steps.some((step) => step.id === id && step.outcomes.includes(outcome)),
  )!;
  throw new RangeError(`Model \`${model.id}\` has no outcome \`${strange[1]}\` of a step \`${strange[0]}\`.`);
}

/** Multiplies in the model's order whatever the order of the answers, so that not even rounding tells one from another. */
export function beliefsFrom({ priors, steps }: Compiled, digits: Digits): Beliefs {
  const seen = steps.flatMap(({ p }, step) => (digits[step] === 0 ? [] : [p[digits[step]! - 1]!]));
  if (seen.length === 0) return { weights: priors.slice(), probability: 1, isContradictory: false };
  const weights = priors.slice();
  const shifts = new Int32Array(weights.length);
  for (const p of seen) {
    for (let cause = 0; cause < weights.length; cause++) {
      weights[cause]! *= p[cause]!;
      while (weights[cause]! < SMALL && weights[cause]! > 0) {
        weights[cause]! *= LARGE;
        shifts[cause]!++;
      }
    }
  }
  const least = shifts.reduce((min, shift, cause) => (weights[cause] === 0 ? min : Math.min(min, shift)), Infinity);
  if (least === Infinity) return { weights: priors.slice(), probability: 0, isContradictory: true };
  const scaled = weights.map((weight, cause) => (weight === 0 ? 0 : weight * LARGE ** (least - shifts[cause]!)));
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return {
    weights: scaled.map((weight) => weight / sum),
    probability: sum * SMALL ** least,
    isContradictory: false,
  };
}
