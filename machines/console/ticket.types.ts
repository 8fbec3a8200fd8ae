import type { Times } from './times.ts';
import type { PastInterview, CaseOutcome, Mistake } from './case.types.ts';
import type { Reply } from '../diagnosis/index.ts';

/** Identifies the tickets of this console. */
export const TICKET_FORMAT = 'shirube-ticket';
export const TICKET_VERSION = 1;

/** The data of a ticket: ids, numbers and times. The only words in it are the agent's. */
export interface Ticket {
  format: typeof TICKET_FORMAT;
  version: typeof TICKET_VERSION;
  /** The id of the call and the number derived from it. They never change. */
  id: string;
  number: string;
  /** The texts about the caller, with secrets masked. */
  name: string | undefined;
  /** The call's id in another system. */
  ticket: string | undefined;
  callback: string | undefined;
  /** The agent whose call it was, if it came from a file that names one. */
  from: string | undefined;
  /** Time in milliseconds, by the clock of the case's events. */
  opened: number;
  /** How the call ended; `open` if it has not. */
  outcome: CaseOutcome | 'open';
  /** Id of the desk's disposition, and the queue that receives the call. */
  disposition: string | undefined;
  queue: string | undefined;
  /** The caller's language, or the desk's own until it is chosen. */
  caller: string | undefined;
  /** Whether `caller` was chosen for the caller. */
  isCallerConfirmed: boolean;
  /** The platform of the caller's device; `undefined` if unknown. */
  device: string | undefined;
  /** Where to continue; `undefined` if nothing is known or nothing is left to do. */
  next: NextPlace | undefined;
  seconds: Times;
  guides: readonly GuideTicket[];
  diagnoses: readonly DiagnosisTicket[];
  /** Mistakes in the content that the agent noted, with secrets masked. */
  mistakes: readonly Mistake[];
  /** The agent's notes, with secrets masked unless the agent unmasked them. */
  note: string;
}

/** A step of a guide or an interview; `step` is `undefined` if no step of the interview is left. */
export type NextPlace =
  | { kind: 'guide'; guide: string; step: string; label: string }
  | { kind: 'diagnosis'; symptom: string; step: string | undefined };

/** The entry of a guide in a ticket. */
export interface GuideTicket {
  guide: string;
  version: number;
  /** The number of the place; `undefined` in the introduction. */
  code: string | undefined;
  /** The steps on the way to the place, in order. */
  steps: readonly StepTicket[];
}

interface StepTicket {
  step: string;
  /** As printed in the guide. */
  label: string;
  /** The way that the caller chose by what they see, if the step has several. */
  way: string | undefined;
  /** Whether the caller completed it in the call. Steps before the number that they read out are unconfirmed. */
  isDone: boolean;
  /** Whether it is the current step. */
  isHere: boolean;
  seconds: number;
}

export const REPLY_SOURCES = ['caller', 'before', 'guide', 'device'] as const;

/** The source of an answer: the caller, their guide or their device; `before`: tried before the call. */
export interface TicketReply extends Reply {
  from: (typeof REPLY_SOURCES)[number];
}

/** The part of an interview that calibration needs. Tickets of earlier versions contain little more. */
export interface Answered {
  symptom: string;
  version: number;
  replies: readonly Reply[];
}

/** The entry of an interview in a ticket. */
export interface DiagnosisTicket extends Answered {
  code: string;
  ending: NonNullable<PastInterview['ending']> | 'open';
  replies: readonly TicketReply[];
  /** Steps that are still available. */
  left: readonly string[];
  /** The likeliest cause, if the caller gave any answer. `isFound`: a repair helped and the cause is likely enough. */
  cause: { id: string; isFound: boolean } | undefined;
  /** Causes that the answers have made ten times less likely; empty if the cause is found. */
  ruledOut: readonly string[];
  seconds: number;
}
