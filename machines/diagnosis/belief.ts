import { assertDefined } from '../assert-defined.ts';
import { seenIn, type CauseId, type Evidence, type Model, type StepId } from './model.ts';

interface Contradiction {
  /** A smallest set of answers to drop, in the model's order. */
  answers: readonly StepId[];
  /** The one of them that was least likely a priori, to ask about again. */
  lookAgain: StepId;
}

/** P(cause | evidence), in the causes' order; the priors for contradictory evidence. */
export interface Weighed {
  weights: readonly number[];
  /** The logarithm of P(evidence), since many rare outcomes underflow to 0; `-Infinity` if no cause allows them all. */
  logarithm: number;
}

/**
 * The probability of each cause; the priors for contradictory evidence, whose contradiction `nextStep` names in `why`.
 * @throws RangeError if the evidence names a step or an outcome that the model does not have
 */
export function belief(model: Model, evidence: Evidence): Record<CauseId, number> {
  const { weights } = weigh(model, evidence);
  return Object.fromEntries(model.causes.map(({ id }, cause) => [id, weights[cause] ?? 0]));
}

/** Adds logarithms in the model's order, so that rounding does not depend on the order of the answers. */
export function weigh(model: Model, evidence: Evidence): Weighed {
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  const priors = model.causes.map(({ prior }) => prior / total);
  const seen = seenIn(model, evidence);
  if (seen.length === 0) return { weights: priors, logarithm: 0 };
  const logarithms = priors.map((prior, cause) =>
    seen.reduce((sum, { outcome }) => sum + Math.log(outcome.p[cause] ?? 0), Math.log(prior)),
  );
  const most = Math.max(...logarithms);
  if (most === -Infinity) return { weights: priors, logarithm: most };
  const scaled = logarithms.map((each) => Math.exp(each - most));
  const sum = scaled.reduce((all, each) => all + each, 0);
  return { weights: scaled.map((each) => each / sum), logarithm: most + Math.log(sum) };
}

/** Σ weight · p, over the causes. */
export function dot(weights: readonly number[], p: readonly number[]): number {
  let sum = 0;
  for (let cause = 0; cause < weights.length; cause++) sum += (weights[cause] ?? 0) * (p[cause] ?? 0);
  return sum;
}

export function multiply(weights: readonly number[], p: readonly number[]): number[] {
  return weights.map((weight, cause) => weight * (p[cause] ?? 0));
}

/** The reasons for a step. */
export interface Why {
  /** The most likely cause, then those at least a quarter as likely; at most five. */
  leading: readonly Likely[];
  /** Causes at least ten times less likely than their prior, sorted by prior. */
  ruledOut: readonly Likely[];
  /** Absent if the answers are consistent. */
  contradiction?: Contradiction | undefined;
}

interface Likely {
  cause: CauseId;
  prior: number;
  probability: number;
}

/** A cause is leading if its probability is at least this fraction of the highest. */
const LEADING = 1 / 4;
const MAX_LEADING = 5;
/** A cause is ruled out if its probability is at most this fraction of its prior. */
const RULED_OUT = 1 / 10;

export function whyOf(model: Model, evidence: Evidence): Why {
  const { weights: priors } = weigh(model, {});
  const { weights, logarithm } = weigh(model, evidence);
  const likely = model.causes.map(({ id: cause }, at) => {
    return { cause, prior: priors[at] ?? 0, probability: weights[at] ?? 0 };
  });
  const least = Math.max(...weights) * LEADING;
  return {
    leading: likely
      .filter(({ probability }) => probability >= least)
      .toSorted((a, b) => b.probability - a.probability)
      .slice(0, MAX_LEADING),
    ruledOut: likely
      .filter(({ prior, probability }) => prior > 0 && probability <= prior * RULED_OUT)
      .toSorted((a, b) => b.prior - a.prior),
    ...(logarithm === -Infinity && { contradiction: contradictionIn(model, evidence, priors) }),
  };
}

/**
 * Of several smallest sets of answers to drop, returns the one that leaves the most likely evidence; of equally likely
 * ones, the first in the model's order.
 */
function contradictionIn(model: Model, evidence: Evidence, priors: readonly number[]): Contradiction {
  const seen = seenIn(model, evidence);
  type Answers = typeof seen;
  const likelihoodWithout = (answers: Answers): number => {
    const kept = seen.filter((each) => !answers.includes(each));
    return weigh(model, Object.fromEntries(kept.map(({ step, outcome }) => [step.id, outcome.id]))).logarithm;
  };
  const sets = model.causes.flatMap(({ prior }, cause): Answers[] =>
    prior === 0 ? [] : [seen.filter(({ outcome }) => outcome.p[cause] === 0)],
  );
  const fewest = Math.min(...sets.map(({ length }) => length));
  const [best = []] = sets
    .filter(({ length }) => length === fewest)
    .toSorted((a, b) => {
      const differing = seen.find((each) => a.includes(each) !== b.includes(each));
      return likelihoodWithout(b) - likelihoodWithout(a) || (differing && a.includes(differing) ? -1 : 1);
    });
  const [lookAgain] = best.toSorted((a, b) => dot(priors, a.outcome.p) - dot(priors, b.outcome.p));
  return {
    answers: best.map(({ step }) => step.id),
    lookAgain: assertDefined(lookAgain, 'The answer to ask about again').step.id,
  };
}
