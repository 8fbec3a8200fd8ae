export type {
  Cause,
  CauseId,
  Condition,
  Evidence,
  Model,
  Move,
  Outcome,
  OutcomeId,
  Step,
  StepId,
} from './diagnosis.types.ts';
export { parseModel } from './diagnosis.parse.ts';
export { belief } from './belief.ts';
export { nextBy, nextStep, type NextStep } from './next-step.ts';
export type { After, Answer, Likely, RuledOut, Why } from './why.types.ts';
export { expectedCostOf, isExact, optimalTree, solve, treeOf, type Policy, type Solved, type Tree } from './policy.ts';
export { createPlanner, LIMITS, type Limits, type Planner } from './planner.ts';
export { idleQuestions } from './idle-questions.ts';
export { parseSymptom } from './symptom.parse.ts';
export type { PracticeAct, PracticeSign, StepPractice } from './symptom-practice.types.ts';
export type { Symptom, SymptomCause, SymptomId, SymptomOutcome, SymptomStep, World } from './symptom.types.ts';
export type { Ending, InterviewEvent, InterviewOutput, Reply, Skip, Standing } from './interview.types.ts';
export { createInterview, type InterviewInput, type InterviewMachine } from './interview.machine.ts';
export { interviewView, type InterviewView } from './interview.view.ts';
export { claimsOf, type Claim } from './interview.claims.ts';
export { evidenceOf, isAmong, knownReplies, offeredSteps, standingAfter } from './interview.replies.ts';
export { decodeReplies, encodeReplies, type InterviewNotice } from './interview.place.ts';
export {
  decodeInterview,
  encodeInterview,
  interviewCodeProblems,
  MOST_REPLIES,
  type InterviewCodeProblem,
} from './interview.code.ts';
