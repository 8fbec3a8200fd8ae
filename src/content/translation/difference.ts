import { diffArrays } from 'diff';

/** A piece of two phrases: in both of them, in the older one only, or in the newer one only. */
export interface DifferencePiece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** A label or a reference is one word, however its token is spelled. */
const TOKEN = /(\u2983[^\u2984]*\u2984)/;

/** Cuts words where the platform does; it knows Japanese from its letters, whatever the locale. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** How a phrase became another, word by word. */
export function differenceOf(before: string, after: string): DifferencePiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
}

/** How much of two phrases is the same, from 0 to 1. */
export function likeness(before: string, after: string): number {
  const length = before.length + after.length;
  if (length === 0) return 1;
  const kept = differenceOf(before, after).reduce(
    (sum, { kind, text }) => sum + (kind === 'kept' ? text.length : 0),
    0,
  );
  return (2 * kept) / length;
}

function wordsOf(text: string): string[] {
  return text
    .split(TOKEN)
    .flatMap((part) => (TOKEN.test(part) ? [part] : [...SEGMENTER.segment(part)].map(({ segment }) => segment)));
}
