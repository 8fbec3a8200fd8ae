import { digitsOf } from './belief.ts';
import { compile, isOffered } from './compiled.ts';
import type { Evidence, OutcomeId, StepId } from './diagnosis.types.ts';
import { aboutStep, deniedOutcome, isAllDone, meaningOf, outcomeOf, skipOutcome } from './interview.outcomes.ts';
import type { InterviewEvent, Reply, InterviewStatus } from './interview.types.ts';
import { nextStep } from './next-step.ts';
import { DIMENSIONS, type Symptom, type ReaderWorld } from './symptom.types.ts';

/** Converts replies to evidence. */
export function evidenceOf(replies: readonly Reply[]): Evidence {
  return Object.fromEntries(replies.map(({ step, outcome }) => [step, outcome]));
}

/**
 * Drops the replies that a reader cannot have given: unknown steps or outcomes, repeated steps, steps not available after
 * the replies before them. A reply that ends the interview comes last.
 */
export function soundReplies(symptom: Symptom, replies: readonly Reply[]): Reply[] {
  const { model } = symptom;
  const sound: Reply[] = [];
  const add = (reply: Reply): void => {
    const step = compile(model).steps.find(({ id }) => id === reply.step);
    if (step && isOffered(step, digitsOf(model, evidenceOf(sound)))) sound.push(reply);
  };
  const known = replies.filter((reply) => outcomeOf(symptom, reply));
  const end = known.find((reply) => isLast(symptom, reply));
  for (const reply of known) if (reply.step !== end?.step && !isLast(symptom, reply)) add(reply);
  if (end) add(end);
  return sound;
}

/** The available steps after some replies, in the model's order; none after the end. */
export function offeredSteps(symptom: Symptom, replies: readonly Reply[]): StepId[] {
  const { model } = symptom;
  if (replies.some((reply) => isLast(symptom, reply))) return [];
  const digits = digitsOf(model, evidenceOf(replies));
  return compile(model)
    .steps.filter((step) => isOffered(step, digits))
    .map(({ id }) => id);
}

/** Adds a reply, or changes that of the same step; drops replies that become invalid. */
export function withReply(symptom: Symptom, replies: readonly Reply[], reply: Reply): Reply[] {
  const isThere = replies.some(({ step }) => step === reply.step);
  const all = isThere ? replies.map((each) => (each.step === reply.step ? reply : each)) : [...replies, reply];
  return soundReplies(symptom, all);
}

/** The replies known from the reader's context, in the model's order. */
export function knownReplies(symptom: Symptom, world: ReaderWorld): Reply[] {
  const replies = symptom.model.steps.flatMap(({ id: step }) => {
    const { known = {} } = aboutStep(symptom, step);
    const outcomes = DIMENSIONS.flatMap((dimension) =>
      Object.entries(known[dimension] ?? {}).filter(([value]) => value === world[dimension]),
    );
    return outcomes.slice(0, 1).map(([, outcome]) => ({ step, outcome }));
  });
  return soundReplies(symptom, replies);
}

/** Whether `replies` contain a reply with the same step and outcome. */
export function isAmong(replies: readonly Reply[], { step, outcome }: Reply): boolean {
  return replies.some((each) => each.step === step && each.outcome === outcome);
}

/** Where valid replies lead. */
export function statusAfter(symptom: Symptom, replies: readonly Reply[]): InterviewStatus {
  const last = replies.at(-1);
  const { opens, solved } = (last && outcomeOf(symptom, last)) ?? {};
  if (opens !== undefined) return { phase: 'moving', to: opens };
  if (last && solved) return { phase: 'confirming', step: last.step };
  const { step } = nextStep(symptom.model, evidenceOf(replies));
  return step === 'call' ? { phase: 'calling' } : { phase: 'asking', step };
}

/** The reply that an event gives to the current step, if any. */
export function replyIn(symptom: Symptom, replies: readonly Reply[], event: InterviewEvent): Reply | undefined {
  const status = statusAfter(symptom, replies);
  if (!('step' in status)) return undefined;
  const { step } = status;
  const outcome =
    event.type === 'reply.given'
      ? event.outcome
      : event.type === 'step.skipped'
        ? skipOutcome(symptom, step, event.how)
        : event.type === 'result.denied'
          ? deniedReply(symptom, replies, step)
          : undefined;
  const reply = outcome === undefined ? undefined : { step, outcome };
  return reply && outcomeOf(symptom, reply) && reply;
}

/**
 * The outcome of a step that seemed to solve the problem and did not. `undefined` if the reader completed what they came
 * for: that stays true, and support should know it.
 */
function deniedReply(symptom: Symptom, replies: readonly Reply[], step: StepId): OutcomeId | undefined {
  return isAllDone(symptom, replies) ? undefined : deniedOutcome(symptom, step);
}

/** Whether a reply ends the interview: it solves the problem or opens another symptom. */
function isLast(symptom: Symptom, reply: Reply): boolean {
  const { solved, opens } = meaningOf(symptom, reply);
  return solved === true || opens !== undefined;
}
