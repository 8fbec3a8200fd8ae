import { cut } from './cut.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { lineOf } from './normal.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './unit.types.ts';

/** One search of the index: words that must all be there, and how far they mean what was asked. */
export interface IndexSearch {
  words: string;
  weight: number;
}

/** What a unit is looked for by, and how much it says where it is found. */
export interface UnitQuery {
  asks: readonly IndexSearch[];
  rarity: number;
}

/** Another word for the thing, and a word that is only likely to be meant. */
const SYNONYM = 0.7;
const UNSURE = 0.8;
/** A group's own words, one by one. */
const PART = 0.4;
/** What one unit may ask for: a group can be long, and each search takes its time. */
const MOST_ASKS = 10;

/** The index's words in a text, or nothing where one of them is not there: such a search would find nothing. */
export function indexWords(text: string, { written, longest, stems, isWord }: Lexicon): string[] | undefined {
  const find = (piece: string): string | undefined => {
    if (isWord(piece)) return piece;
    const stem = stems.get(stemOf(piece));
    return stem ?? (written.get(piece)?.kind === 'stop' ? '' : undefined);
  };
  const pieces = cut(lineOf(text), find, longest.written).map(({ thing }) => thing);
  if (pieces.some((piece) => piece === undefined)) return undefined;
  const telling = pieces.filter((piece) => piece !== '') as string[];
  return telling.length > 0 ? telling : undefined;
}

/** How units are looked for. Groups are worked out once. */
export function createAsker(lexicon: Lexicon): (unit: QueryUnit) => UnitQuery | undefined {
  const groups = new Map<number, { words: string[]; member: string }[]>();
  const membersOf = ({ group, names }: Extract<Term, { kind: 'group' }>) => {
    const known =
      groups.get(group) ??
      names.flatMap((member) => {
        const words = indexWords(member, lexicon);
        return words ? [{ words, member: lineOf(member).text }] : [];
      });
    groups.set(group, known);
    return known;
  };
  const rarityOf = (words: readonly string[]) => Math.max(...words.map(lexicon.rarityOf));
  return ({ term, sure, typed, meant }) => {
    if (!term || term.kind === 'stop') return undefined;
    const trust = sure === 'written' || sure === 'stem' ? 1 : UNSURE;
    if (term.kind === 'word')
      return { asks: [{ words: term.word, weight: trust }], rarity: lexicon.rarityOf(term.word) };
    const members = membersOf(term);
    if (members.length === 0) return undefined;
    const own = members.find(({ member }) => member === typed || member === lineOf(meant).text);
    const asks = members.map((each) => ({ words: each.words.join(' '), weight: trust * (each === own ? 1 : SYNONYM) }));
    const parts = own && own.words.length > 1 ? own.words.map((words) => ({ words, weight: trust * PART })) : [];
    // Another form of the group's word: `activation` for `activate`.
    if (!own && lexicon.isWord(meant)) asks.push({ words: meant, weight: trust });
    asks.sort((a, b) => b.weight - a.weight);
    return {
      asks: [...asks.slice(0, MOST_ASKS), ...parts],
      rarity: Math.min(...members.map(({ words }) => rarityOf(words))),
    };
  };
}

/** The same thing has the same key, however it is written. */
export function keyOf(term: Term): string {
  return term.kind === 'group' ? `#${term.group}` : term.kind === 'word' ? stemOf(term.word) : '';
}
