import type { ScreenView } from '../simulator/index.ts';
import type { CauseId, OutcomeId, StepId, SymptomId } from '../diagnosis/index.ts';
import type { DiagnosisCase } from '../rehearsal/index.ts';

/** A question or repair that the agent chose, and its outcome. */
export interface Asked {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

/** An event of a training. */
export type TrainingEvent =
  /** The agent names the symptom. */
  | { type: 'symptom.named'; symptom: SymptomId; at: number }
  | { type: 'step.asked'; step: StepId; at: number }
  /** The agent names the cause, which ends the training. */
  | { type: 'cause.named'; cause: CauseId; at: number }
  | { type: 'training.abandoned'; at: number };

/** What the agent can see and hear of the caller. */
export interface Caller {
  phone: ScreenView | undefined;
  portal: ScreenView;
  /** The current symptom. */
  symptom: SymptomId;
  asked: readonly Asked[];
  /** The steps that are available now. */
  offered: readonly StepId[];
  /** The caller says that it works. */
  isSolved: boolean;
}

/** The result of a training, with the steps of the engine for comparison. */
export interface TrainingResult {
  drawn: DiagnosisCase;
  seconds: number;
  /** Number of wrong symptoms named. */
  misses: number;
  named: CauseId | undefined;
  isRight: boolean;
  asked: readonly Asked[];
  /** The caller's effort for the asked steps, in seconds, according to the content. */
  effort: number;
  engine: readonly Asked[];
  engineEffort: number;
}
