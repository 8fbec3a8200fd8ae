import type { InterviewEvent, InterviewView } from '../../../../machines/diagnosis/index.ts';
import type { StepFigures } from '../figures.ts';
import type { Origin } from '../place.ts';
import type { InterviewWords } from '../words.ts';

/** What the panels need to speak and to act. */
export interface InterviewPanels {
  words: InterviewWords;
  figures: StepFigures;
  origin: Origin;
  send(event: InterviewEvent): void;
  /** To the step before, by the browser's own Back where that is the same. */
  goBack(): void;
  /** Opens the choices of an answer that was given, and moves there. */
  lookAgain(step: string): void;
}

/** The view of one phase. */
export type InterviewViewOf<Phase extends InterviewView['phase']> = Extract<InterviewView, { phase: Phase }>;
