/**
 * How words are read: each word with the readings of its runs of ideographs, parted by spaces, `-` where none is known. A word
 * that is read in two ways stands there with as much around it as tells which it is.
 */
export type ReadingWords = Readonly<Record<string, string>>;

/** A run of ideographs in a text, and how it is read, in kana. */
export interface Reading {
  start: number;
  end: number;
  kana: string;
}

/** Finds readings in a text. */
export type FindReadings = (text: string) => Reading[];

/** A run of ideographs, with what repeats one. */
const RUN = /[\p{Script=Han}々〆]+/gu;

/** Where the runs of ideographs in a text are. */
export function runsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(RUN)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/** Makes words ready to be found: at each place in a text the longest that stands there. */
export function findReadings(words: ReadingWords): FindReadings {
  const table = new Map(Object.entries(words));
  /** The lengths that words with some first character have, the longest first. */
  const lengths = new Map<string, number[]>();
  for (const word of table.keys()) {
    const first = word.charAt(0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(word.length))
      lengths.set(
        first,
        [...known, word.length].sort((a, b) => b - a),
      );
  }
  return (text) => {
    const found: Reading[] = [];
    for (let at = 0; at < text.length;) {
      const length = lengths.get(text.charAt(at))?.find((some) => table.has(text.slice(at, at + some)));
      if (length === undefined) at += 1;
      else {
        const word = text.slice(at, at + length);
        const kana = table.get(word)?.split(' ') ?? [];
        runsIn(word).forEach(({ start, end }, index) => {
          const own = kana[index] ?? '-';
          if (own !== '-') found.push({ start: at + start, end: at + end, kana: own });
        });
        at += length;
      }
    }
    return found;
  };
}
