import type { Ending, InterviewNotice, Reply, Skip, Symptom, SymptomId } from '../diagnosis/index.ts';
import type { OpeningAnswer } from './opening/index.ts';
import type { Progress, ProgressNotice, Route } from '../walkthrough/index.ts';

/** What a console knows of: the guides and the symptoms of the site. */
export interface ConsoleWorld {
  guides: Readonly<Record<string, Route>>;
  symptoms: Readonly<Record<SymptomId, Symptom>>;
  /** The platforms that a caller's own device can have; a guide's platform may also be another, such as a page's. */
  platforms: readonly string[];
  /** How calls end; absent where a desk has no names of its own for that. */
  dispositions?: Readonly<Record<string, Disposition>>;
}

export type CaseId = string;

/** What is typed about the caller, each in a field of its own. */
export type CallField = 'name' | 'ticket' | 'callback';

/** What can be wrong: a step of a guide, a question or repair of a diagnosis, or a reply that is sent about either. */
export const MISTAKE_KINDS = ['step', 'question', 'reply', 'cause'] as const;

/**
 * What an agent found wrong in what the site says. `step`: a step of a guide. `question`: what a diagnosis asks or has tried.
 * `reply`: the text that is sent about that. `cause`: the text that is sent about a cause.
 */
export interface Mistake {
  kind: (typeof MISTAKE_KINDS)[number];
  /** The guide, or the symptom. */
  of: string;
  /** The step or the cause in it. */
  id: string;
  /** The version of the guide or the symptom at that time. */
  version: number;
  /** The caller's language. */
  language: string;
  /** What is wrong, in the agent's words; empty where they said no more. */
  text: string;
}

/** How a case ended for the caller. `left`: the caller wanted no more. */
export type CaseOutcome = 'solved' | 'escalated' | 'left';

/** How calls end at a desk: finer than an outcome, and the desk's own. */
export interface Disposition {
  outcome: CaseOutcome;
  /** Where the call goes next. */
  queue?: string | undefined;
  /** Whether to ask for a callback number. */
  callback?: true | undefined;
}

/** How a caller's place was found: `words`, that they read on their screen. */
type FoundBy = 'code' | 'board' | 'list' | 'words';

/** What an agent does in a case, without its time. */
export type CaseAction =
  /** A place in a guide, as its fragment: it is replayed, never trusted. */
  | { type: 'place.found'; guide: string; place: string; by: FoundBy }
  /** A guide from its beginning: what is required comes first. */
  | { type: 'guide.chosen'; guide: string }
  /** A place in an interview, as its fragment. */
  | { type: 'interview.found'; symptom: SymptomId; said: string }
  /** What the caller says is wrong. */
  | { type: 'symptom.chosen'; symptom: SymptomId }
  /** On to the interview that an answer opened. */
  | { type: 'symptom.followed' }
  /** Back to the script; the answers are kept. */
  | { type: 'diagnosis.left' }
  /** What the caller has in hand. The questions then follow from it, as from a guide. */
  | { type: 'device.chosen'; platform: string }
  /** An answer before the caller's place was known: their device, task, or a word on their screen. */
  | ({ type: 'opening.answered' } & OpeningAnswer)
  /** Undoes the last of these answers. */
  | { type: 'opening.withdrawn' }
  | { type: 'walk.started' }
  | { type: 'step.completed' }
  | { type: 'way.chosen'; way: string }
  | { type: 'step.left' }
  | { type: 'trouble.met' }
  | { type: 'problem.chosen'; problem: string }
  | { type: 'trouble.left' }
  /** The caller had tried it before the call, or had not after all: it is not asked. */
  | { type: 'step.tried'; step: string }
  | { type: 'reply.given'; outcome: string }
  | { type: 'step.skipped'; how: Skip }
  | { type: 'reply.changed'; reply: Reply }
  | { type: 'reply.withdrawn' }
  | { type: 'support.wanted' }
  /** The last check of the script, or of the interview: it works, or it does not. */
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  /** Without a disposition if the call was solved, or if the desk has none. */
  | { type: 'case.closed'; outcome: CaseOutcome; disposition?: string }
  | { type: 'case.reopened' }
  /** The agent has turned to something else: what there is to write about a call that is closed is written. */
  | { type: 'case.filed' }
  | { type: 'call.held' }
  | { type: 'call.resumed' }
  /** The whole of the agent's notes. */
  | { type: 'note.written'; text: string }
  /** The caller's name, the call's id in another system, or the number to call back: the whole text, empty where it is taken out. */
  | { type: 'field.written'; field: CallField; text: string }
  /** The call came from another agent's file. */
  | { type: 'case.received'; from: string }
  /** The language that the caller speaks and their phone shows. The place stays. */
  | { type: 'caller.spoke'; language: string }
  /** Whether what looks like a secret is hidden in the notes wherever they leave the field. */
  | { type: 'masking.changed'; on: boolean }
  /** A piece of the notes looks like a secret and is none, or is one after all. */
  | { type: 'piece.shown'; text: string }
  | { type: 'piece.hidden'; text: string }
  /** Something that the site says is wrong. It is for writers, and changes nothing in the call. */
  | ({ type: 'mistake.noted' } & Mistake);

/** A action and when it was done, in milliseconds of any clock that does not go back. */
export type CaseEvent = CaseAction & { at: number };

/** Where the caller stands, as far as time is counted by it. */
export type Stop =
  | { kind: 'finding' }
  /** Without a step: in the introduction. */
  | { kind: 'step'; guide: string; step?: string | undefined }
  /** Without a step: at the end of the interview. */
  | { kind: 'question'; symptom: SymptomId; step?: string | undefined }
  /** The call is over, and the agent still writes about it. */
  | { kind: 'closed' }
  | { kind: 'filed' };

/** A guide that was left for another. */
export interface PastWalk {
  guide: string;
  progress: Progress | undefined;
  /** The steps that were done in the call. */
  done: readonly string[];
}

/** An interview that is over, or was left in the middle. */
export interface PastInterview {
  symptom: SymptomId;
  replies: readonly Reply[];
  /** Those of them that nobody gave: they follow from `impliedBy`. */
  implied: readonly Reply[];
  impliedBy: 'guide' | 'device';
  /** The steps that the caller had done before the call. */
  before: readonly string[];
  /** `moved`: it led to another symptom. `undefined`: it was left, and continues if it is chosen again. */
  ending?: Ending | 'moved' | undefined;
}

/** Why a place is not exactly the one that was given. */
export type PlaceNotice = ProgressNotice | InterviewNotice;
