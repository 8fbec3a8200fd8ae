export type {
  CauseId,
  DiagnosisStep,
  Evidence,
  Model,
  Move,
  Outcome,
  OutcomeId,
  ReaderWorld,
  StepId,
} from './diagnosis.types.ts';
export { alikeness } from './alikeness.ts';
export { belief } from './belief.ts';
export { nextStep } from './next-step.ts';
export { expectedCostOf, idleQuestions, optimalTree, solve, treeOf, type Policy, type PolicyTree } from './policy.ts';
export type { PracticeAct, PracticeSign } from './symptom.schema.ts';
export type { StepPractice, Symptom, SymptomId, SymptomOutcome, SymptomStep } from './symptom.types.ts';
export { createInterview, type InterviewInput, type InterviewMachine } from './interview.machine.ts';
export { interviewView, minutesLeft, type InterviewView } from './interview.view.ts';
export { claimsOf, type Claim } from './interview.claims.ts';
export {
  aboutStep,
  evidenceOf,
  failedReply,
  isAllDone,
  isAmong,
  knownReplies,
  meaningOf,
  offeredSteps,
  statusAfter,
  stepIn,
  withReply,
  type Ending,
  type InterviewEvent,
  type InterviewStatus,
  type Reply,
  type Skip,
} from './interview.replies.ts';
export {
  decodeInterview,
  decodeReplies,
  encodeInterview,
  encodeReplies,
  interviewCodeProblems,
  type InterviewNotice,
} from './interview.place.ts';
