import { getTokenizer, type Tokenizer } from 'kuromojin';
import type { Correction } from '../../content/index.ts';
import { alignedWith, inHiragana, runsIn, type Reading, type ReadingWords } from '../../readings/find.ts';
import type { Texts } from './page-texts.ts';
import { readingWords, type ReadPiece, type ReadText } from './reading-words.ts';

export interface SiteReadings {
  words: ReadingWords;
  unread: string[];
}

/** Reads all texts by the dictionary, and finds the words a browser needs to read each piece the same way. */
export async function readSite(texts: readonly Texts[], corrections: readonly Correction[]): Promise<SiteReadings> {
  const pieces = mostly(await readPieces(texts, corrections));
  const words = { ...Object.fromEntries(counted(corrections)), ...readingWords(pieces) };
  return { words, unread: [...new Set(pieces.flatMap(unreadIn))] };
}

/** The runs of kanji without a complete reading, such as unknown names. */
function unreadIn({ text, readings }: ReadPiece): string[] {
  return runsIn(text)
    .filter(({ start, end }) => {
      const read = readings.filter((each) => each.start >= start && each.end <= end);
      return read.reduce((sum, each) => sum + each.end - each.start, 0) < end - start;
    })
    .map(({ start, end }) => text.slice(start, end));
}

/** Corrections of words beside a number: scripts insert the number, so they are in no text. */
function counted(corrections: readonly Correction[]): [string, string][] {
  return corrections.flatMap(({ word, in: context = word, reading }): [string, string][] => {
    const isCounted = /\d/.test(context) && context.endsWith(word);
    const own = isCounted ? alignedWith(word, reading)?.join(' ') : undefined;
    return own === undefined ? [] : [[context, own]];
  });
}

async function readPieces(texts: readonly Texts[], corrections: readonly Correction[]): Promise<ReadPiece[]> {
  const tokenizer = await getTokenizer();
  const ordered = inOrder(corrections);
  return texts
    .filter((pieces) => pieces.some((piece) => runsIn(piece).length > 0))
    .flatMap((pieces) => {
      const { edges, readings } = readText(pieces.join(''), tokenizer, ordered);
      let done = 0;
      return pieces.map((text): ReadPiece => {
        const [from, to] = [done, done + text.length];
        done = to;
        const own = edges.filter((edge) => edge > from && edge < to).map((edge) => edge - from);
        return {
          text,
          edges: [0, ...own, text.length],
          readings: readings.flatMap((each): Reading[] =>
            each.start >= from && each.end <= to ? [{ ...each, start: each.start - from, end: each.end - from }] : [],
          ),
        };
      });
    })
    .filter(({ text }) => runsIn(text).length > 0);
}

/** Each piece once with its most frequent reading, since a browser sees it in isolation. */
function mostly(pieces: readonly ReadPiece[]): ReadPiece[] {
  return [...Map.groupBy(pieces, ({ text }) => text).values()].flatMap((same) => {
    const ways = [...Map.groupBy(same, ({ readings }) => JSON.stringify(readings)).values()];
    return ways.sort((a, b) => b.length - a.length)[0]?.slice(0, 1) ?? [];
  });
}

interface Word {
  start: number;
  end: number;
  reading: string | undefined;
}

function readText(text: string, tokenizer: Tokenizer, corrections: readonly Correction[]): ReadText {
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

function inOrder(corrections: readonly Correction[]): Correction[] {
  const length = ({ word, in: context = word }: Correction): number => context.length * 1000 + word.length;
  return [...corrections].sort((a, b) => length(b) - length(a));
}
