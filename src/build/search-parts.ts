/**
 * So many articles are indexed at once. When Pagefind writes, it has each page several times in memory, a Japanese one
 * with a megabyte: five thousand would not fit into 4 GiB.
 */
const MOST = 1_000;

/** Some of a site's articles, of which a part of the index is made. */
export interface PlannedPart {
  /** Its folder below the index; the first part is the index itself. */
  name: '' | `${number}/`;
  ids: readonly string[];
}

/**
 * The parts of a site's index. An article is in the same one in all languages.
 *
 * @param ids the articles, in the order in which they come
 * @param most articles of a part
 */
export function planParts(ids: readonly string[], most = MOST): PlannedPart[] {
  return Array.from({ length: Math.max(1, Math.ceil(ids.length / most)) }, (_, number) => ({
    name: number === 0 ? '' : `${number + 1}/`,
    ids: ids.slice(number * most, (number + 1) * most),
  }));
}
