import type { OutcomeId, StepId } from './diagnosis.types.ts';
import type { SymptomId, ReaderWorld } from './symptom.types.ts';

/** What a reader said to a question, or what came of something they did. */
export interface Reply {
  step: StepId;
  outcome: OutcomeId;
}

/** How a step is left without a word about the cause. */
export type Skip = 'unsure' | 'couldnt' | 'other';

/** How an interview ended. */
export type Ending = 'solved' | 'called';

/** What a reader, or the page for them, can do. */
export type InterviewEvent =
  /** One of the outcomes of the step on screen. */
  | { type: 'reply.given'; outcome: OutcomeId }
  /** Not sure, could not do it, or would rather try something else: the step is used up, and says nothing. */
  | { type: 'step.skipped'; how: Skip }
  /** Another outcome of a step that was answered before; the others stay, as far as they still can be. */
  | { type: 'reply.changed'; reply: Reply }
  /** Back to the step before. */
  | { type: 'reply.withdrawn' }
  /** To any place: from a link, a code, or the browser's Back. */
  | { type: 'place.requested'; replies: readonly Reply[] }
  /** The last check: it really works, or it does not. */
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  /** The reader has had enough: support's contact, with what was tried. */
  | { type: 'support.wanted' }
  | { type: 'support.called' }
  /** The reader's world is another one than was known: another phone. What they have said themselves stays. */
  | { type: 'world.changed'; world: ReaderWorld }
  /** From the beginning. */
  | { type: 'interview.restarted' };

/** How it ended, and what was said and tried, in order. */
export interface InterviewOutput {
  ending: Ending;
  tried: readonly Reply[];
}

/** What replies lead to. */
export type InterviewStatus =
  /** A question, or something to do. */
  | { phase: 'asking'; step: StepId }
  /** The last reply says that it is mended: does it really work? */
  | { phase: 'confirming'; step: StepId }
  /** Nothing that is left is worth more than support. */
  | { phase: 'calling' }
  /** Another symptom has shown, and its interview goes on. */
  | { phase: 'moving'; to: SymptomId };
