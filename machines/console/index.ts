export type {
  CaseDeed,
  CaseEvent,
  CaseId,
  CaseOutcome,
  ConsoleWorld,
  FoundBy,
  PlaceNotice,
  Stop,
} from './case.types.ts';
export { withFreeName } from './case-name.ts';
export { createCase, type CaseMachine, type CaseSnapshot } from './case.machine.ts';
export { caseView, type CaseView, type DiagnosisView, type ScriptView } from './case.view.ts';
export { LONGEST_SILENCE, spent, type Journal, type Visit } from './journal.ts';
export {
  createLedger,
  inOrder,
  isClosed,
  isFiled,
  isHeld,
  lastDone,
  type Case,
  type CaseRecord,
  type Ledger,
} from './ledger.ts';
export { createConsole, type ConsoleMachine } from './console.machine.ts';
export { shownCase, type ConsoleContext, type ConsoleEvent } from './console.types.ts';
export { readEntry, writeEntry } from './case-entry.ts';
export { hiderOf, type Hider } from './hider.ts';
export {
  FILE_FORMAT,
  FILE_VERSION,
  isTime,
  LARGEST_FILE,
  MOST_CASES,
  MOST_EVENTS,
  readCaseFile,
  readRecords,
  writeCaseFile,
} from './case-file.ts';
export { runningIn, timesOf, type Times } from './times.ts';
export { ticketOf, type TicketInput } from './ticket.ts';
export type { DiagnosisTicket, GuideTicket, NextPlace, StepTicket, Ticket, TicketReply } from './ticket.types.ts';
export { readTickets } from './ticket-reader.ts';
export { MASK, maskText, secretsIn } from './mask.ts';
export { MOST_SPELLED, spellingOf, type Spelled } from './spelling.ts';
export {
  calibrate,
  interviewsIn,
  STRENGTH,
  withPriors,
  type Calibration,
  type CausePrior,
  type FirstStep,
  type Skipped,
} from './calibration.ts';
export { createTraining, trainingResult, type TrainingMachine } from './training.machine.ts';
export type { Asked, Caller, TrainingEvent, TrainingResult } from './training.types.ts';
