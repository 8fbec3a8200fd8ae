import { beliefsFrom } from './belief.ts';
import { candidatesFrom } from './candidates.ts';
import { compile, type Compiled, type CompiledStep, type Digits } from './compiled.ts';
import type { Model } from './diagnosis.types.ts';
import { CALL, solveFrom, type Solution } from './exact.ts';
import { lastQuestion } from './last-question.ts';
import { prospectsOf } from './prospects.ts';
import { search } from './search.ts';

/** What to do at some evidence. */
interface Decision {
  /** A step's index, or the call. */
  move: number;
  /** What is left to pay: exactly where `bound` is 0, else at most. */
  expectedCost: number;
  /** How far `expectedCost` can be above the optimum. */
  bound: number;
}

/** How much a planner may do for an answer: counted, never timed, so that each machine answers the same. */
export interface Limits {
  /** Models with more evidences than these are not solved whole. */
  states: number;
  /** What a search may do that can look at all steps: see `workPerNode`. */
  work: number;
  /** What it may do where there are too many steps to look at all of them. */
  quickWork: number;
}

export const LIMITS: Limits = { states: 1_000_000, work: 2_000_000, quickWork: 80_000 };

export interface Planner {
  model: Model;
  compiled: Compiled;
  /** The optimum wherever one can get, where the model is small enough. Solved when it is first asked for. */
  solution(): Solution | undefined;
  /** The same evidence always gets the same answer, whatever was asked before. */
  decide(digits: Digits): Decision;
}

/** How many answers that cost some work are remembered. */
const REMEMBERED = 10_000;
/** A probability at which U(e) has lost no digits yet. */
const SAFE = 1e-280;

export function createPlanner(model: Model, limits: Limits = LIMITS): Planner {
  const compiled = compile(model);
  const remembered = new Map<string, Decision>();
  let solved: Solution | 'too-large' | undefined;

  function solution(): Solution | undefined {
    const none = new Uint16Array(compiled.steps.length);
    solved ??= solveFrom(compiled, none, compiled.priors, limits.states) ?? 'too-large';
    return solved === 'too-large' ? undefined : solved;
  }

  function work(digits: Digits, weights: Float64Array): Decision {
    const exact = solution() && solveFrom(compiled, digits, weights, limits.states)?.at(digits);
    if (exact) return { move: exact.move, expectedCost: exact.weightedCost, bound: 0 };
    const { among, isWhole, low } = candidatesFrom(compiled, digits, weights);
    const most = Math.ceil((isWhole ? limits.work : limits.quickWork) / workPerNode(compiled, among));
    const found = search(compiled, digits, weights, among, most, isWhole);
    const least = isWhole ? found.low : Math.min(low, found.high);
    const question = found.move === CALL ? lastQuestion(compiled, digits, weights, among, least) : undefined;
    const expectedCost = found.high + (question?.price ?? 0);
    return { move: question?.step ?? found.move, expectedCost, bound: expectedCost - least };
  }

  return {
    model,
    compiled,
    solution,
    decide(digits) {
      const { weights, probability, isContradictory } = beliefsFrom(compiled, digits);
      const known = isContradictory || probability < SAFE ? undefined : solution()?.at(digits);
      if (known) return { move: known.move, expectedCost: known.weightedCost / probability, bound: 0 };
      const key = String.fromCharCode(...digits);
      let decision = remembered.get(key);
      if (!decision) {
        if (remembered.size === REMEMBERED) remembered.clear();
        remembered.set(key, (decision = work(digits, weights)));
      }
      return decision;
    },
  };
}

/** What it takes to look at one evidence, in rounds of its loops: some for itself, one a cause, one a repair and cause. */
function workPerNode(model: Compiled, among: readonly CompiledStep[]): number {
  const { remedies } = prospectsOf(model);
  return among.reduce((sum, { index }) => sum + (remedies[index]?.causes.length ?? 0), 50 + model.priors.length);
}
