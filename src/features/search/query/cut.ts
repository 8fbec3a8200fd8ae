import type { NormalLine } from './normal.ts';

/** A piece of a text: a known thing, or letters that nothing is known of. */
export interface CutPiece<Thing> {
  from: number;
  to: number;
  thing: Thing | undefined;
}

/** A text cut as well as possible as far as a place: its last piece, and what is before that. */
interface Cut<Thing> {
  to: number;
  cost: number;
  thing: Thing | undefined;
  before: Cut<Thing> | undefined;
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
  { text, edges }: NormalLine,
  find: (piece: string) => Thing | undefined,
  longest: number,
): CutPiece<Thing>[] {
  let last: Cut<Thing> = { to: 0, cost: 0, thing: undefined, before: undefined };
  const cuts = [last];
  for (let to = 1; to <= text.length; to += 1) {
    let here: Cut<Thing> = { to, cost: last.cost + UNKNOWN, thing: undefined, before: last };
    if (edges[to] !== 'none') {
      for (const before of cuts.slice(Math.max(0, to - longest))) {
        const { to: from } = before;
        if (edges[from] === 'none') continue;
        const thing = find(text.slice(from, to));
        if (thing === undefined) continue;
        const cost = before.cost + KNOWN + (to - from === 1 ? SHORT : 0);
        if (cost < here.cost) here = { to, cost, thing, before };
      }
    }
    cuts.push(here);
    last = here;
  }
  const pieces: CutPiece<Thing>[] = [];
  for (let here = last; here.before; here = here.before) {
    const { to, thing } = here;
    const { to: from } = here.before;
    const next = pieces.at(-1);
    // Unknown letters side by side are one piece, unless a word surely ends between them.
    if (thing === undefined && next && next.thing === undefined && edges[to] !== 'hard') next.from = from;
    else pieces.push({ from, to, thing });
  }
  return pieces.reverse();
}
