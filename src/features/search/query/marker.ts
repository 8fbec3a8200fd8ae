import type { Lexicon } from './lexicon.ts';
import { isLatin, normalise } from './normal.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './unit.types.ts';

/** A piece of a text: marked where it has a word of the question. */
interface Piece {
  text: string;
  marked: boolean;
}

/** Takes a text apart at the words of a question. */
export type Marker = (text: string) => Piece[];

/** Words of Latin letters are marked whole, other writing by any two letters that fit, ideographs by one. */
const WORD = /[\p{Script=Latin}\p{N}]+/gu;

/** Marks what a question names, and other words for the same things. Nothing of a text is lost or changed. */
export function createMarker(units: readonly QueryUnit[], lexicon: Lexicon): Marker {
  const names = new Set<string>();
  for (const { term, typed, meant } of units) {
    if (term?.kind === 'stop') continue;
    names.add(typed).add(normalise(meant));
    if (term?.kind === 'word') names.add(term.word);
    if (term?.kind === 'group') for (const each of term.names) names.add(each);
  }
  const all = [...names].filter((name) => name.length > 1 || /\p{Script=Han}/u.test(name));
  // `from` of `mail from support` says nothing where it stands by itself.
  // Nor does the digit that a name in other writing begins with.
  const words = all
    .flatMap((name) => name.match(WORD) ?? [])
    .filter((word) => word.length > 1 && !lexicon.data.stop.includes(word));
  const stems = new Set(words.map(stemOf));
  const others = all
    .filter((name) => ![...name].every((letter) => isLatin(letter)))
    .sort((a, b) => b.length - a.length);
  return (text) => piecesOf(text, [...wordSpans(text, stems), ...otherSpans(text, others)]);
}

type Span = readonly [from: number, to: number];

function wordSpans(text: string, stems: ReadonlySet<string>): Span[] {
  return [...text.matchAll(WORD)].flatMap((word): Span[] =>
    stems.has(stemOf(word[0].toLowerCase())) ? [[word.index, word.index + word[0].length]] : [],
  );
}

function otherSpans(text: string, names: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  // Letters that change their number when they are made small would shift what is marked.
  if (lower.length !== text.length) return [];
  return names.flatMap((name): Span[] => {
    const spans: Span[] = [];
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length))
      spans.push([at, at + name.length]);
    return spans;
  });
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    const last = pieces.at(-1);
    if (last?.marked) last.text += text.slice(start, to);
    else pieces.push({ text: text.slice(start, to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}
