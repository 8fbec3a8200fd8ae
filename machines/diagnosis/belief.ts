import { compile, seenIn, type Compiled, type Digits } from './compiled.ts';
import type { CauseId, Evidence, Model } from './diagnosis.types.ts';

export interface Beliefs {
  /** P(cause | evidence), in the causes' order; the priors for contradictory evidence. */
  weights: Float64Array;
  /** P(evidence). Can underflow to 0. */
  probability: number;
  /** Whether no cause allows all of the evidence. */
  isContradictory: boolean;
}

/** Weights below SMALL are scaled by LARGE, so that many rare outcomes do not underflow to 0. */
const SMALL = 2 ** -100;
const LARGE = 2 ** 100;

/**
 * Returns the probability of each cause given the evidence. For contradictory evidence these are the priors; `why` of
 * `nextStep` names the contradiction.
 *
 * @throws RangeError if the evidence names a step or an outcome that the model does not have
 */
export function belief(model: Model, evidence: Evidence): Record<CauseId, number> {
  const { weights } = beliefsFrom(compile(model), digitsOf(model, evidence));
  return Object.fromEntries(model.causes.map(({ id }, cause) => [id, weights[cause] ?? 0]));
}

/** @throws RangeError if the evidence names a step or an outcome that the model does not have */
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
  const [unknown] = left;
  if (!unknown) return digits;
  throw new RangeError(`Model \`${model.id}\` has no step \`${unknown[0]}\` with an outcome \`${unknown[1]}\`.`);
}

/** Multiplies in the model's order, so that rounding does not depend on the order of the answers. */
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
