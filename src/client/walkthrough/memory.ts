import { shelf } from '../storage/shelf.ts';

/** Where a reader of a guide stood when they last were here; forgotten when they have finished. */
export interface Memory {
  /** The place as a fragment, to be decoded like any other that comes from outside. */
  recall(): string | undefined;
  keep(fragment: string): void;
  forget(): void;
}

/** The memory of one guide in this browser. */
export function memoryOf(guide: string): Memory {
  return {
    recall: () => shelf.recall('walk', guide),
    keep: (fragment) => void shelf.remember('walk', fragment, guide),
    forget: () => void shelf.remember('walk', undefined, guide),
  };
}
