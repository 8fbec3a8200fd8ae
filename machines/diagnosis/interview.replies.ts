import { assertDefined } from '../assert-defined.ts';
import { dot, weigh } from './belief.ts';
import {
  DIMENSIONS,
  isOffered,
  stepIn,
  type Evidence,
  type Outcome,
  type OutcomeId,
  type ReaderWorld,
  type StepId,
} from './model.ts';
import { nextStep } from './next-step.ts';
import type { Symptom, SymptomId, SymptomOutcome, SymptomStep } from './symptom.schema.ts';

/** An answer to a question, or the outcome of a repair. */
export interface Reply {
  step: StepId;
  outcome: OutcomeId;
}

/** Why a reader skips a step, which says nothing about the cause. */
export type Skip = 'unsure' | 'couldnt' | 'other';

export type Ending = 'solved' | 'called';

export type InterviewEvent =
  | { type: 'reply.given'; outcome: OutcomeId }
  /** Not sure, could not do it, or wants to try something else. The step is used up. */
  | { type: 'step.skipped'; how: Skip }
  /** Changes an earlier reply. Others stay if they are still valid. */
  | { type: 'reply.changed'; reply: Reply }
  | { type: 'reply.withdrawn' }
  /** Goes to any place: from a link, a code, or the browser's history. */
  | { type: 'place.requested'; replies: readonly Reply[] }
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  | { type: 'support.wanted' }
  | { type: 'support.called' }
  /** Changes the reader's context, such as the phone. The reader's own replies stay. */
  | { type: 'world.changed'; world: ReaderWorld }
  | { type: 'interview.restarted' };

export type InterviewStatus =
  | { phase: 'asking'; step: StepId }
  /** The last reply solved the problem: to be confirmed. */
  | { phase: 'confirming'; step: StepId }
  /** No remaining step is worth its cost. */
  | { phase: 'calling' }
  | { phase: 'moving'; to: SymptomId };

export function aboutStep({ steps }: Symptom, id: StepId): SymptomStep {
  return assertDefined(steps[id], `Step \`${id}\``);
}

/** The outcome of a reply; `undefined` if the symptom does not have it. */
export function outcomeOf(symptom: Symptom, { step, outcome }: Reply): (Outcome & SymptomOutcome) | undefined {
  const found = symptom.model.steps.find(({ id }) => id === step)?.outcomes.find(({ id }) => id === outcome);
  // Checked against the model first: inherited names such as `constructor` are not steps.
  const about = found && symptom.steps[step]?.outcomes[outcome];
  return about && { ...found, ...about };
}

export function meaningOf(symptom: Symptom, reply: Reply): Outcome & SymptomOutcome {
  return assertDefined(outcomeOf(symptom, reply), `Outcome \`${reply.outcome}\` of step \`${reply.step}\``);
}

/** Whether the last reply completes what the reader came for, so that no guide has to be resumed. */
export function isAllDone(symptom: Symptom, replies: readonly Reply[]): boolean {
  const last = replies.at(-1);
  return last !== undefined && outcomeOf(symptom, last)?.done === true;
}

/** The step's outcome that says nothing about the cause, preferably of the requested kind. */
export function skipOutcome(symptom: Symptom, step: StepId, how: Skip): OutcomeId | undefined {
  const outcomes = Object.entries(aboutStep(symptom, step).outcomes);
  const of = (role: 'unsure' | 'couldnt') => outcomes.find(([, outcome]) => outcome.role === role)?.[0];
  return how === 'couldnt' ? (of('couldnt') ?? of('unsure')) : (of('unsure') ?? of('couldnt'));
}

/** The reply for a repair that did not help; `undefined` for questions and steps without such an outcome. */
export function failedReply(symptom: Symptom, step: StepId): Reply | undefined {
  const outcome = stepIn(symptom.model, step).kind === 'do' ? failedOutcome(symptom, step) : undefined;
  return outcome === undefined ? undefined : { step, outcome };
}

function failedOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  const isFailure = ({ solved, role, opens }: Outcome & SymptomOutcome) => !solved && role === undefined && !opens;
  const { outcomes } = stepIn(symptom.model, step);
  const failure = outcomes.find(({ id }) => isFailure(meaningOf(symptom, { step, outcome: id })));
  return aboutStep(symptom, step).denied ?? failure?.id;
}

