/** Words with the readings of their runs of ideographs, separated by spaces; `-` if unknown. */
export type ReadingWords = Readonly<Record<string, string>>;

/** A run of ideographs and its reading in kana. */
export interface Reading {
  start: number;
  end: number;
  kana: string;
}

export type FindReadings = (text: string) => Reading[];

/** Ideographs with repetition marks. */
const RUN = /[\p{Script=Han}々〆]+/gu;

export function runsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(RUN)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/** Finds the longest word at each position. */
export function findReadings(words: ReadingWords): FindReadings {
  const table = new Map(Object.entries(words));
  /** Lengths of words by their first character, longest first. */
  const lengths = new Map<string, number[]>();
  for (const word of [...table.keys()].toSorted((a, b) => b.length - a.length)) {
    const known = lengths.get(word.charAt(0)) ?? [];
    if (known.at(-1) !== word.length) lengths.set(word.charAt(0), [...known, word.length]);
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

/**
 * The readings of a word's runs of ideographs; `undefined` if the other letters do not match.
 * @example alignedWith('読み取り', 'よみとり') // ['よ', 'と']
 */
export function alignedWith(word: string, reading: string): string[] | undefined {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of runsIn(word)) {
    parts.push(literal(word.slice(done, start)), '(.+?)');
    done = end;
  }
  parts.push(literal(word.slice(done)));
  return new RegExp(`^${parts.join('')}$`, 'u').exec(inHiragana(reading))?.slice(1);
}

export function inHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function literal(text: string): string {
  return inHiragana(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
