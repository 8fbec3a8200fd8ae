import type { InterviewEvent, InterviewView } from '../../../../machines/diagnosis/index.ts';
import type { Figures } from '../figures.ts';
import type { Origin } from '../place.ts';
import type { Words } from '../words.ts';

/** What the panels need to speak and to act. */
export interface Panels {
  words: Words;
  figures: Figures;
  origin: Origin;
  send(event: InterviewEvent): void;
  /** To the step before, by the browser's own Back where that is the same. */
  goBack(): void;
  /** Opens the choices of an answer that was given, and moves there. */
  lookAgain(step: string): void;
}

/** The view of one phase. */
export type Of<Phase extends InterviewView['phase']> = Extract<InterviewView, { phase: Phase }>;
