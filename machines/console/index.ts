export type {
  CallField,
  CaseAction,
  CaseEvent,
  CaseId,
  CaseOutcome,
  ConsoleWorld,
  Disposition,
  PlaceNotice,
  OpeningAnswer,
} from './case.types.ts';
export { caseView, type CaseView, type DiagnosisView } from './case-view.ts';
export { openingStage, type OpeningStage, type Spot } from './opening.ts';
export {
  createCaseLogs,
  inOrder,
  isClosed,
  isFiled,
  isHeld,
  MAX_SILENCE_MS,
  runningIn,
  timesOf,
  type Case,
  type CaseLogs,
} from './case-logs.ts';
export { OpenCases, shownCase, type ConsoleContext, type ConsoleEvent } from './console.ts';
export { callNumber } from './call-number.ts';
export { arrivalsOf, type Arrival } from './incoming.ts';
export { hiddenFields, hiderOf, MASK, maskText, secretsIn } from './mask.ts';
export {
  isTime,
  LARGEST_FILE,
  maskedRecord,
  MAX_CASES,
  MAX_EVENTS,
  readCaseFile,
  recordIn,
  writeCaseFile,
  writeCaseFiles,
} from './case-file.ts';
export { ticketOf, type NextPlace, type Ticket } from './ticket.ts';
export {
  calibrate,
  interviewsIn,
  proposePriors,
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
  eachOnce,
  groupsOf,
  hourOf,
  readTickets,
  repeatCalls,
  toldCall,
  type CallGroup,
  type ToldCall,
} from './statistics.ts';
