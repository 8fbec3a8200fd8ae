import { findReadings, runsIn, type Reading, type ReadingWords } from '../../readings/find.ts';

export interface ReadText {
  /** The offsets of words, and the text's length. */
  edges: readonly number[];
  readings: readonly Reading[];
}

export interface ReadPiece extends ReadText {
  text: string;
}

/** Each round makes a word longer, so this is never reached. */
const MAX_ROUNDS = 60;

/**
 * The words a browser needs to read these texts correctly: first each word with its most frequent reading, then, where
 * the longest word would be wrong, more of the text around it.
 */
export function readingWords(texts: readonly ReadPiece[]): ReadingWords {
  const pieces = texts.map(withWholeRuns);
  const words = new Map(usualWords(pieces));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const find = findReadings(Object.fromEntries(words));
    const wrong = pieces.flatMap((piece) => {
      const at = firstWrong(piece, find(piece.text));
      return at === undefined ? [] : [{ piece, at }];
    });
    if (wrong.length === 0) return Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1)));
    for (const { piece, at } of wrong) lengthen(words, piece, at);
  }
  throw new Error('The readings of words cannot be told apart.');
}

/** Runs that are only partly read count as unread: half a reading over a whole name misleads. */
function withWholeRuns(piece: ReadPiece): ReadPiece {
  const isWhole = new Map(heard(piece.text, piece.readings).map(({ start, heard }) => [start, !heard.includes('?')]));
  const runs = runsIn(piece.text);
  const readings = piece.readings.filter((each) =>
    runs.some(({ start, end }) => start <= each.start && each.end <= end && isWhole.get(start)),
  );
  return { ...piece, readings };
}

/** Each word with its most frequent reading. Words with several readings also with the kana that follow. */
function usualWords(pieces: readonly ReadPiece[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>();
  const count = (word: string, reading: string): void => {
    const known = counts.get(word) ?? new Map<string, number>();
    counts.set(word, known.set(reading, (known.get(reading) ?? 0) + 1));
  };
  const whole: { bare: string; word: string; reading: string }[] = [];
  for (const piece of pieces) {
    for (const [start, end] of spansOf(piece)) {
      const runs = runsIn(piece.text.slice(start, end));
      const [first, last] = [runs[0], runs.at(-1)];
      if (!first || !last) continue;
      const bare = piece.text.slice(start + first.start, start + last.end);
      const reading = valueOf(piece, start + first.start, start + last.end);
      if (reading === undefined || reading.includes('-')) continue;
      count(bare, reading);
      whole.push({ bare, word: piece.text.slice(start + first.start, end), reading });
    }
  }
  const severalOf = (bare: string): boolean => (counts.get(bare)?.size ?? 0) > 1;
  for (const { bare, word, reading } of whole) if (word !== bare && severalOf(bare)) count(word, reading);
  return [...counts].map(([word, readings]) => [
    word,
    [...readings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '-',
  ]);
}

function spansOf({ edges }: ReadPiece): [number, number][] {
  return edges.slice(1).map((end, index) => [edges[index] ?? 0, end]);
}

/** The readings of a part of a text. `undefined` if it cuts through a run, or a run is partly read. */
function valueOf({ text, readings }: ReadPiece, start: number, end: number): string | undefined {
  const values: string[] = [];
  for (const run of runsIn(text.slice(start, end))) {
    const [from, to] = [start + run.start, start + run.end];
    const own = readings.filter((each) => each.start < to && from < each.end);
    const covered = own.reduce((sum, each) => sum + each.end - each.start, 0);
    if (own.some((each) => each.start < from || each.end > to) || (covered > 0 && covered < to - from))
      return undefined;
    values.push(covered === 0 ? '-' : own.map(({ kana }) => kana).join(''));
  }
  return values.join(' ');
}

function heard(text: string, readings: readonly Reading[]): { start: number; heard: string }[] {
  return runsIn(text).map(({ start, end }) => {
    let said = '';
    for (let at = start; at < end;) {
      const own = readings.find((each) => each.start === at);
      said += own ? own.kana : '?';
      at = own ? own.end : at + 1;
    }
    return { start, heard: said };
  });
}

function firstWrong(piece: ReadPiece, found: readonly Reading[]): number | undefined {
  const wanted = heard(piece.text, piece.readings);
  const got = heard(piece.text, found);
  return wanted.find((each, index) => each.heard !== got[index]?.heard)?.start;
}

/** Adds the shortest part of a text around a place that is not a word yet. */
function lengthen(words: Map<string, string>, piece: ReadPiece, at: number): void {
  const { edges, text } = piece;
  const run = runsIn(text).find(({ start }) => start === at);
  if (!run) return;
  const last = edges.length - 1;
  const before = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= run.start),
  );
  const after = edges.findIndex((edge) => edge >= run.end);
  for (let more = 0; more <= edges.length; more++) {
    for (let left = 0; left <= more; left++) {
      const start = edges[Math.max(0, before - left)] ?? 0;
      const end = edges[Math.min(last, after + more - left)] ?? text.length;
      const value = valueOf(piece, start, end);
      const part = text.slice(start, end);
      if (value === undefined || words.has(part)) continue;
      words.set(part, value);
      return;
    }
  }
  words.set(text, valueOf(piece, 0, text.length) ?? '-');
}
