import { seenIn, type Compiled, type CompiledStep, type Digits, type Seen } from './compiled.ts';
import { dot } from './exact.ts';

/** Answers that do not go together with the others, whichever the cause. */
export interface Contradiction {
  /** The steps of as few answers as can be taken back to leave something possible, in the model's order. */
  steps: readonly CompiledStep[];
  /** The one of them to look at again: the least likely from the start. */
  lookAgain: CompiledStep;
}

/**
 * Names what does not fit in evidence that no cause allows. Of several smallest sets of answers it takes the one that
 * leaves the likeliest evidence; of those the first in the model's order.
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

/** log Σ exp: the probabilities themselves may be too small for numbers. */
function sumOfExponentials(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms);
  return most + Math.log(logarithms.reduce((sum, each) => sum + Math.exp(each - most), 0));
}

/** Of two sets that are as large and not the same. */
function isBefore(a: readonly Seen[], b: readonly Seen[]): boolean {
  const differing = a.find((each) => !b.includes(each));
  const other = b.find((each) => !a.includes(each));
  return differing !== undefined && other !== undefined && differing.step.index < other.step.index;
}
