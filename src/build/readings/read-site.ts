import { getTokenizer } from 'kuromojin';
import type { Correction } from '../../content/index.ts';
import { alignedWith } from '../../readings/align.ts';
import { runsIn, type Reading, type ReadingWords } from '../../readings/find.ts';
import type { Texts } from './page-texts.ts';
import { inOrder, readText } from './read-text.ts';
import { readingWords, type ReadPiece } from './reading-words.ts';

/** The words a browser needs to read some texts, and words without a reading. */
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

/** All pieces with kanji. */
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
