import { known } from '../known.ts';
import { beliefsFrom } from './belief.ts';
import { seenIn, type Compiled, type CompiledStep, type Digits } from './compiled.ts';
import { contradictionIn } from './contradiction.ts';
import type { Model } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import type { Planner } from './planner.ts';
import type { After, AnswerWeight, Likely, RuledOut, Why } from './why.types.ts';

/** A cause leads if it is at least this part as likely as the first. */
const LEADING = 1 / 4;
const MOST_LEADING = 5;
/** A cause is ruled out if it is at most this part as likely as it was. */
const RULED_OUT = 1 / 10;

/** What makes `move` the next one at some evidence, or the call where there is none; `next` tells what would come at another. */
export function whyOf({ model, compiled }: Planner, digits: Digits, move: CompiledStep | undefined, next: NextAt): Why {
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
    .slice(0, MOST_LEADING);
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

/** What comes next at some evidence, and what is left to pay there. */
export type NextAt = (digits: Digits) => { step: After['next']; expectedCost: number };

/** An answer, and P(outcome | cause) of it. */
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
      // An answer multiplies a probability by this, over what the other answers made of it.
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
