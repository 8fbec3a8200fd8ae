import type { OutcomeId, StepId } from './diagnosis.types.ts';
import type { SymptomId, ReaderWorld } from './symptom.types.ts';

/** An answer to a question, or the outcome of a repair. */
export interface Reply {
  step: StepId;
  outcome: OutcomeId;
}

/** Why a reader skips a step, which says nothing about the cause. */
export type Skip = 'unsure' | 'couldnt' | 'other';

/** How an interview ended. */
export type Ending = 'solved' | 'called';

/** Actions of the reader, or of the page on their behalf. */
export type InterviewEvent =
  /** An outcome of the current step. */
  | { type: 'reply.given'; outcome: OutcomeId }
  /** Not sure, could not do it, or wants to try something else. The step is used up. */
  | { type: 'step.skipped'; how: Skip }
  /** Changes an earlier reply. Others stay if they are still valid. */
  | { type: 'reply.changed'; reply: Reply }
  /** Returns to the previous step. */
  | { type: 'reply.withdrawn' }
  /** Goes to any place: from a link, a code, or the browser's history. */
  | { type: 'place.requested'; replies: readonly Reply[] }
  /** Confirms or denies that the problem is solved. */
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  /** Asks for support early. */
  | { type: 'support.wanted' }
  | { type: 'support.called' }
  /** Changes the reader's context, such as the phone. The reader's own replies stay. */
  | { type: 'world.changed'; world: ReaderWorld }
  /** Starts over. */
  | { type: 'interview.restarted' };

/** How the interview ended, and all replies in order. */
export interface InterviewOutput {
  ending: Ending;
  tried: readonly Reply[];
}

/** Where replies lead. */
export type InterviewStatus =
  /** A question or a repair. */
  | { phase: 'asking'; step: StepId }
  /** The last reply solved the problem: to be confirmed. */
  | { phase: 'confirming'; step: StepId }
  /** No remaining step is worth its cost. */
  | { phase: 'calling' }
  /** Another symptom's interview continues. */
  | { phase: 'moving'; to: SymptomId };
