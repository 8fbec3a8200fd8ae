import type { CauseId, Model, OutcomeId, StepId } from './diagnosis.types.ts';

export type SymptomId = string;

/** A symptom without words: the engine's model and data for pages, codes and tests. */
export interface Symptom {
  id: SymptomId;
  /** 1–99, two digits of a code to read aloud. Unique, never reused. */
  number: number;
  /** 0–9, raised when outcomes are added or removed, or numbers or meanings change. */
  version: number;
  /** Not published. */
  draft?: true | undefined;
  /** The problem article with the same advice, readable without JavaScript. */
  article?: string | undefined;
  /** Former ids, for old addresses. */
  aliases?: readonly string[] | undefined;
  /** References to show with support's contact, or if no article covers the symptom. */
  references: readonly string[];
  model: Model;
  /** Data about each cause in addition to its prior. */
  causes: Readonly<Record<CauseId, SymptomCause>>;
  /** Data about each step in addition to costs and probabilities. */
  steps: Readonly<Record<StepId, SymptomStep>>;
  /** How to perform steps on the simulator, for rehearsals only. */
  practice?: Readonly<Record<StepId, StepPractice>> | undefined;
}

interface SymptomCause {
  /** `facts`: named by the source; `assumed`: shown as “possible”. */
  source: 'facts' | 'assumed';
  /** Where the prior comes from, for writers. */
  note?: string | undefined;
  /** The simulator's faults that represent this cause; empty if none does. */
  faults: readonly string[];
}

export interface SymptomStep {
  /** 1–99, two digits of a code. Unique in the symptom, never reused. */
  number: number;
  source: 'facts' | 'assumed';
  /** Former ids, for old links. */
  aliases?: readonly string[] | undefined;
  note?: string | undefined;
  /** The screen to show, for the reader's platform. */
  figure?: { on: 'phone' | 'portal'; screen: string; tap?: string | undefined; enter?: string | undefined } | undefined;
  /**
   * The outcome for each value of the reader's context, such as `{ method: { qr: scanned, code: typed } }`. A known
   * question is not asked.
   */
  known?: Readonly<Partial<Record<keyof ReaderWorld, Readonly<Record<string, OutcomeId>>>>> | undefined;
  /**
   * The outcome if the step did not help after all. Default: the first outcome that neither solves the problem nor says
   * that the step was skipped.
   */
  denied?: OutcomeId | undefined;
  outcomes: Readonly<Record<OutcomeId, SymptomOutcome>>;
}

export interface SymptomOutcome {
  /** 0–9, one digit of a code. Unique in the step, never reused. */
  number: number;
  /** Says nothing about the cause: “not sure”, “couldn't do it”. */
  role?: 'unsure' | 'couldnt' | undefined;
  /** The reader completed what they came for, so that no guide has to be resumed. With `opens`: once that is solved. */
  done?: true | undefined;
  /** The symptom whose interview continues. */
  opens?: SymptomId | undefined;
  /** Changes the reader's context from now on: a reader who typed a code did not scan one. */
  world?: Omit<ReaderWorld, 'screen'> | undefined;
}

/** The fields of a reader's context, in order of precedence. */
export const DIMENSIONS = ['screen', 'platform', 'method', 'task'] as const;

/**
 * The reader's context: the screen they chose, their phone, and the task and method of the guide they came from. See
 * `SymptomStep.known`.
 */
export type ReaderWorld = Readonly<Partial<Record<(typeof DIMENSIONS)[number], string | undefined>>>;

/** An action on a device, as in `content/remedies.yaml`. */
export interface PracticeAct {
  on: 'phone' | 'portal';
  /** Default: the current screen. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** Moves the phone until the picture is sharp. */
  focus?: true | undefined;
  /** Skipped if its screen or control does not appear. */
  optional?: true | undefined;
}

/** A condition on a simulated world. All given fields must match. */
export interface PracticeSign {
  /** The device and its current screen. */
  on?: 'phone' | 'portal' | undefined;
  screen?: string | undefined;
  /** The camera picture. */
  picture?: 'sharp' | 'blurred' | undefined;
  platform?: string | undefined;
  method?: string | undefined;
  task?: string | undefined;
  /** A goal reached since the step began, such as `activated`. */
  goal?: string | undefined;
  /** A message sent at any time, such as `app.opened`. */
  heard?: string | undefined;
}

/** How to perform a step on the simulator. */
export interface StepPractice {
  /** Actions in order. If one is impossible, the reader could not do the step. */
  acts: readonly PracticeAct[];
  /** Resumes a guide after the acts: `same`, or the guide of the same task and platform for this method. */
  resume?: string | undefined;
  /** Resumes at the first step that has one of these phone screens, in order of preference. */
  from?: readonly string[] | undefined;
  /** The sign of each outcome; `otherwise` if no other sign matches. */
  when: Readonly<Record<OutcomeId, PracticeSign | 'otherwise'>>;
}
