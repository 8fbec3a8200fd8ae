import {
  failedReply,
  isAmong,
  offeredSteps,
  withReply,
  type Reply,
  type StepId,
  type Symptom,
} from '../diagnosis/index.ts';

/** Something that a caller may have done before the call, and whether they have. */
export interface Tried {
  step: StepId;
  isTried: boolean;
}

/** The repairs that could have been done before the call: those that are done, and those that are still to be had. */
export function triedSteps(symptom: Symptom, replies: readonly Reply[], before: readonly StepId[]): Tried[] {
  const offered = offeredSteps(symptom, replies);
  return symptom.model.steps
    .filter(({ id }) => before.includes(id) || (offered.includes(id) && failedReply(symptom, id) !== undefined))
    .map(({ id }) => ({ step: id, isTried: before.includes(id) }));
}

/** The replies with a repair that was tried before the call and failed, or without it. */
export function withTried(symptom: Symptom, replies: readonly Reply[], { step, isTried }: Tried): readonly Reply[] {
  const failed = failedReply(symptom, step);
  if (isTried || !failed) return replies.filter((reply) => reply.step !== step);
  return withReply(symptom, replies, failed);
}

/** The repairs whose replies have not changed since. */
export function stillTried(symptom: Symptom, replies: readonly Reply[], before: readonly StepId[]): StepId[] {
  return before.filter((step) => {
    const failed = failedReply(symptom, step);
    return failed !== undefined && isAmong(replies, failed);
  });
}
