/** Something that is found by its words or its id, and chosen. */
export interface Findable {
  /** What tells it from the others of its kind. */
  id: string;
  /** As it will be read. */
  words: string;
  detail: string;
  found: readonly string[];
}

const NONE = 4;

/**
 * Those of some choices that are found by what is typed: what begins with it stands first, what only has each of its words last.
 *
 * @param query in any language; empty finds all
 */
export function found<T extends Findable>(choices: readonly T[], query: string): T[] {
  const wanted = plain(query);
  if (wanted === '') return [...choices];
  const words = wanted.split(/\s+/);
  const rateOf = (text: string): number => {
    if (text === wanted) return 0;
    if (text.startsWith(wanted)) return 1;
    if (text.includes(wanted)) return 2;
    return words.every((word) => text.includes(word)) ? 3 : NONE;
  };
  const rated = choices.flatMap((each) => {
    const rate = Math.min(...each.found.map(plain).map(rateOf));
    return rate < NONE ? [{ each, rate }] : [];
  });
  return rated.sort((a, b) => a.rate - b.rate).map(({ each }) => each);
}

/** Without quotation marks, and wide and narrow signs alike. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[「“"'『]+|[」”"'』]+$/g, '');
}
