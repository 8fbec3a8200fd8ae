import { getTokenizer } from 'kuromojin';
import type { Correction } from '../../content/index.ts';
import { alignedWith } from '../../readings/align.ts';
import { runsIn, type Reading, type ReadingWords } from '../../readings/find.ts';
import type { Texts } from './page-texts.ts';
import { inOrder, readText } from './read-text.ts';
import { readingWords, type ReadPiece } from './reading-words.ts';

/** The words by which a browser reads some texts, and those of the texts that nobody could read. */
export interface SiteReadings {
  words: ReadingWords;
  unread: string[];
}

/** Reads all texts, each piece of one as it is read there, and finds the words by which a browser reads them so. */
export async function readSite(texts: readonly Texts[], corrections: readonly Correction[]): Promise<SiteReadings> {
  const pieces = mostly(await readPieces(texts, corrections));
  const words = { ...Object.fromEntries(counted(corrections)), ...readingWords(pieces) };
  return { words, unread: [...new Set(pieces.flatMap(unreadIn))] };
}

/** The runs of ideographs in a piece of which a part is not read: a dictionary does not know every name. */
function unreadIn({ text, readings }: ReadPiece): string[] {
  return runsIn(text)
    .filter(({ start, end }) => {
      const read = readings.filter((each) => each.start >= start && each.end <= end);
      return read.reduce((sum, each) => sum + each.end - each.start, 0) < end - start;
    })
    .map(({ start, end }) => text.slice(start, end));
}

/** What writers say of words beside a number: a script puts the number in, and no text here has it. */
function counted(corrections: readonly Correction[]): [string, string][] {
  return corrections.flatMap(({ word, in: context = word, reading }): [string, string][] => {
    const isCounted = /\d/.test(context) && context.endsWith(word);
    const own = isCounted ? alignedWith(word, reading)?.join(' ') : undefined;
    return own === undefined ? [] : [[context, own]];
  });
}

/** Each piece of the texts that has ideographs, as often as it occurs. */
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

/** Each piece once, as it is read most often: a browser sees it by itself. */
function mostly(pieces: readonly ReadPiece[]): ReadPiece[] {
  return [...Map.groupBy(pieces, ({ text }) => text).values()].flatMap((same) => {
    const ways = [...Map.groupBy(same, ({ readings }) => JSON.stringify(readings)).values()];
    return ways.sort((a, b) => b.length - a.length)[0]?.slice(0, 1) ?? [];
  });
}
