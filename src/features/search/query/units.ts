import type { Lexicon, Term } from './lexicon.ts';
import { soundOf } from './sound.ts';
import { cut, isLatin, lineOf, normalise, stemOf, type CutPiece, type Edge, type NormalLine } from './text.ts';

/** A piece of a question, and its interpretation. */
export interface QueryUnit {
  /** The typed text, normalized. */
  typed: string;
  /** `undefined` if nothing similar is known. */
  term: Term | undefined;
  sure: 'written' | 'stem' | 'sound' | 'near' | 'beginning';
  /** The spelling of the term that was probably meant. */
  meant: string;
}

/**
 * Splits a question into known terms. Other pieces are looked up by stem, by sound, and as typing errors.
 * @param exact don't correct typing errors
 */
export function unitsOf(question: string, lexicon: Lexicon, exact = false): QueryUnit[] {
  const line = lineOf(normalise(question));
  const pieces = cut(line, (piece) => lexicon.written.get(piece), lexicon.longest.written);
  const units: QueryUnit[] = [];
  let heardTo = 0;
  for (const [at, { from, to, thing }] of pieces.entries()) {
    if (from < heardTo) continue;
    const end = lexicon.sounds.size > 0 ? kanaRun(line, pieces.slice(at)) : undefined;
    const heard = end === undefined ? undefined : bySound(soundOf(line.text.slice(from, end)), lexicon);
    if (end !== undefined && heard) {
      units.push(...heard);
      heardTo = end;
      continue;
    }
    const typed = line.text.slice(from, to);
    if (thing) units.push({ typed, term: thing, sure: 'written', meant: typed });
    else units.push(...guess(typed, lexicon, exact));
  }
  return units;
}

function guess(typed: string, lexicon: Lexicon, exact: boolean): QueryUnit[] {
  const { stems, words, written } = lexicon;
  const as = (meant: string | undefined, sure: QueryUnit['sure']): QueryUnit[] | undefined =>
    meant === undefined
      ? undefined
      : [{ typed, term: written.get(meant) ?? { kind: 'word', word: meant }, sure, meant }];
  const unknown: QueryUnit = { typed, term: undefined, sure: 'written', meant: typed };
  if (!isLatin(typed)) return [unknown];
  const near = () => (exact ? undefined : as(nearest(typed, lexicon), 'near'));
  const longer = typed.length > 1 ? words.find((word) => word.startsWith(typed)) : undefined;
  const begun = () => as(longer, 'beginning');
  const stem = as(stems.get(stemOf(typed)), 'stem');
  return stem ?? (typed.length < 4 ? (begun() ?? near()) : (near() ?? begun())) ?? [unknown];
}

/** The most common word that differs by one typing error. A number is never corrected to another. */
function nearest(typed: string, { correctable, rarityOf }: Lexicon): string | undefined {
  if (typed.length < 3 || /\d/.test(typed)) return undefined;
  const found = correctable.filter((word) => isOneError(typed, word));
  return found.toSorted((a, b) => rarityOf(a) - rarityOf(b))[0];
}

/**
 * Whether two words differ by one letter too many, too few or different, or by two swapped letters.
 * @example isOneError('andriod', 'android') // true
 */
export function isOneError(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (
    a.length + b.length > 0 && ((a.length < 2 && b.length < 2) || (a.length === 2 && a === b.charAt(1) + b.charAt(0)))
  );
}

/** The end of the kana at the start of pieces, if their sound may tell more: some are unknown, or all stop words. */
function kanaRun({ text, edges }: NormalLine, pieces: readonly CutPiece<Term>[]): number | undefined {
  const isKana = ({ from, to }: CutPiece<Term>) =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text.slice(from, to));
  const end = pieces.findIndex((piece, at) => !isKana(piece) || (at > 0 && edges[piece.from] === 'hard'));
  const inRun = end < 0 ? pieces : pieces.slice(0, end);
  const isTelling = inRun.some(({ thing }) => thing !== undefined && thing.kind !== 'stop');
  if (isTelling && inRun.every(({ thing }) => thing !== undefined)) return undefined;
  return inRun.at(-1)?.to;
}

/** Units by their sound; `undefined` if most of it is unknown. */
function bySound(sound: string, { sounds, longest }: Lexicon): QueryUnit[] | undefined {
  const edges = Array.from({ length: sound.length + 1 }, (_, at): Edge => {
    if (at === 0 || at === sound.length) return 'hard';
    // A syllable ends in a vowel or in `n`.
    return /[^aiueon]/.test(sound.charAt(at - 1)) && isLatin(sound.charAt(at - 1)) ? 'none' : 'soft';
  });
  const pieces = cut({ text: sound, edges }, (piece) => sounds.get(piece), longest.sound);
  const known = pieces.filter(({ thing }) => thing !== undefined);
  const length = known.reduce((sum, { from, to }) => sum + to - from, 0);
  if (known.every(({ thing }) => thing?.kind === 'stop') || length < 0.6 * sound.length) return undefined;
  return pieces.map(({ from, to, thing }) => {
    const piece = sound.slice(from, to);
    const name = thing?.kind === 'word' ? thing.word : thing?.kind === 'group' ? thing.names[0] : piece;
    return { typed: piece, term: thing, sure: 'sound', meant: name ?? '' };
  });
}
