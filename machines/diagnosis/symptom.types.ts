import type { CauseId, Model, OutcomeId, ReaderWorld, StepId } from './diagnosis.types.ts';
import type {
  PracticeAct,
  PracticeSign,
  WrittenCause,
  WrittenOutcome,
  WrittenStep,
  WrittenSymptom,
} from './symptom.schema.ts';

export type SymptomId = string;

/** A symptom without words: the engine's model and data for pages, codes and tests. */
export interface Symptom extends Readonly<Omit<WrittenSymptom, 'callCost' | 'causes' | 'steps'>> {
  id: SymptomId;
  model: Model;
  /** Data about each cause in addition to its prior. */
  causes: Readonly<Record<CauseId, Omit<WrittenCause, 'prior'>>>;
  /** Data about each step in addition to costs and probabilities. */
  steps: Readonly<Record<StepId, SymptomStep>>;
  /** How to perform steps on the simulator, for rehearsals only. */
  practice?: Readonly<Record<StepId, StepPractice>> | undefined;
}

export interface SymptomStep extends Pick<WrittenStep, 'number' | 'source' | 'aliases' | 'note' | 'figure' | 'denied'> {
  known?: Readonly<Partial<Record<keyof ReaderWorld, Readonly<Record<string, OutcomeId>>>>> | undefined;
  outcomes: Readonly<Record<OutcomeId, SymptomOutcome>>;
}

export type SymptomOutcome = Pick<WrittenOutcome, 'number' | 'role' | 'done' | 'opens' | 'world'>;

/** How to perform a step on the simulator. */
export interface StepPractice extends Pick<WrittenStep, 'resume'> {
  acts: readonly PracticeAct[];
  from?: readonly string[] | undefined;
  when: Readonly<Record<OutcomeId, PracticeSign | 'otherwise'>>;
}
