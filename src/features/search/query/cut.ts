import type { Line } from './normal.ts';

/** A piece of a text: a known thing, or letters that nothing is known of. */
export interface Piece<Thing> {
  from: number;
  to: number;
  thing: Thing | undefined;
}

/** What each known piece costs, and each unknown letter: few long pieces are better than many short ones. */
const KNOWN = 1;
const SHORT = 0.9;
const UNKNOWN = 2;

/**
 * Cuts a text into known things so that as little as possible stays unknown and the pieces are as long as possible.
 *
 * @param find the thing that a piece of text names
 * @param longest no known thing has more letters
 */
export function cut<Thing>(
  { text, edges }: Line,
  find: (piece: string) => Thing | undefined,
  longest: number,
): Piece<Thing>[] {
  const best: { cost: number; from: number; thing: Thing | undefined }[] = [{ cost: 0, from: 0, thing: undefined }];
  for (let to = 1; to <= text.length; to += 1) {
    const before = best[to - 1]!;
    let here = { cost: before.cost + UNKNOWN, from: to - 1, thing: undefined as Thing | undefined };
    if (edges[to] !== 'none') {
      for (let from = Math.max(0, to - longest); from < to; from += 1) {
        if (edges[from] === 'none') continue;
        const thing = find(text.slice(from, to));
        if (thing === undefined) continue;
        const cost = best[from]!.cost + KNOWN + (to - from === 1 ? SHORT : 0);
        if (cost < here.cost) here = { cost, from, thing };
      }
    }
    best.push(here);
  }
  const pieces: Piece<Thing>[] = [];
  for (let to = text.length; to > 0; to = best[to]!.from) {
    const { from, thing } = best[to]!;
    const next = pieces.at(-1);
    // Unknown letters side by side are one piece, unless a word surely ends between them.
    if (thing === undefined && next && next.thing === undefined && edges[to] !== 'hard') next.from = from;
    else pieces.push({ from, to, thing });
  }
  return pieces.reverse();
}
