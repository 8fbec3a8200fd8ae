import type { NormalLine } from './normal.ts';

/** A piece of a text: a known thing, or unknown letters. */
export interface CutPiece<Thing> {
  from: number;
  to: number;
  thing: Thing | undefined;
}

/**
 * Cuts a text into known things, the longest one first at each place.
 *
 * @param find the thing with a name
 * @param longest the length of the longest name
 */
export function cut<Thing>(
  { text, edges }: NormalLine,
  find: (name: string) => Thing | undefined,
  longest: number,
): CutPiece<Thing>[] {
  const pieces: CutPiece<Thing>[] = [];
  for (let from = 0; from < text.length;) {
    const known = pieceAt(from);
    const last = pieces.at(-1);
    // Unknown letters side by side are one piece, unless a word ends between them.
    if (!known && last && last.thing === undefined && edges[from] !== 'hard') last.to = from + 1;
    else pieces.push(known ?? { from, to: from + 1, thing: undefined });
    from = known?.to ?? from + 1;
  }
  return pieces;

  function pieceAt(from: number): CutPiece<Thing> | undefined {
    if (edges[from] === 'none') return undefined;
    for (let to = Math.min(text.length, from + longest); to > from; to -= 1) {
      const thing = edges[to] === 'none' ? undefined : find(text.slice(from, to));
      if (thing !== undefined) return { from, to, thing };
    }
    return undefined;
  }
}
