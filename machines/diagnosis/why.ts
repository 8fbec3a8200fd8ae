import { assertDefined } from '../assert-defined.ts';
import { beliefsFrom } from './belief.ts';
import { compile, seenIn, type Compiled, type CompiledStep, type Digits, type Seen } from './compiled.ts';
import type { CauseId, Model, Move, OutcomeId, StepId } from './diagnosis.types.ts';
import { dot } from './exact.ts';

/** Why a step comes next. Each part can be recomputed with `belief` and `nextStep`. */
export interface Why {
  /** The most likely cause, then those at least a quarter as likely; at most five. */
  leading: readonly Likely[];
  /** Causes at least ten times less likely than their prior, sorted by prior. */
  ruledOut: readonly RuledOut[];
  /** The effect of each answer on the leading causes, in the model's order of steps. */
  answers: readonly AnswerWeight[];
  /** The effect of each possible outcome. Empty for `call` and `done`. */
  after: readonly After[];
  /**
   * Absent if the answers are consistent. `answers`: a smallest set to drop, in the model's order; `lookAgain`: the one of
   * them that was least likely a priori, to ask about again.
   */
  contradiction?: { answers: readonly StepId[]; lookAgain: StepId } | undefined;
}

interface Likely {
  cause: CauseId;
  /** The normalized prior. */
  prior: number;
  /** Given all evidence. */
  probability: number;
}

interface RuledOut extends Likely {
  /** The answer that is the strongest evidence against it. */
  by: StepId;
}

interface AnswerWeight {
  step: StepId;
  outcome: OutcomeId;
  /** P(outcome | all other answers). Close to 0 if it hardly fits them. */
  expected: number;
  /** The leading causes' probabilities without and with this answer. */
  moved: readonly { cause: CauseId; without: number; with: number }[];
}

interface After {
  outcome: OutcomeId;
  probability: number;
  /** The next step then. */
  next: Move;
  /** Expected remaining cost, without the cost of the outcome. */
  expectedCost: number;
  /** The most likely cause then. */
  cause: CauseId;
  /** Its probability then. */
  likelihood: number;
}

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
  return {
    leading,
    ruledOut: ruledOutBy(told, likely),
    answers: told.map(({ answer }) => answer),
    after: move ? afterOf(compiled, model, digits, move, next) : [],
    ...(isContradictory ? { contradiction: contradictionIn(compiled, digits) } : {}),
  };
}

export type NextAt = (digits: Digits) => { step: After['next']; expectedCost: number };

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
      // How much the answer changed the probability, given all other answers.
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
    const { id: cause } = assertDefined(model.causes[later.indexOf(likelihood)], 'The likeliest cause');
    const { step, expectedCost } = next(then);
    return [{ outcome: id, probability, next: step, expectedCost, cause, likelihood }];
  });
}

/**
 * Finds the answers to drop from evidence that no cause allows. Of several smallest sets, it returns the one that leaves
 * the most likely evidence; of equally likely ones, the first in the model's order.
 */
function contradictionIn(model: Compiled, digits: Digits): NonNullable<Why['contradiction']> {
  const { priors } = model;
  const answers = seenIn(model, digits);
  const sets = new Map<string, { against: Seen[]; logarithms: number[] }>();
  priors.forEach((prior, cause) => {
    if (prior === 0) return;
    const against = answers.filter(({ outcome }) => outcome.p[cause] === 0);
    const chances = answers.map(({ outcome }) => outcome.p[cause] ?? 0).filter((chance) => chance > 0);
    const logarithm = chances.reduce((sum, chance) => sum + Math.log(chance), Math.log(prior));
    const key = against.map(({ step }) => step.index).join();
    const set = sets.get(key) ?? { against, logarithms: [] };
    set.logarithms.push(logarithm);
    sets.set(key, set);
  });
  const all = [...sets.values()];
  const fewest = Math.min(...all.map(({ against }) => against.length));
  const smallest = all
    .filter(({ against }) => against.length === fewest)
    .map(({ against, logarithms }) => ({ against, left: sumOfExponentials(logarithms) }));
  const { against } = smallest.reduce((best, set) =>
    set.left > best.left || (set.left === best.left && isBefore(set.against, best.against)) ? set : best,
  );
  const likelihood = ({ outcome }: Seen) => dot(priors, outcome.p);
  const lookAgain = against.reduce((least, each) => (likelihood(each) < likelihood(least) ? each : least));
  return { answers: against.map(({ step }) => step.id), lookAgain: lookAgain.step.id };
}

/** log Σ exp, since the probabilities themselves can underflow. */
function sumOfExponentials(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms);
  return most + Math.log(logarithms.reduce((sum, each) => sum + Math.exp(each - most), 0));
}

/** Compares two different sets of equal size. */
function isBefore(a: readonly Seen[], b: readonly Seen[]): boolean {
  const differing = a.find((each) => !b.includes(each));
  const other = b.find((each) => !a.includes(each));
  return differing !== undefined && other !== undefined && differing.step.index < other.step.index;
}
