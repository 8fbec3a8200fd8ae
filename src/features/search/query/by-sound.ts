import { cut } from './cut.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { isLatin, type Edge } from './normal.ts';
import { soundOf } from './sound.ts';
import type { QueryUnit } from './unit.types.ts';

/** A run of kana by how it sounds; nothing where that leaves most of it unknown. */
export function bySound(typed: string, lexicon: Lexicon, sound = soundOf(typed)): QueryUnit[] | undefined {
  const edges: Edge[] = Array.from({ length: sound.length + 1 }, (_, at) => syllableEdge(sound, at));
  const pieces = cut({ text: sound, edges }, (piece) => lexicon.sounds.get(piece), lexicon.longest.sound);
  const length = (of: typeof pieces) => of.reduce((sum, { from, to }) => sum + to - from, 0);
  const known = pieces.filter(({ thing }) => thing !== undefined);
  const telling = pieces.filter(({ thing }) => thing !== undefined && thing.kind !== 'stop');
  if (telling.length === 0 || length(known) < 0.6 * sound.length) return undefined;
  return pieces.map(({ from, to, thing }) => {
    const piece = sound.slice(from, to);
    return { typed: piece, term: thing, sure: 'sound', meant: thing ? nameOf(thing) : piece };
  });
}

/** A syllable ends in a vowel or in `n`; no word begins within one. */
function syllableEdge(sound: string, at: number): Edge {
  if (at === 0 || at === sound.length) return 'hard';
  const before = sound.charAt(at - 1);
  return isLatin(before) && !/[aiueon]/.test(before) ? 'none' : 'soft';
}

/** How a thing is written first. */
export function nameOf(term: Term): string {
  if (term.kind === 'word') return term.word;
  const [first = ''] = term.kind === 'group' ? term.names : [];
  return first;
}
