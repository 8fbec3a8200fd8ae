import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingWords, type ReadPiece } from '../../../src/build/readings/reading-words.ts';
import { findReadings, runsIn, type Reading } from '../../../src/readings/find.ts';

/** A word and its reading: `[surface, reading of its one run or none]`. */
type Spoken = readonly [string, string | undefined];

/** A text of words, each read as it says. */
function pieceOf(words: readonly Spoken[]): ReadPiece {
  const edges = [0];
  const readings: Reading[] = [];
  let text = '';
  for (const [surface, kana] of words) {
    const [run] = runsIn(surface);
    if (run && kana !== undefined) readings.push({ start: text.length + run.start, end: text.length + run.end, kana });
    text += surface;
    edges.push(text.length);
  }
  return { text, edges, readings };
}

/** All that is heard of each run of a text; of one that is not read in whole, nothing. */
function heard({ text, readings }: Pick<ReadPiece, 'text' | 'readings'>): string[] {
  return runsIn(text).map(({ start, end }) => {
    let said = '';
    for (let at = start; at < end; at++) {
      const own = readings.find((each) => each.start <= at && at < each.end);
      said += own ? (own.start === at ? own.kana : '') : '?';
    }
    return said.includes('?') ? '' : said;
  });
}

describe('the words of some texts', () => {
  test('tell a word that is read in two ways by what stands around it', () => {
    const texts = [
      pieceOf([['方', 'かた']]),
      pieceOf([
        ['その', undefined],
        ['方', 'かた'],
        ['が', undefined],
      ]),
      pieceOf([
        ['する', undefined],
        ['方', 'ほう'],
        ['が', undefined],
      ]),
    ];
    const find = findReadings(readingWords(texts));
    expect(texts.map(({ text }) => find(text).map(({ kana }) => kana))).toEqual([['かた'], ['かた'], ['ほう']]);
  });

  test('read each of these as it is read, whatever they are', () => {
    const surface = fc
      .array(fc.constantFrom('上', '下', '方', '法', 'の', 'が', 'A'), { minLength: 1, maxLength: 3 })
      .map((letters) => letters.join(''));
    // A word of several runs has each read automatically, as the dictionary's are: here a word has one at the most.
    const word = fc
      .tuple(surface, fc.constantFrom('あ', 'いう', undefined))
      .filter(([text]) => runsIn(text).length < 2) as fc.Arbitrary<Spoken>;
    const texts = fc
      .array(fc.array(word, { minLength: 1, maxLength: 6 }).map(pieceOf), { maxLength: 12 })
      // A browser sees a text automatically: of two that are the same, one is read.
      .map((all) => [...new Map(all.map((piece) => [piece.text, piece])).values()]);
    fc.assert(
      fc.property(texts, (all) => {
        const find = findReadings(readingWords(all));
        for (const piece of all) expect(heard({ text: piece.text, readings: find(piece.text) })).toEqual(heard(piece));
      }),
      { numRuns: 300 },
    );
  });
});
