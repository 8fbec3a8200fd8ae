import { known } from '../known.ts';
import { beliefsFrom } from './belief.ts';
import { compile, seenIn, type Compiled, type CompiledStep, type Digits } from './compiled.ts';
import { contradictionIn } from './contradiction.ts';
import type { Model } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import type { After, AnswerWeight, Likely, RuledOut, Why } from './why.types.ts';

/** A cause is leading if its probability is at least this fraction of the highest. */
const LEADING = 1 / 4;
const MAX_LEADING = 5;
/** A cause is ruled out if its probability is at most this fraction of its prior. */
const RULED_OUT = 1 / 10;

/**
 * Explains why `move` comes next. Without a move, explains the call.
 *
 * @param next returns the next step for other evidence
 */
export function whyOf(model: Model, digits: Digits, move: CompiledStep | undefined, next: NextAt): Why {
  const compiled = compile(model);
  const { weights, isContradictory } = beliefsFrom(compiled, digits);
  const likely = model.causes.map(({ id }, cause) => ({
    cause: id,
    prior: compiled.priors[cause] ?? 0,
    probability: weights[cause] ?? 0,
  }));
  const most = Math.max(...weights);
  const leading = likely
    .toSorted((a, b) => b.probability - a.probability)
    .filter(({ probability }) => probability >= most * LEADING)
    .slice(0, MAX_LEADING);
  const told = toldIn(model, compiled, digits, leading);
  const contradiction = isContradictory ? contradictionIn(compiled, digits) : undefined;
  return {
    leading,
    ruledOut: ruledOutBy(told, likely),
    answers: told.map(({ answer }) => answer),
    after: move ? afterOf(compiled, model, digits, move, next) : [],
    ...(contradiction && {
      contradiction: { answers: contradiction.steps.map(({ id }) => id), lookAgain: contradiction.lookAgain.id },
    }),
  };
}

/** Returns the next step and its expected remaining cost. */
export type NextAt = (digits: Digits) => { step: After['next']; expectedCost: number };

/** An answer and its P(outcome | cause). */
interface Told {
  answer: AnswerWeight;
  p: Float64Array;
}

function toldIn(model: Model, compiled: Compiled, digits: Digits, leading: readonly Likely[]): Told[] {
  return seenIn(compiled, digits).map(({ step, outcome: { id: outcome, p } }) => {
    const without = beliefsFrom(compiled, digits.with(step.index, 0)).weights;
    const moved = leading.map(({ cause, probability }) => {
      const index = model.causes.findIndex(({ id }) => id === cause);
      return { cause, without: without[index] ?? 0, with: probability };
    });
    return { answer: { step: step.id, outcome, expected: dot(without, p), moved }, p };
  });
}

function ruledOutBy(told: readonly Told[], likely: readonly Likely[]): RuledOut[] {
  return likely
    .map((each, cause) => ({ each, cause }))
    .filter(({ each: { prior, probability } }) => prior > 0 && probability <= prior * RULED_OUT)
    .toSorted((a, b) => b.each.prior - a.each.prior)
    .map(({ each, cause }) => {
      // The factor by which the answer changed the probability, given all other answers.
      const factor = ({ p, answer }: Told) => (p[cause] ?? 0) / answer.expected;
      const { answer } = told.reduce((least, other) => (factor(other) < factor(least) ? other : least));
      return { ...each, by: answer.step };
    });
}

function afterOf(compiled: Compiled, model: Model, digits: Digits, move: CompiledStep, next: NextAt): After[] {
  const { weights } = beliefsFrom(compiled, digits);
  return move.written.flatMap(({ id, digit, p }) => {
    const probability = dot(weights, p);
    if (probability === 0) return [];
    const then = digits.with(move.index, digit);
    const { weights: later } = beliefsFrom(compiled, then);
    const likelihood = Math.max(...later);
    const { id: cause } = known(model.causes[later.indexOf(likelihood)], 'The likeliest cause');
    const { step, expectedCost } = next(then);
    return [{ outcome: id, probability, next: step, expectedCost, cause, likelihood }];
  });
}
