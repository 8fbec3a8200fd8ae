import { meaningOf } from './interview.outcomes.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom } from './symptom.types.ts';

/** A step's place in the number: 0 where it was not asked, else its outcome's place among all of them. */
interface Place {
  step: string;
  /** In the order of their own numbers. */
  outcomes: readonly string[];
}

/** In the order of the steps' numbers: a step that is added comes last, and what was written before still holds. */
export function placesOf({ steps }: Symptom): Place[] {
  return Object.entries(steps)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .map(([step, { outcomes }]) => ({
      step,
      outcomes: Object.entries(outcomes)
        .toSorted(([, a], [, b]) => a.number - b.number)
        .map(([outcome]) => outcome),
    }));
}

/**
 * What was said as one whole number, the shortest that tells every set of replies: a digit for each step, of as many values as it
 * has outcomes and one more, the first step's lowest. Nothing said is 0.
 */
export function numberOfReplies(replies: readonly Reply[], symptom: Symptom): bigint {
  const said = new Map(replies.map(({ step, outcome }) => [step, outcome]));
  return placesOf(symptom).reduceRight(
    (number, { step, outcomes }) =>
      number * BigInt(outcomes.length + 1) + BigInt(outcomes.indexOf(said.get(step) ?? '') + 1),
    0n,
  );
}

/** Whether a reply says nothing of the cause. */
export function saysNothing(symptom: Symptom, reply: Reply): boolean {
  return meaningOf(symptom, reply).role !== undefined;
}
