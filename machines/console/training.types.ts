import type { ScreenView } from '../simulator/index.ts';
import type { CauseId, OutcomeId, StepId, SymptomId } from '../diagnosis/index.ts';
import type { DiagnosisCase } from '../rehearsal/index.ts';

/** Something that the agent asked the caller, or had them do, and what they said. */
export interface Asked {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

/** What happens in a training. The simulator plays the caller. */
export type TrainingEvent =
  /** The agent says what is wrong, by what the caller sees. */
  | { type: 'symptom.named'; symptom: SymptomId; at: number }
  | { type: 'step.asked'; step: StepId; at: number }
  /** The agent says what was behind it: that ends the training. */
  | { type: 'cause.named'; cause: CauseId; at: number }
  | { type: 'training.abandoned'; at: number };

/** The caller, as far as the agent can see and hear. */
export interface Caller {
  phone: ScreenView | undefined;
  portal: ScreenView;
  /** The symptom that is talked about. */
  symptom: SymptomId;
  asked: readonly Asked[];
  /** What can be asked or done now. */
  offered: readonly StepId[];
  /** The caller says that it works. */
  isSolved: boolean;
}

/** How a training went, beside how the engine would have gone about it. */
export interface TrainingResult {
  drawn: DiagnosisCase;
  seconds: number;
  /** Wrong guesses at what is wrong. */
  misses: number;
  named: CauseId | undefined;
  isRight: boolean;
  asked: readonly Asked[];
  /** Seconds of the caller's effort that the asked steps take, as content says. */
  effort: number;
  engine: readonly Asked[];
  engineEffort: number;
}
