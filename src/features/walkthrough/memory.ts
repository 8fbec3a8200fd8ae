import { giveAnswer } from '../../ui/answers/answers.ts';
import { feedbackAddress } from '../../ui/answers/waiting.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Where a reader of a guide stood when they last were here, forgotten when they have finished; and whether it helped. */
export interface WalkMemory {
  /** The place as a fragment, to be decoded like any other that comes from outside. */
  recall(): string | undefined;
  keep(fragment: string): void;
  forget(): void;
  /** Keeps an answer, and sends it where the operator wants answers. What cannot be sent now waits. */
  answer(step: string, outcome: string): void;
}

/** The memory of one guide in this browser. */
export function memoryOf(guide: string): WalkMemory {
  return {
    recall: () => shelf.recall('walk', guide),
    keep: (fragment) => void shelf.remember('walk', fragment, guide),
    forget: () => void shelf.remember('walk', undefined, guide),
    answer: (step, outcome) =>
      void giveAnswer({ article: guide, step, outcome }, feedbackAddress(document)).catch(() => undefined),
  };
}
