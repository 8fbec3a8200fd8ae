import type { CauseId, Model, OutcomeId, StepId } from './diagnosis.types.ts';
import type { StepPractice } from './symptom-practice.types.ts';

export type SymptomId = string;

/** A symptom as content describes it, without words: the engine's model, and what pages, codes and tests need besides. */
export interface Symptom {
  id: SymptomId;
  /** 1–99, two digits of a code to read aloud; unique, never used again. */
  number: number;
  /** 0–9, raised when a step gets or loses an outcome, or steps or outcomes change their numbers or meaning. */
  version: number;
  /** Not finished: not published. */
  draft?: true | undefined;
  /** The problem article that tells the same without a script; absent where there is none. */
  article?: string | undefined;
  /** Ids that the symptom once had: old addresses lead to it. */
  aliases?: readonly string[] | undefined;
  /** References that the page leads to, where support is called or no article tells of it. */
  references: readonly string[];
  model: Model;
  /** What is known of each cause besides its prior. */
  causes: Readonly<Record<CauseId, SymptomCause>>;
  /** What is known of each step besides costs and chances. */
  steps: Readonly<Record<StepId, SymptomStep>>;
  /** What steps mean on a simulator, as far as they mean anything there. For rehearsals: no page needs it. */
  practice?: Readonly<Record<StepId, StepPractice>> | undefined;
}

interface SymptomCause {
  /** `facts`: the source names it. `assumed`: the page says “possible”. */
  source: 'facts' | 'assumed';
  /** Where the prior comes from, for writers. */
  note?: string | undefined;
  /** The simulator's faults that are this cause; none where it cannot have it. */
  faults: readonly string[];
}

export interface SymptomStep {
  /** 1–99, two digits of a code; unique in the symptom, never used again. */
  number: number;
  source: 'facts' | 'assumed';
  /** Ids that the step once had: links with them still say the same. */
  aliases?: readonly string[] | undefined;
  note?: string | undefined;
  /** The screen to show, drawn for the reader's platform. */
  figure?: { on: 'phone' | 'portal'; screen: string; tap?: string | undefined; enter?: string | undefined } | undefined;
  /**
   * What is known before the first question: the outcome for each value of the reader's world, for example
   * `{ method: { qr: scanned, code: typed } }`. A question that is answered so is not asked.
   */
  known?: Readonly<Partial<Record<keyof ReaderWorld, Readonly<Record<string, OutcomeId>>>>> | undefined;
  /**
   * What it came to where it is not mended after all, or was tried before without help. Without it the first outcome that
   * neither mends nor says that nothing was done.
   */
  denied?: OutcomeId | undefined;
  outcomes: Readonly<Record<OutcomeId, SymptomOutcome>>;
}

export interface SymptomOutcome {
  /** 0–9, one digit of a code; unique in the step, never used again. */
  number: number;
  /** The reader says nothing of the cause by it: “not sure”, “couldn't do it”. */
  role?: 'unsure' | 'couldnt' | undefined;
  /**
   * All is done that the reader came for: no guide is to be gone on with. Where another symptom shows, once that is mended.
   */
  done?: true | undefined;
  /** Another symptom shows: its interview goes on. */
  opens?: SymptomId | undefined;
  /** What is so of the reader from then on, whatever their guide says: who has typed a code has not scanned one. */
  world?: Omit<ReaderWorld, 'screen'> | undefined;
}

/** In what a reader's world is described. What they have pointed at goes before what the rest would say. */
export const DIMENSIONS = ['screen', 'platform', 'method', 'task'] as const;

/**
 * What is known of a reader who comes: the screen whose picture they chose, their phone, and what the guide is for from
 * which they come. See `SymptomStep.known`.
 */
export type ReaderWorld = Readonly<Partial<Record<(typeof DIMENSIONS)[number], string | undefined>>>;
