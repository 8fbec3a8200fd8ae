import { assertDefined } from '../assert-defined.ts';
import { beliefsFrom, digitsOf } from './belief.ts';
import { compile, seenIn, type Compiled, type Digits } from './compiled.ts';
import type { Evidence, Model, Move } from './diagnosis.types.ts';
import { solutionOf, solveFrom } from './exact.ts';
import { whyOf, type Why } from './why.ts';

export interface NextStep {
  /** The step to take; `call` if no step is worth its cost; `done` after an outcome that solves the problem. */
  step: Move;
  /** Expected remaining cost, in seconds of effort. */
  expectedCost: number;
  /** How far `expectedCost` can be above the optimum. Always 0: models are solved exactly. */
  bound: 0;
  /** Why this step comes next. Computed on first access. */
  readonly why: Why;
}

/** Below this probability of the evidence, dividing a stored cost by it would lose precision. */
const MIN_PROBABILITY = 1e-280;

interface Decision {
  /** Index of a step, or `CALL`. */
  move: number;
  expectedCost: number;
}

const decisions = new WeakMap<Compiled, Map<string, Decision>>();

/**
 * Returns the optimal next step. The model is solved on first use.
 *
 * Ties are broken in favor of the call, then repairs, then questions, each in the model's order. For evidence that no
 * cause allows, the plan starts from the priors with the answered steps used up; `why` names the contradiction.
 *
 * @throws RangeError if the evidence names an unknown step or outcome, or the model has more than `MAX_STATES` states
 */
export function nextStep(model: Model, evidence: Evidence): NextStep {
  return nextAt(model, digitsOf(model, evidence));
}

function nextAt(model: Model, digits: Digits): NextStep {
  const compiled = compile(model);
  const isSolved = seenIn(compiled, digits).some(({ outcome }) => outcome.solved);
  const decision = isSolved ? undefined : decide(compiled, digits);
  const move = decision && compiled.steps[decision.move];
  let why: Why | undefined;
  return {
    step: decision ? (move?.id ?? 'call') : 'done',
    expectedCost: decision?.expectedCost ?? 0,
    bound: 0,
    get why() {
      return (why ??= whyOf(model, digits, move, (then) => nextAt(model, then)));
    },
  };
}

function decide(compiled: Compiled, digits: Digits): Decision {
  const { weights, probability, isContradictory } = beliefsFrom(compiled, digits);
  const solved = isContradictory || probability < MIN_PROBABILITY ? undefined : solutionOf(compiled).at(digits);
  if (solved) return { move: solved.move, expectedCost: solved.weightedCost / probability };
  const cached = decisions.get(compiled) ?? new Map<string, Decision>();
  decisions.set(compiled, cached);
  const key = digits.join();
  let decision = cached.get(key);
  if (!decision) {
    const solution = assertDefined(solveFrom(compiled, digits, weights, Infinity));
    const { move, weightedCost } = assertDefined(solution.at(digits));
    cached.set(key, (decision = { move, expectedCost: weightedCost }));
  }
  return decision;
}
