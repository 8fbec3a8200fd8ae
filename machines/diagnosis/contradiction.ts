import type { Compiled, Digits } from './compiled.ts';

/** Answers that do not go together with the others, whichever the cause. */
export interface Contradiction {
  /** As few answers as can be taken back to leave something possible, by their steps' index, in the model's order. */
  steps: readonly number[];
  /** The one of them to look at again: the least likely from the start. */
  lookAgain: number;
}

/**
 * Names what does not fit in evidence that no cause allows. Of several smallest sets of answers it takes the one that
 * leaves the likeliest evidence; of those the first in the model's order.
 */
export function contradictionIn(model: Compiled, digits: Digits): Contradiction {
  const { priors, steps } = model;
  const answered = [...steps.keys()].filter((step) => digits[step] !== 0);
  const pOf = (step: number): Float64Array => steps[step]!.p[digits[step]! - 1]!;
  const sets = new Map<string, { against: number[]; logarithms: number[] }>();
  priors.forEach((prior, cause) => {
    if (prior === 0) return;
    const against = answered.filter((step) => pOf(step)[cause] === 0);
    const others = answered.filter((step) => pOf(step)[cause]! > 0);
    const logarithm = others.reduce((sum, step) => sum + Math.log(pOf(step)[cause]!), Math.log(prior));
    const key = against.join();
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
  const likelihood = (step: number) => priors.reduce((sum, prior, cause) => sum + prior * pOf(step)[cause]!, 0);
  const lookAgain = against.reduce((least, step) => (likelihood(step) < likelihood(least) ? step : least));
  return { steps: against, lookAgain };
}

/** log Σ exp: the probabilities themselves may be too small for numbers. */
function sumOfExponentials(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms);
  return most + Math.log(logarithms.reduce((sum, each) => sum + Math.exp(each - most), 0));
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((step, index) => step !== b[index]);
  return a[at]! < b[at]!;
}
