import { compile, seenIn, type Compiled, type Digits } from './compiled.ts';
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
  return Object.fromEntries(model.causes.map(({ id }, cause) => [id, weights[cause] ?? 0]));
}

/** The digits of some evidence. */
export function digitsOf(model: Model, evidence: Evidence): Digits {
  const { steps } = compile(model);
  const digits = new Uint16Array(steps.length);
  const left = new Map(Object.entries(evidence));
  for (const { id, index, outcomes } of steps) {
    const seen = left.get(id);
    const outcome = seen === undefined ? undefined : outcomes.find((each) => each.id === seen);
    if (!outcome) continue;
    digits[index] = outcome.digit;
    left.delete(id);
  }
  const [strange] = left;
  if (!strange) return digits;
  throw new RangeError(`Model \`${model.id}\` has no outcome \`${strange[1]}\` of a step \`${strange[0]}\`.`);
}

/** Multiplies in the model's order whatever the order of the answers, so that not even rounding tells one from another. */
export function beliefsFrom(model: Compiled, digits: Digits): Beliefs {
  const { priors } = model;
  const seen = seenIn(model, digits);
  if (seen.length === 0) return { weights: priors.slice(), probability: 1, isContradictory: false };
  const weights = priors.slice();
  const shifts = new Int32Array(weights.length);
  for (const { outcome } of seen) {
    outcome.p.forEach((chance, cause) => {
      let weight = (weights[cause] ?? 0) * chance;
      while (weight < SMALL && weight > 0) {
        weight *= LARGE;
        shifts[cause] = (shifts[cause] ?? 0) + 1;
      }
      weights[cause] = weight;
    });
  }
  const least = shifts.reduce((min, shift, cause) => (weights[cause] === 0 ? min : Math.min(min, shift)), Infinity);
  if (least === Infinity) return { weights: priors.slice(), probability: 0, isContradictory: true };
  const scaled = weights.map((weight, cause) => (weight === 0 ? 0 : weight * LARGE ** (least - (shifts[cause] ?? 0))));
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return {
    weights: scaled.map((weight) => weight / sum),
    probability: sum * SMALL ** least,
    isContradictory: false,
  };
}
