import {
  failedReply,
  isAmong,
  offeredSteps,
  withReply,
  type Reply,
  type StepId,
  type Symptom,
} from '../diagnosis/index.ts';

/** A repair that the caller may have tried before the call, and whether they did. */
export interface Tried {
  step: StepId;
  isTried: boolean;
}

/** The repairs that may have been tried before the call: those that were, and those that are still available. */
export function triedSteps(symptom: Symptom, replies: readonly Reply[], before: readonly StepId[]): Tried[] {
  const offered = offeredSteps(symptom, replies);
  return symptom.model.steps
    .filter(({ id }) => before.includes(id) || (offered.includes(id) && failedReply(symptom, id) !== undefined))
    .map(({ id }) => ({ step: id, isTried: before.includes(id) }));
}

/** Toggles a repair: adds the reply that it failed, or removes its reply if it was tried. */
export function withTried(symptom: Symptom, replies: readonly Reply[], { step, isTried }: Tried): readonly Reply[] {
  const failed = failedReply(symptom, step);
  if (isTried || !failed) return replies.filter((reply) => reply.step !== step);
  return withReply(symptom, replies, failed);
}

/** The tried repairs whose replies have not changed since. */
export function stillTried(symptom: Symptom, replies: readonly Reply[], before: readonly StepId[]): StepId[] {
  return before.filter((step) => {
    const failed = failedReply(symptom, step);
    return failed !== undefined && isAmong(replies, failed);
  });
}
