import { cut } from './cut.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { lineOf } from './normal.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './units.ts';

/** A search of the index for pages with all of the words, and how well they match the question. */
export interface IndexSearch {
  words: string;
  weight: number;
}

/** The searches for one unit of a question, and the unit's rarity. */
export interface UnitQuery {
  asks: readonly IndexSearch[];
  rarity: number;
}

/** The weights of synonyms and of guesses. */
const SYNONYM = 0.7;
const GUESS = 0.8;
/** Maximum number of searches for a unit, since each takes time. */
const MAX_ASKS = 10;

/** The index's words in a text; `undefined` if the index lacks one, since the search would find nothing. */
export function indexWords(text: string, { written, longest, stems, isWord }: Lexicon): string[] | undefined {
  const find = (piece: string): string | undefined => {
    if (isWord(piece)) return piece;
    return stems.get(stemOf(piece)) ?? (written.get(piece)?.kind === 'stop' ? '' : undefined);
  };
  const pieces = cut(lineOf(text), find, longest.written).map(({ thing }) => thing);
  if (pieces.some((piece) => piece === undefined)) return undefined;
  const telling = pieces.filter((piece) => piece !== '') as string[];
  return telling.length > 0 ? telling : undefined;
}

/** The searches for a unit; `undefined` for stop words and unknown words. */
export function createAsker(lexicon: Lexicon): (unit: QueryUnit) => UnitQuery | undefined {
  const rarityOf = (words: readonly string[]) => Math.max(...words.map(lexicon.rarityOf));
  return ({ term, sure, typed, meant }) => {
    if (!term || term.kind === 'stop') return undefined;
    const trust = sure === 'written' || sure === 'stem' ? 1 : GUESS;
    if (term.kind === 'word')
      return { asks: [{ words: term.word, weight: trust }], rarity: lexicon.rarityOf(term.word) };
    const asked = [typed, lineOf(meant).text];
    const members = term.names.flatMap((name) => {
      const words = indexWords(name, lexicon);
      return words ? [{ words, weight: trust * (asked.includes(lineOf(name).text) ? 1 : SYNONYM) }] : [];
    });
    if (members.length === 0) return undefined;
    const asks = members
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ words, weight }) => ({ words: words.join(' '), weight }));
    return { asks: asks.slice(0, MAX_ASKS), rarity: Math.min(...members.map(({ words }) => rarityOf(words))) };
  };
}

/** Returns the same key for all names of a thing. */
export function keyOf(term: Term): string {
  return term.kind === 'group' ? `#${term.group}` : term.kind === 'word' ? stemOf(term.word) : '';
}