export function evidenceOf(replies: readonly Reply[]): Evidence {
  return Object.fromEntries(replies.map(({ step, outcome }) => [step, outcome]));
}

/**
 * Drops replies that a reader cannot have given: unknown or repeated steps, and steps not available after the replies
 * before them. A reply that ends the interview comes last.
 */
export function soundReplies(symptom: Symptom, replies: readonly Reply[]): Reply[] {
  const sound: Reply[] = [];
  const add = (reply: Reply): void => {
    if (isOffered(stepIn(symptom.model, reply.step), evidenceOf(sound))) sound.push(reply);
  };
  const known = replies.filter((reply) => outcomeOf(symptom, reply));
  const end = known.find((reply) => isLast(symptom, reply));
  for (const reply of known) if (reply.step !== end?.step && !isLast(symptom, reply)) add(reply);
  if (end) add(end);
  return sound;
}

/** The available steps after some replies, in the model's order; none after the end. */
export function offeredSteps(symptom: Symptom, replies: readonly Reply[]): StepId[] {
  if (replies.some((reply) => isLast(symptom, reply))) return [];
  const evidence = evidenceOf(replies);
  return symptom.model.steps.filter((step) => isOffered(step, evidence)).map(({ id }) => id);
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
    return outcomes.map(([, outcome]) => ({ step, outcome }));
  });
  return soundReplies(symptom, replies);
}

export function isAmong(replies: readonly Reply[], { step, outcome }: Reply): boolean {
  return replies.some((each) => each.step === step && each.outcome === outcome);
}

export function statusAfter(symptom: Symptom, replies: readonly Reply[]): InterviewStatus {
  const last = replies.at(-1);
  const { opens, solved } = (last && outcomeOf(symptom, last)) ?? {};
  if (opens !== undefined) return { phase: 'moving', to: opens };
  if (last && solved) return { phase: 'confirming', step: last.step };
  const { step } = nextStep(symptom.model, evidenceOf(replies));
  return step === 'call' ? { phase: 'calling' } : { phase: 'asking', step };
}

export function replyIn(symptom: Symptom, replies: readonly Reply[], event: InterviewEvent): Reply | undefined {
  const status = statusAfter(symptom, replies);
  if (!('step' in status)) return undefined;
  const { step } = status;
  // A reader who completed what they came for has done so even if a problem remains.
  const outcome =
    event.type === 'reply.given'
      ? event.outcome
      : event.type === 'step.skipped'
        ? skipOutcome(symptom, step, event.how)
        : event.type === 'result.denied' && !isAllDone(symptom, replies)
          ? (failedOutcome(symptom, step) ?? skipOutcome(symptom, step, 'couldnt'))
          : undefined;
  const reply = outcome === undefined ? undefined : { step, outcome };
  return reply && outcomeOf(symptom, reply) && reply;
}

/** Whether a reply ends the interview: it solves the problem or opens another symptom. */
function isLast(symptom: Symptom, reply: Reply): boolean {
  const { solved, opens } = meaningOf(symptom, reply);
  return solved === true || opens !== undefined;
}

/** A reply conflicts with the others if they make it at least this many times less likely than it is a priori, … */
const CONFLICT = 4;
/** … and its probability given the others is at most this. */
const HARDLY = 0.2;

/**
 * Returns the reply to ask about again if the replies contradict each other, or nearly. Contradictions come from
 * `nextStep`; without one, it is the answer with the highest conflict (Jensen's measure: how much less likely the other
 * replies make it). A repair that did not help never counts as a conflict.
 */
export function doubtfulReply(symptom: Symptom, replies: readonly Reply[]): StepId | undefined {
  const { model } = symptom;
  const { contradiction } = nextStep(model, evidenceOf(replies)).why;
  if (contradiction) return contradiction.lookAgain;
  const { weights: priors } = weigh(model, {});
  const [doubtful] = model.steps
    .flatMap(({ id, kind }) => replies.filter(({ step }) => kind === 'ask' && step === id))
    .map((reply) => {
      const { p } = meaningOf(symptom, reply);
      const others = replies.filter((each) => each !== reply);
      const expected = dot(weigh(model, evidenceOf(others)).weights, p);
      return { step: reply.step, expected, conflict: dot(priors, p) / expected };
    })
    .filter(({ expected, conflict }) => conflict >= CONFLICT && expected <= HARDLY)
    .sort((a, b) => b.conflict - a.conflict);
  return doubtful?.step;
}
