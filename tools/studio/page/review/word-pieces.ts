import { diffArrays } from 'diff';

/** A piece of two texts: in both of them, in the older one only, or in the newer one only. */
export interface Piece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Cuts words where the platform does; it knows Japanese from its letters, whatever the locale. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** How a text became another, word by word. */
export function wordPieces(before: string, now: string): Piece[] {
  const words = (text: string): string[] => [...SEGMENTER.segment(text)].map(({ segment }) => segment);
  return diffArrays(words(before), words(now)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
}
