export type {
  CallField,
  CaseAction,
  CaseEvent,
  CaseId,
  CaseOutcome,
  ConsoleWorld,
  Disposition,
  PlaceNotice,
  Stop,
} from './case.types.ts';
export { createCase } from './case.machine.ts';
export { caseView, type CaseView, type DiagnosisView } from './case.view.ts';
export {
  openingStage,
  sightsOf,
  type OpeningAnswer,
  type OpeningStage,
  type Sight,
  type Spot,
} from './opening/index.ts';
export { MAX_SILENCE_MS, spent } from './time-log.ts';
export { createCaseLogs, inOrder, isClosed, isFiled, isHeld, lastDone, type Case, type CaseLogs } from './case-logs.ts';
export { createConsole, type ConsoleMachine } from './console.machine.ts';
export { shownCase, type ConsoleContext, type ConsoleEvent } from './console.types.ts';
export { callNumber, readCallNumber } from './call-number.ts';
export { digestText } from './digest.ts';
export { arrivalsOf, waiting, type Arrival } from './incoming.ts';
export { hiddenEvent, hiddenFields, hiderOf } from './hider.ts';
export {
  isTime,
  LARGEST_FILE,
  MAX_CASES,
  MAX_EVENTS,
  readCaseFile,
  recordIn,
  writeCaseFile,
  writeCaseFiles,
} from './case-file.ts';
export { runningIn, timesOf } from './times.ts';
export { ticketOf } from './ticket.ts';
export type { NextPlace, Ticket } from './ticket.types.ts';
export { MASK, maskText, secretsIn } from './mask.ts';
export {
  calibrate,
  interviewsIn,
  proposePriors,
  roundedPriors,
  STRENGTH,
  withPriors,
  withPriorsAt,
  type PriorPlaces,
  type PriorProposal,
  type Skipped,
} from './calibration.ts';
export {
  callsCsv,
  causeOf,
  dayOf,
  groupsOf,
  mistakesIn,
  type CallGroup,
  type NotedMistake,
} from './overview/overview.ts';
export { readTickets } from './overview/read-tickets.ts';
export { eachOnce, toldCall, type ToldCall } from './overview/told-call.ts';
