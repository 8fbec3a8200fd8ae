import type { Tokenizer } from 'kuromojin';
import type { Correction } from '../../content/index.ts';
import { alignedWith, inHiragana } from '../../readings/align.ts';
import { runsIn, type Reading } from '../../readings/find.ts';

/** A text with its word boundaries and readings. */
export interface ReadText {
  /** The offsets of words, and the text's length. */
  edges: readonly number[];
  readings: readonly Reading[];
}

/** A word with its offsets, and its reading if known. */
interface Word {
  start: number;
  end: number;
  reading: string | undefined;
}

/** Reads a text by the dictionary and the corrections, longest context first. */
export function readText(text: string, tokenizer: Tokenizer, corrections: readonly Correction[]): ReadText {
  const known = wordsOf(text, tokenizer);
  const corrected = correctedIn(text, corrections, known);
  const words = [...corrected, ...known.filter((word) => !corrected.some(overlaps(word)))];
  words.sort((a, b) => a.start - b.start);
  const readings = words.flatMap(({ start, end, reading }): Reading[] => {
    const surface = text.slice(start, end);
    const kana = reading === undefined ? undefined : alignedWith(surface, reading);
    return runsIn(surface).flatMap((run, index) => {
      const own = kana?.[index];
      return own === undefined ? [] : [{ start: start + run.start, end: start + run.end, kana: own }];
    });
  });
  return {
    edges: [...new Set([...words.flatMap(({ start, end }) => [start, end]), 0, text.length])].sort((a, b) => a - b),
    readings,
  };
}

function wordsOf(text: string, tokenizer: Tokenizer): Word[] {
  let at = 0;
  return tokenizer.tokenize(text).map(({ surface_form: surface, reading }) => {
    const start = text.indexOf(surface, at);
    at = start + surface.length;
    const kana = reading === undefined ? undefined : inHiragana(reading);
    return { start, end: at, reading: kana === undefined || runsIn(kana).length > 0 ? undefined : kana };
  });
}

/** Corrections that apply: in their context, or where the word matches words of the dictionary. */
function correctedIn(text: string, corrections: readonly Correction[], known: readonly Word[]): Word[] {
  const found: Word[] = [];
  const [starts, ends] = [new Set(known.map(({ start }) => start)), new Set(known.map(({ end }) => end))];
  for (const { word, in: named, reading } of corrections) {
    const context = named ?? word;
    for (let at = text.indexOf(context); at >= 0; at = text.indexOf(context, at + 1)) {
      const start = at + context.indexOf(word);
      const each = { start, end: start + word.length, reading };
      const isWord = named !== undefined || (starts.has(each.start) && ends.has(each.end));
      if (isWord && !found.some(overlaps(each))) found.push(each);
    }
  }
  return found;
}

function overlaps(one: Word): (other: Word) => boolean {
  return (other) => other.start < one.end && one.start < other.end;
}

/** Corrections by specificity. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  const length = ({ word, in: context = word }: Correction): number => context.length * 1000 + word.length;
  return [...corrections].sort((a, b) => length(b) - length(a));
}
