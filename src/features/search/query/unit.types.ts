import type { Term } from './lexicon.ts';

/** How sure it is that a piece of a question means a thing. */
type Sureness = 'written' | 'stem' | 'sound' | 'near' | 'beginning';

/** A piece of a question, and what it is taken for. */
export interface QueryUnit {
  /** As it was typed, in its normal form. */
  typed: string;
  /** Nothing where nothing like it is known. */
  term: Term | undefined;
  sure: Sureness;
  /** What was taken for it, as it is written. */
  meant: string;
}
