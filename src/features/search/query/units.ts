import { bySound } from './by-sound.ts';
import { cut } from './cut.ts';
import { guess } from './guess.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { lineOf, LONGEST, normalise, type Line } from './normal.ts';
import type { Unit } from './unit.types.ts';

/** How a question is read. */
export interface Strictness {
  /** Exactly as it is typed: nothing near is taken for a word. */
  exact?: boolean;
}

/**
 * Cuts a question into what it names. Long known things win; what is left is looked for by its stem, its sound, and
 * as a slip of a known word.
 */
export function unitsOf(question: string, lexicon: Lexicon, { exact = false }: Strictness = {}): Unit[] {
  const line = lineOf(normalise(question.slice(0, LONGEST)));
  const pieces = cut(line, (piece) => lexicon.written.get(piece), lexicon.longest.written);
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const run = kanaRun(line, pieces, at);
    const heard = run && lexicon.sounds.size > 0 ? bySound(line.text.slice(run.from, run.to), lexicon) : undefined;
    if (run && heard) {
      units.push(...heard);
      at = run.last;
      continue;
    }
    const { from, to, thing } = pieces[at]!;
    const typed = line.text.slice(from, to);
    if (thing) units.push({ typed, term: thing, sure: 'written', meant: typed });
    else units.push(...guess(typed, lexicon, { exact, isLast: to === line.text.length }));
  }
  return units;
}

/**
 * The pieces in kana from one piece on, where reading them by sound may tell more: something in them is unknown, or
 * they are many and short.
 */
function kanaRun(
  { text, edges }: Line,
  pieces: readonly { from: number; to: number; thing: Term | undefined }[],
  at: number,
) {
  let last = at;
  const isKana = (piece: { from: number; to: number }) =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text.slice(piece.from, piece.to));
  if (!isKana(pieces[at]!)) return undefined;
  while (last + 1 < pieces.length && edges[pieces[last + 1]!.from] !== 'hard' && isKana(pieces[last + 1]!)) last += 1;
  const inRun = pieces.slice(at, last + 1);
  const isTelling = inRun.some(({ thing }) => thing !== undefined && thing.kind !== 'stop');
  if (isTelling && inRun.every(({ thing }) => thing !== undefined)) return undefined;
  return { from: pieces[at]!.from, to: pieces[last]!.to, last };
}
