import type { Lexicon } from './lexicon.ts';
import { isLatin, normalise } from './normal.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './units.ts';

/** Splits a text into pieces, marked if they are words of the question. */
export type Marker = (text: string) => { text: string; marked: boolean }[];

const WORD = /[\p{Script=Latin}\p{N}]+/gu;

/** Marks terms of a question and their synonyms. Latin words are marked as a whole, by their stem. */
export function createMarker(units: readonly QueryUnit[], lexicon: Lexicon): Marker {
  const names = units.flatMap(({ term, typed, meant }) => {
    if (term?.kind === 'stop') return [];
    const names = term?.kind === 'group' ? term.names : term ? [term.word] : [];
    return [typed, meant, ...names].map(normalise);
  });
  const telling = names.filter((name) => name.length > 1 || /\p{Script=Han}/u.test(name));
  const words = telling.flatMap((name) => name.match(WORD) ?? []);
  // A single letter or a stop word is not marked alone: `from` in `mail from support`.
  const stems = new Set(
    words.filter((word) => word.length > 1 && !lexicon.data.stop.includes(word)).map((word) => stemOf(word)),
  );
  const others = telling.filter((name) => ![...name].every(isLatin)).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${[...others, WORD.source].join('|')})`, 'giu');
  return (text) =>
    text.split(pattern).flatMap((piece, index) => {
      if (piece === '') return [];
      const isName = index % 2 === 1 && (![...piece].every(isLatin) || stems.has(stemOf(piece.toLowerCase())));
      return [{ text: piece, marked: isName }];
    });
}
