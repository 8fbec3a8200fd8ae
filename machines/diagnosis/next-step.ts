import { digitsOf } from './belief.ts';
import { seenIn, type Digits } from './compiled.ts';
import type { Evidence, Model, Move } from './diagnosis.types.ts';
import { createPlanner, type Planner } from './planner.ts';
import { whyOf } from './why.ts';
import type { Why } from './why.types.ts';

export interface NextStep {
  /** The step to take; `call` where nothing is known to beat it; `done` after an outcome that solves. */
  step: Move;
  /** What is left to pay, in seconds of effort: exactly where `bound` is 0, else at most. */
  expectedCost: number;
  /** How far `expectedCost` can be above the least possible. 0: this is the optimum. */
  bound: number;
  /** What makes it the next step. Worked out when it is first read. */
  readonly why: Why;
}

const planners = new WeakMap<Model, Planner>();

/** The planner of a model, made once for each model object. */
export function plannerOf(model: Model): Planner {
  let planner = planners.get(model);
  if (!planner) planners.set(model, (planner = createPlanner(model)));
  return planner;
}

/**
 * What to do next. A model with at most a million evidences that can be reached is solved when it is first asked
 * about, and the step is the optimum; for larger ones a search of fixed size states how far off it can be.
 *
 * Of equal steps the call comes first, then repairs, then questions, in the model's order. Evidence that no cause allows
 * is planned for from the priors, its steps being used; `why` names what does not fit.
 *
 * @throws RangeError where the evidence names a step or an outcome that the model does not have
 */
export function nextStep(model: Model, evidence: Evidence): NextStep {
  return nextBy(plannerOf(model), evidence);
}

/** The same, by another planner than the model's own. */
export function nextBy(planner: Planner, evidence: Evidence): NextStep {
  return nextAt(planner, digitsOf(planner.model, evidence));
}

function nextAt(planner: Planner, digits: Digits): NextStep {
  const { steps } = planner.compiled;
  const isSolved = seenIn(planner.compiled, digits).some(({ outcome }) => outcome.solved);
  const decision = isSolved ? undefined : planner.decide(digits);
  const move = decision && steps[decision.move];
  let why: Why | undefined;
  return {
    step: decision ? (move?.id ?? 'call') : 'done',
    expectedCost: decision?.expectedCost ?? 0,
    bound: decision?.bound ?? 0,
    get why() {
      return (why ??= whyOf(planner, digits, move, (then) => nextAt(planner, then)));
    },
  };
}
