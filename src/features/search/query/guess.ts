import { bySound, nameOf } from './by-sound.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { isLatin } from './normal.ts';
import { allowedSlips, nearest, slips } from './near.ts';
import { soundOf, soundOfLatin } from './sound.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './unit.types.ts';

interface How {
  exact: boolean;
  /** The last word may not be finished. */
  isLast: boolean;
}

/** From so many letters on a word is long. */
const LONG = 7;

/** What an unknown piece of a question is likely to mean. */
export function guess(typed: string, lexicon: Lexicon, { exact, isLast }: How): QueryUnit[] {
  const unknown: QueryUnit = { typed, term: undefined, sure: 'written', meant: typed };
  const word = (found: string | undefined, sure: QueryUnit['sure']): QueryUnit[] | undefined =>
    found === undefined
      ? undefined
      : [{ typed, term: lexicon.written.get(found) ?? { kind: 'word', word: found }, sure, meant: found }];
  if (!isLatin(typed)) return (exact ? undefined : nearSound(typed, lexicon)) ?? [unknown];
  return (
    word(lexicon.stems.get(stemOf(typed)), 'stem') ??
    word(withDigits(typed, lexicon), 'written') ??
    (exact ? undefined : word(slipped(typed, lexicon), 'near')) ??
    inTwo(typed, lexicon) ??
    (typed.length < 4 ? word(begun(typed, lexicon), 'beginning') : undefined) ??
    (exact ? undefined : word(nearLatin(typed, lexicon), 'near')) ??
    (isLast || typed.length > 3 ? word(begun(typed, lexicon), 'beginning') : undefined) ??
    (exact || typed.length < 3 ? undefined : bySound(typed, lexicon, soundOfLatin(typed))) ?? [unknown]
  );
}

/** A number is known by the word that ends in it: `3073` is `kb3073`. */
function withDigits(typed: string, { words }: Lexicon): string | undefined {
  return /^\d{3,}$/.test(typed) ? words.find((word) => /^[a-z]+\d+$/.test(word) && word.endsWith(typed)) : undefined;
}

/** Two known words that were written as one. */
function inTwo(typed: string, { written }: Lexicon): QueryUnit[] | undefined {
  for (let at = typed.length - 2; at >= 2; at -= 1) {
    const parts = [typed.slice(0, at), typed.slice(at)].map((part) => ({ part, term: written.get(part) }));
    if (parts.every(({ term }) => term !== undefined && (term.kind !== 'stop' || at > 2)))
      return parts.map(({ part, term }) => ({ typed: part, term, sure: 'written', meant: part }));
  }
  return undefined;
}

/** A word that begins so. */
function begun(typed: string, { words }: Lexicon): string | undefined {
  return typed.length < 2 ? undefined : words.find((word) => word.startsWith(typed));
}

function nearLatin(typed: string, lexicon: Lexicon): string | undefined {
  return nearest(typed, [...telling(lexicon.written, true), ...lexicon.beside], lexicon.rarityOf);
}

/** A long word with one slip: it is sooner that than two short ones, as `allready` is. */
function slipped(typed: string, lexicon: Lexicon): string | undefined {
  const near = typed.length < LONG ? undefined : nearLatin(typed, lexicon);
  return near !== undefined && near.length >= LONG && lexicon.isWord(near) && slips(typed, near, 1) === 1
    ? near
    : undefined;
}

/** The known thing that sounds nearly so; short ones must begin and end alike, or anything is near anything. */
function nearSound(typed: string, lexicon: Lexicon): QueryUnit[] | undefined {
  const sound = soundOf(typed);
  if (/\p{Script=Han}/u.test(sound)) return nearWritten(typed, lexicon);
  const near = sound.length < 5 ? voiced(typed, lexicon) : nearest(sound, telling(lexicon.sounds), () => 0);
  const term = near === undefined ? undefined : lexicon.sounds.get(near);
  return term && [{ typed, term, sure: 'near', meant: nameOf(term) }];
}

/**
 * A name of three letters in katakana but for its voicing marks, which are forgotten soonest: コート is コード. What is left of
 * a word in hiragana would be anything.
 */
function voiced(typed: string, lexicon: Lexicon): string | undefined {
  if (!/^[ァ-ヶー]{3,}$/.test(typed)) return undefined;
  const plain = (of: string): string => of.replace(/[gzdbp]/g, (letter) => 'ksthh'.charAt('gzdbp'.indexOf(letter)));
  const wanted = plain(soundOf(typed));
  return [...telling(lexicon.sounds)].find((each) => plain(each) === wanted);
}

/** A word in ideographs with one of them wrong. */
function nearWritten(typed: string, lexicon: Lexicon): QueryUnit[] | undefined {
  const near =
    typed.length < 3 || allowedSlips(typed.length) === 0
      ? undefined
      : nearest(typed, telling(lexicon.written), () => 0);
  const term: Term | undefined = near === undefined ? undefined : lexicon.written.get(near);
  return near === undefined || !term ? undefined : [{ typed, term, sure: 'near', meant: near }];
}

/** What says something: nothing is a slip of a stop word. */
function* telling(things: ReadonlyMap<string, Term>, latin = false): Generator<string> {
  for (const [key, { kind }] of things) if (kind !== 'stop' && (!latin || isLatin(key.charAt(0)))) yield key;
}
