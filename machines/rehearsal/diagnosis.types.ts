import type { Product } from '../simulator/index.ts';
import type { CauseId, OutcomeId, StepId, Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import type { Mismatch, Remedy } from './rehearsal.types.ts';

/** The data to perform diagnoses. */
export interface DiagnosisWorld {
  product: Product;
  symptoms: ReadonlyMap<SymptomId, Symptom>;
  guides: ReadonlyMap<string, Graph>;
  /** For faults that a guide does not make visible. */
  remedies: Readonly<Record<string, Remedy>>;
}

/** A combination of symptom, faults and guide to test. */
export interface DiagnosisCase {
  /** The first symptom. */
  symptom: SymptomId;
  /** The true cause. */
  cause: CauseId;
  /** The simulated faults: one of the cause, and optionally one of an opened symptom. */
  faults: readonly string[];
  guide: string;
  seed: number;
  /** Whether the reader comes from the guide, which answers some questions, instead of the list of symptoms. */
  fromGuide: boolean;
}

/** A performed step and its outcome. */
export interface DiagnosisMove {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

/** The course of a diagnosis. */
export interface DiagnosisRun {
  moves: readonly DiagnosisMove[];
  end: DiagnosisEnd;
}

export type DiagnosisEnd =
  /** Solved, and a goal was reached on the simulator. */
  | { kind: 'solved' }
  /** The diagnosis ended with the call. */
  | { kind: 'called'; symptom: SymptomId }
  /** The fault is not visible, so there is nothing to diagnose. */
  | { kind: 'unseen' }
  /** An act is impossible. */
  | { kind: 'blocked'; symptom: SymptomId; step: StepId; mismatch: Mismatch }
  /** No outcome matches the state of the simulator. */
  | { kind: 'unanswered'; symptom: SymptomId; step: StepId; phone: string; portal: string }
  /** An outcome claims success, but no goal was reached. */
  | { kind: 'untrue'; symptom: SymptomId; step: StepId; outcome: OutcomeId };
