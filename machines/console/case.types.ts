import type { SnapshotFrom } from 'xstate';
import { assertDefined } from '../assert-defined.ts';
import type { Ending, InterviewMachine, InterviewNotice, Reply, Skip, Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Progress, ProgressNotice, Route, WalkthroughMachine } from '../walkthrough/index.ts';

/** An answer of the caller. Empty if no option fits, or if the caller cannot tell. `number`: they have none. */
export interface OpeningAnswer {
  question: 'number' | 'device' | 'task' | 'method' | 'step';
  answer: string;
}

export interface ConsoleWorld {
  guides: Readonly<Record<string, Route>>;
  symptoms: Readonly<Record<SymptomId, Symptom>>;
  /** Possible platforms of a caller's device. A guide can have another one, such as `portal`. */
  platforms: readonly string[];
  /** The desk's dispositions by id; `undefined` if it has none. */
  dispositions?: Readonly<Record<string, Disposition>>;
}

export function guideIn({ guides }: Pick<ConsoleWorld, 'guides'>, id: string): Route {
  return assertDefined(guides[id], `Guide \`${id}\``);
}

export function symptomIn({ symptoms }: Pick<ConsoleWorld, 'symptoms'>, id: SymptomId): Symptom {
  return assertDefined(symptoms[id], `Symptom \`${id}\``);
}

export type CaseId = string;

export type CallField = 'name' | 'ticket' | 'callback';

/** How a case ended for the caller. `left`: the caller did not want to continue. */
export type CaseOutcome = 'solved' | 'escalated' | 'left';

/** A call ending that the desk defines, finer than an outcome. */
export interface Disposition {
  outcome: CaseOutcome;
  queue?: string | undefined;
  /** Whether to ask for a callback number. */
  callback?: true | undefined;
}

/** What an agent does in a case, without its time. */
export type CaseAction =
  /** Opens a place in a guide. The fragment is validated by replaying it. */
  | { type: 'place.found'; guide: string; place: string }
  /** Opens a guide at its introduction, which lists the requirements. */
  | { type: 'guide.chosen'; guide: string }
  | { type: 'interview.found'; symptom: SymptomId; said: string }
  /** Starts the interview about a symptom, or continues it if it was left. */
  | { type: 'symptom.chosen'; symptom: SymptomId }
  /** Continues with the interview that an answer opened. */
  | { type: 'symptom.followed' }
  | { type: 'diagnosis.left' }
  /** The platform of the caller's device. It answers questions, as a guide does. */
  | { type: 'device.chosen'; platform: string }
  /** An answer while the caller's place is unknown, such as their device or their task. */
  | ({ type: 'opening.answered' } & OpeningAnswer)
  | { type: 'opening.withdrawn' }
  | { type: 'walk.started' }
  | { type: 'step.completed' }
  | { type: 'way.chosen'; way: string }
  | { type: 'step.left' }
  | { type: 'trouble.met' }
  | { type: 'problem.chosen'; problem: string }
  | { type: 'trouble.left' }
  | { type: 'reply.given'; outcome: string }
  | { type: 'step.skipped'; how: Skip }
  | { type: 'reply.changed'; reply: Reply }
  | { type: 'reply.withdrawn' }
  | { type: 'support.wanted' }
  /** The answer to the last check of the script or the interview: it works, or it does not. */
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  /** Has no disposition if the call is solved or the desk has none. */
  | { type: 'case.closed'; outcome: CaseOutcome; disposition?: string }
  | { type: 'case.reopened' }
  /** The agent turns to something else, which ends the wrap-up of a closed call. */
  | { type: 'case.filed' }
  | { type: 'call.held' }
  | { type: 'call.resumed' }
  | { type: 'note.written'; text: string }
  /** The complete text of a field; empty to clear it. `ticket`: the call's id in another system. */
  | { type: 'field.written'; field: CallField; text: string }
  /** The agent whose call it is: who opened it, or who exported the file that it was imported from. */
  | { type: 'case.received'; from: string }
  /** The language of the caller and their phone. The place does not change. */
  | { type: 'caller.spoke'; language: string }
  /** Whether text that looks like a secret is masked wherever it leaves its field. */
  | { type: 'masking.changed'; on: boolean }
  /** A piece of the notes that looks like a secret is unmasked, or masked again. */
  | { type: 'piece.shown'; text: string }
  | { type: 'piece.hidden'; text: string };

/** An action and its time in milliseconds, by any clock that does not go back. */
export type CaseEvent = CaseAction & { at: number };

/** A guide that the agent left for another. */
export interface PastWalk {
  guide: string;
  progress: Progress | undefined;
  done: readonly string[];
}

/** An interview that is over or was left unfinished. */
export interface PastInterview {
  symptom: SymptomId;
  replies: readonly Reply[];
  /** Replies that follow from `impliedBy`. The caller did not give them. */
  implied: readonly Reply[];
  impliedBy: 'guide' | 'device';
  /** `moved`: it led to another symptom. `undefined`: it was left and continues if its symptom is chosen again. */
  ending?: Ending | 'moved' | undefined;
}

/** Why a place differs from the requested one. */
export type PlaceNotice = ProgressNotice | InterviewNotice;

export interface OpenWalk {
  guide: string;
  state: SnapshotFrom<WalkthroughMachine>;
  /** The steps completed in this call. Steps before the number that the caller read out do not count. */
  done: readonly string[];
}

export interface OpenInterview {
  symptom: SymptomId;
  state: SnapshotFrom<InterviewMachine>;
}

/** The state of a call. It is finished if it has an outcome, and open otherwise. */
export interface CaseState {
  walk: OpenWalk | undefined;
  interview: OpenInterview | undefined;
  /** Guides and interviews that are over or were left, in order. */
  walks: readonly PastWalk[];
  interviews: readonly PastInterview[];
  /** Why the place differs from the one requested last. */
  notice: PlaceNotice | undefined;
  /** The caller's language; `undefined` until it is chosen. */
  caller: string | undefined;
  /** The platform of the caller's device, from the last choice or guide; `undefined` if unknown. */
  device: string | undefined;
  /** Whether somebody said so. A guide only implies its platform. */
  isDeviceSaid: boolean;
  /** Texts about the caller. Empty ones are omitted. */
  fields: Readonly<Partial<Record<CallField, string>>>;
  /** The agent who opened the call or exported it, if they have set a name. */
  from: string | undefined;
  /** The caller's answers since their place was last known, in order. */
  opening: readonly OpeningAnswer[];
  note: string;
  isMasked: boolean;
  /** Pieces of the notes that look like secrets but are not, according to the agent. */
  shownPieces: readonly string[];
  outcome: CaseOutcome | undefined;
  disposition: string | undefined;
  isFiled: boolean;
  isHeld: boolean;
}
