import {
  withPriors,
  calibrate,
  interviewsIn,
  type Calibration,
  type CausePrior,
  type Skipped,
} from '../calibration.ts';
import { nextStep, type Symptom } from '../../diagnosis/index.ts';
import type { Answered } from '../ticket.types.ts';

/** Where the prior of each cause stands in a symptom's file: from which character to which. */
export type PriorPlaces = Readonly<Record<string, readonly [from: number, to: number]>>;

/** What tickets make of a symptom's priors, as it would be written. */
export interface PriorProposal {
  result: Calibration;
  skipped: readonly Skipped[];
  /** In the order of the causes, rounded as they would be written. */
  priors: readonly number[];
  /** The first step that is advised by these, and what it takes from there to the end on average, in seconds of effort. */
  first: { step: string; expectedCost: number };
}

/**
 * New priors for a symptom from tickets; nothing where none tells of it.
 *
 * @param strength as many tickets as the old priors weigh
 */
export function proposePriors(
  symptom: Symptom,
  tickets: readonly { diagnoses: readonly Answered[] }[],
  strength: number,
): PriorProposal | undefined {
  const { replies, skipped } = interviewsIn(tickets, symptom);
  if (replies.length + skipped.length === 0) return undefined;
  const result = calibrate(symptom, replies, strength);
  const priors = roundedPriors(result.causes);
  // What is proposed is rounded: what is said of the first step holds for what would be written.
  const { step, expectedCost } = nextStep(withPriors(symptom.model, priors), {});
  return { result, skipped, priors, first: { step, expectedCost } };
}

/** Priors as they are written: three places, and never 0, since a cause that nobody met may still come. */
export function roundedPriors(causes: readonly Pick<CausePrior, 'after'>[]): number[] {
  return causes.map(({ after }) => Math.max(0.001, Number(after.toFixed(3))));
}

/** A symptom's file with other priors. Nothing else in it changes, not even a comment. */
export function withPriorsAt(text: string, places: PriorPlaces, causes: readonly CausePrior[]): string {
  const priors = roundedPriors(causes);
  const edits = causes.flatMap(({ cause, before }, index) => {
    const place = places[cause];
    // What would be rounded to the same is left as its writer wrote it.
    if (!place || priors[index] === Number(before.toFixed(3))) return [];
    return [{ from: place[0], to: place[1], prior: String(priors[index]) }];
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, { from, to, prior }) => changed.slice(0, from) + prior + changed.slice(to), text);
}
