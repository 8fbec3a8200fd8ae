import { beliefsFrom } from './belief.ts';
import type { Compiled, Digits } from './compiled.ts';
import { contradictionIn } from './contradiction.ts';
import type { Model } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import type { Planner } from './planner.ts';
import type { After, Answer, Likely, RuledOut, Why } from './why.types.ts';

/** A cause leads if it is at least this part as likely as the first. */
const LEADING = 1 / 4;
const MOST_LEADING = 5;
/** A cause is ruled out if it is at most this part as likely as it was. */
const RULED_OUT = 1 / 10;

/** What makes `move` the next one at some evidence; `next` tells what would come at another. */
export function whyOf(planner: Planner, digits: Digits, move: number, next: NextAt): Why {
  const { model, compiled } = planner;
  const { weights, isContradictory } = beliefsFrom(compiled, digits);
  const likely = model.causes.map(({ id }, cause) => ({
    cause: id,
    prior: compiled.priors[cause]!,
    probability: weights[cause]!,
  }));
  const leading = likely
    .toSorted((a, b) => b.probability - a.probability)
    .filter(({ probability }, _, [first]) => probability >= first!.probability * LEADING)
    .slice(0, MOST_LEADING);
  const answers = answersOf(model, compiled, digits, leading);
  const idOf = (step: number) => model.steps[step]!.id;
  const contradiction = isContradictory ? contradictionIn(compiled, digits) : undefined;
  return {
    leading,
    ruledOut: ruledOutBy(compiled, digits, likely, answers),
    answers,
    after: move < 0 ? [] : afterOf(compiled, model, digits, move, next),
    ...(contradiction && {
      contradiction: { answers: contradiction.steps.map(idOf), lookAgain: idOf(contradiction.lookAgain) },
    }),
  };
}

/** What comes next at some evidence, and what is left to pay there. */
export type NextAt = (digits: Digits) => { step: After['next']; expectedCost: number };

function answersOf(model: Model, compiled: Compiled, digits: Digits, leading: readonly Likely[]): Answer[] {
  const { weights } = beliefsFrom(compiled, digits);
  return answered(digits).map((step) => {
    const digit = digits[step]!;
    const without = beliefsFrom(compiled, digits.with(step, 0)).weights;
    return {
      step: model.steps[step]!.id,
      outcome: compiled.steps[step]!.outcomes[digit - 1]!,
      expected: dot(without, compiled.steps[step]!.p[digit - 1]!),
      moved: leading.map(({ cause }) => {
        const index = model.causes.findIndex(({ id }) => id === cause);
        return { cause, without: without[index]!, with: weights[index]! };
      }),
    };
  });
}

function ruledOutBy(
  { steps }: Compiled,
  digits: Digits,
  likely: readonly Likely[],
  answers: readonly Answer[],
): RuledOut[] {
  const seen = answered(digits);
  return likely
    .filter(({ prior, probability }) => prior > 0 && probability <= prior * RULED_OUT)
    .toSorted((a, b) => b.prior - a.prior)
    .map((each) => {
      const cause = likely.indexOf(each);
      // An answer multiplies a probability by this, over what the other answers made of it.
      const factors = seen.map((step, at) => steps[step]!.p[digits[step]! - 1]![cause]! / answers[at]!.expected);
      return { ...each, by: answers[factors.indexOf(Math.min(...factors))]!.step };
    });
}

function afterOf(compiled: Compiled, model: Model, digits: Digits, move: number, next: NextAt): After[] {
  const { outcomes, p } = compiled.steps[move]!;
  const { weights } = beliefsFrom(compiled, digits);
  // As they are written, not as they are compiled.
  return model.steps[move]!.outcomes.flatMap(({ id }) => {
    const digit = outcomes.indexOf(id) + 1;
    const probability = dot(weights, p[digit - 1]!);
    if (probability === 0) return [];
    const then = digits.with(move, digit);
    const { weights: later } = beliefsFrom(compiled, then);
    const likeliest = later.indexOf(Math.max(...later));
    const { step, expectedCost } = next(then);
    return [
      {
        outcome: id,
        probability,
        next: step,
        expectedCost,
        cause: model.causes[likeliest]!.id,
        likelihood: later[likeliest]!,
      },
    ];
  });
}

function answered(digits: Digits): number[] {
  return [...digits.keys()].filter((step) => digits[step] !== 0);
}
