import type { Compiled, CompiledStep, Digits } from './compiled.ts';

/** What a step does for the causes that it can mend. */
export interface StepRemedy {
  step: CompiledStep;
  /** The causes that it can mend. */
  causes: Uint32Array;
  /** P(solved | cause) for each of them. */
  mends: Float64Array;
  /** Whether it is among the best for each of them. */
  isBest: Uint8Array;
}

/** What helps against what, worked out once for a model. */
export interface Prospects {
  callCost: number;
  /** The steps that can mend something, by their index. */
  remedies: readonly (StepRemedy | undefined)[];
  /** For each cause the remedies worth more than the call, the cheapest for its chance first; up to `KEPT` places each. */
  steps: Int32Array;
  costs: Float64Array;
  mends: Float64Array;
}

/** So many remedies for one cause are looked at singly; one more bounds what those that are left out could do. */
const MOST = 16;
export const KEPT = MOST + 1;
/** A chance too small to be followed further. What is left out makes the bound lower, so it still holds. */
const SLIGHT = 1e-9;

const known = new WeakMap<Compiled, Prospects>();

export function prospectsOf(model: Compiled): Prospects {
  let prospects = known.get(model);
  if (!prospects) known.set(model, (prospects = make(model)));
  return prospects;
}

function make({ steps, priors, callCost }: Compiled): Prospects {
  const size = priors.length * KEPT;
  const prospects: Prospects = {
    callCost,
    remedies: steps.map((step) => remedyOf(step, step.p.slice(step.open), priors.length)),
    steps: new Int32Array(size).fill(-1),
    costs: new Float64Array(size),
    mends: new Float64Array(size),
  };
  for (const remedy of prospects.remedies)
    remedy?.causes.forEach((cause, at) => {
      insert(prospects, cause * KEPT, remedy.step.index, remedy.step.charge[cause] ?? 0, remedy.mends[at] ?? 0);
    });
  for (const remedy of prospects.remedies)
    remedy?.causes.forEach((cause, at) => {
      const best = prospects.steps.subarray(cause * KEPT, cause * KEPT + KEPT);
      remedy.isBest[at] = Number(best.includes(remedy.step.index));
    });
  return prospects;
}

function remedyOf(step: CompiledStep, solved: readonly Float64Array[], size: number): StepRemedy | undefined {
  const all = Float64Array.from({ length: size }, (_, cause) => solved.reduce((sum, p) => sum + (p[cause] ?? 0), 0));
  const causes = Uint32Array.from(all.keys()).filter((cause) => all[cause] !== 0);
  if (causes.length === 0) return undefined;
  return {
    step,
    causes,
    mends: all.filter((mend) => mend !== 0),
    isBest: new Uint8Array(causes.length),
  };
}

/** Puts a remedy in its place among a cause's best, where it is one of them. */
function insert(
  { callCost, steps, costs, mends }: Prospects,
  from: number,
  step: number,
  cost: number,
  mend: number,
): void {
  const ratio = cost / mend;
  if (ratio >= callCost) return;
  let at = from + KEPT;
  while (at > from && (steps[at - 1] === -1 || (costs[at - 1] ?? 0) / (mends[at - 1] ?? 0) > ratio)) at--;
  if (at === from + KEPT) return;
  for (const list of [steps, costs, mends]) list.copyWithin(at + 1, at, from + KEPT - 1);
  steps[at] = step;
  costs[at] = cost;
  mends[at] = mend;
}

/**
 * The least cost that is left if the cause is known, and a step (`without`) is not to be had: its unused remedies
 * by cost over chance, then the call. No evidence and no conditions can make it cheaper, so it bounds
 * the true cost from below.
 */
export function knownCost(prospects: Prospects, cause: number, digits: Digits, without: number): number {
  const { callCost, steps, costs, mends } = prospects;
  let sum = 0;
  let left = 1;
  for (let at = cause * KEPT, end = at + MOST; at <= end && left > SLIGHT; at++) {
    const step = steps[at] ?? -1;
    const cost = costs[at] ?? 0;
    const mend = mends[at] ?? 0;
    if (step < 0) return sum + left * callCost;
    // Whatever is worse than the last takes at least its ratio for each chance that it mends.
    if (at === end) return sum + left * (cost / mend);
    if (digits[step] !== 0 || step === without) continue;
    sum += left * cost;
    left *= 1 - mend;
  }
  return sum;
}
