import type { Times } from './times.ts';
import type { PastInterview, CaseOutcome, Mistake } from './case.types.ts';
import type { Reply } from '../diagnosis/index.ts';

/** What marks a text as a ticket of this console. */
export const TICKET_FORMAT = 'shirube-ticket';
export const TICKET_VERSION = 1;

/** The data of a ticket: ids, numbers and times, and no words but the agent's. */
export interface Ticket {
  format: typeof TICKET_FORMAT;
  version: typeof TICKET_VERSION;
  /** The call's id, and the number that follows from it: both never change. */
  id: string;
  number: string;
  /** What was typed about the caller, with secrets masked. */
  name: string | undefined;
  /** The call's id in another system. */
  ticket: string | undefined;
  callback: string | undefined;
  /** The agent whose call it was, where it came from their file. */
  from: string | undefined;
  /** Milliseconds of the clock that the case was kept by. */
  opened: number;
  /** How the call ended, as the console knows it. */
  outcome: CaseOutcome | 'open';
  /** The desk's own name for that, and the queue that the call goes to; absent where it has none. */
  disposition: string | undefined;
  queue: string | undefined;
  /** The caller's language, or the desk's own. */
  caller: string | undefined;
  /** Whether somebody said that it is the caller's. */
  isCallerConfirmed: boolean;
  /** The platform of the caller's device, where it is known. */
  device: string | undefined;
  /** Where to continue; `undefined` if nothing is known or nothing is left to do. */
  next: NextPlace | undefined;
  seconds: Times;
  guides: readonly GuideTicket[];
  diagnoses: readonly DiagnosisTicket[];
  /** What is wrong in what the site says, as the agent noted it; with what looks like a secret hidden. */
  mistakes: readonly Mistake[];
  /** The agent's notes; what looks like a secret is hidden in them, unless the agent said otherwise. */
  note: string;
}

/** A step of a guide, or of an interview. Without a step nothing is left in the interview. */
export type NextPlace =
  | { kind: 'guide'; guide: string; step: string; label: string }
  | { kind: 'diagnosis'; symptom: string; step: string | undefined };

/** How far a guide was followed. */
export interface GuideTicket {
  guide: string;
  version: number;
  /** The number of the place; absent in the introduction. */
  code: string | undefined;
  /** The steps on the way to the place, in order. */
  steps: readonly StepTicket[];
}

interface StepTicket {
  step: string;
  /** As printed. */
  label: string;
  /** What the caller said that they see, where ways part. */
  way: string | undefined;
  /** Whether the caller did it in the call. Steps before their number are not confirmed by anybody. */
  isDone: boolean;
  /** Whether it is the current step. */
  isHere: boolean;
  seconds: number;
}

/** Where an answer can be from. */
export const REPLY_SOURCES = ['caller', 'before', 'guide', 'device'] as const;

/** The source of an answer: the caller, their guide or their device; `before`: tried before the call. */
export interface TicketReply extends Reply {
  from: (typeof REPLY_SOURCES)[number];
}

/** What calibrating needs of an interview. Tickets of earlier versions tell little more. */
export interface Answered {
  symptom: string;
  version: number;
  replies: readonly Reply[];
}

/** What was asked and tried about a symptom, and what it says. */
export interface DiagnosisTicket extends Answered {
  code: string;
  ending: NonNullable<PastInterview['ending']> | 'open';
  replies: readonly TicketReply[];
  /** What could still be asked or tried. */
  left: readonly string[];
  /** The likeliest cause, if there was any answer; found: its repair has helped. */
  cause: { id: string; isFound: boolean } | undefined;
  /** Causes that the answers have made ten times less likely, where none is found. */
  ruledOut: readonly string[];
  seconds: number;
}
