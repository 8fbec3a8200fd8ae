import { bySound } from './by-sound.ts';
import { cut, type CutPiece } from './cut.ts';
import { guess } from './guess.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { lineOf, normalise, type NormalLine } from './normal.ts';
import type { QueryUnit } from './unit.types.ts';

/** How a question is read. */
export interface Strictness {
  /** Exactly as it is typed: nothing near is taken for a word. */
  exact?: boolean;
}

/**
 * Cuts a question into what it names. Long known things win; what is left is looked for by its stem, its sound, and
 * as a slip of a known word.
 */
export function unitsOf(question: string, lexicon: Lexicon, { exact = false }: Strictness = {}): QueryUnit[] {
  const line = lineOf(normalise(question));
  const pieces = cut(line, (piece) => lexicon.written.get(piece), lexicon.longest.written);
  const units: QueryUnit[] = [];
  let heardTo = 0;
  for (const [at, { from, to, thing }] of pieces.entries()) {
    if (from < heardTo) continue;
    const end = lexicon.sounds.size > 0 ? kanaRun(line, pieces.slice(at)) : undefined;
    const heard = end === undefined ? undefined : bySound(line.text.slice(from, end), lexicon);
    if (end !== undefined && heard) {
      units.push(...heard);
      heardTo = end;
      continue;
    }
    const typed = line.text.slice(from, to);
    if (thing) units.push({ typed, term: thing, sure: 'written', meant: typed });
    else units.push(...guess(typed, lexicon, { exact, isLast: to === line.text.length }));
  }
  return units;
}

/**
 * Where the kana end with which some pieces begin, where reading them by sound may tell more: something in them is
 * unknown, or they are many and short.
 */
function kanaRun({ text, edges }: NormalLine, pieces: readonly CutPiece<Term>[]): number | undefined {
  const isKana = ({ from, to }: CutPiece<Term>) =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text.slice(from, to));
  const end = pieces.findIndex((piece, at) => !isKana(piece) || (at > 0 && edges[piece.from] === 'hard'));
  const inRun = end < 0 ? pieces : pieces.slice(0, end);
  const isTelling = inRun.some(({ thing }) => thing !== undefined && thing.kind !== 'stop');
  if (isTelling && inRun.every(({ thing }) => thing !== undefined)) return undefined;
  return inRun.at(-1)?.to;
}
