export * from './model.ts';
export { belief } from './belief.ts';
export { nextStep, solve } from './next-step.ts';
export * from './policy.ts';
export type {
  PracticeAct,
  PracticeSign,
  StepPractice,
  Symptom,
  SymptomId,
  SymptomOutcome,
  SymptomStep,
} from './symptom.schema.ts';
export * from './interview.machine.ts';
export * from './interview.replies.ts';
export * from './interview.place.ts';
