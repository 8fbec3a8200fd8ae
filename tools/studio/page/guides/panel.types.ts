import type { Question } from '../parts/ask.tsx';
import type { WrittenGuide } from './edits/guide-text.ts';
import type { Asking } from './questions.ts';
import type { ScreenShelf } from './screen-shelf.ts';

/** What everything beside a guide's drawing is given. */
export interface PanelProps {
  asking: Asking;
  ask(question: Question): void;
  screens: ScreenShelf;
  guide: WrittenGuide;
}
