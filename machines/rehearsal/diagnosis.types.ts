import type { Product } from '../simulator/index.ts';
import type { CauseId, OutcomeId, StepId, Symptom, SymptomId } from '../diagnosis/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import type { Mismatch, Remedy } from './rehearsal.types.ts';

/** All that a diagnosis is performed with. */
export interface DiagnosisWorld {
  product: Product;
  symptoms: ReadonlyMap<SymptomId, Symptom>;
  guides: ReadonlyMap<string, Graph>;
  /** Says how a fault comes to show where the guide itself succeeds. */
  remedies: Readonly<Record<string, Remedy>>;
}

/** One thing that can go wrong for one reader of one guide. */
export interface DiagnosisCase {
  /** With which symptom it begins. */
  symptom: SymptomId;
  /** The cause that it is, in this symptom. */
  cause: CauseId;
  /** What is put into the practice: a fault of the cause, and perhaps one of a symptom that shows on the way. */
  faults: readonly string[];
  guide: string;
  seed: number;
  /** Whether the reader comes from the guide, which then answers some questions; else from the words of the error. */
  fromGuide: boolean;
}

/** A step of a diagnosis, and what came of it. */
export interface DiagnosisMove {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

/** How a diagnosis went. */
export interface DiagnosisRun {
  moves: readonly DiagnosisMove[];
  end: DiagnosisEnd;
}

export type DiagnosisEnd =
  /** It was mended, and the simulator says so too. */
  | { kind: 'solved' }
  /** Nothing was left but the call. */
  | { kind: 'called'; symptom: SymptomId }
  /** The fault does not show, so that there is nothing to diagnose. */
  | { kind: 'unseen' }
  /** Something that is to be done cannot be done. */
  | { kind: 'blocked'; symptom: SymptomId; step: StepId; mismatch: Mismatch }
  /** Nothing that the simulator shows is one of the outcomes. */
  | { kind: 'unanswered'; symptom: SymptomId; step: StepId; phone: string; portal: string }
  /** An outcome says that it is mended, and it is not. */
  | { kind: 'untrue'; symptom: SymptomId; step: StepId; outcome: OutcomeId };
