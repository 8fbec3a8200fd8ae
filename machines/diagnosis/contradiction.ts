import { seenIn, type Compiled, type CompiledStep, type Digits, type Seen } from './compiled.ts';
import { dot } from './exact.ts';

/** Answers that contradict the others for every cause. */
export interface Contradiction {
  /** A smallest set of steps whose answers must be dropped to remove the contradiction, in the model's order. */
  steps: readonly CompiledStep[];
  /** The one with the least likely answer a priori: the one to ask about again. */
  lookAgain: CompiledStep;
}

/**
 * Finds the answers to drop from evidence that no cause allows. Of several smallest sets, it returns the one that leaves
 * the most likely evidence; of equally likely ones, the first in the model's order.
 */
export function contradictionIn(model: Compiled, digits: Digits): Contradiction {
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
  return { steps: against.map(({ step }) => step), lookAgain: lookAgain.step };
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
