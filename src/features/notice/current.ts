/** A known problem, as `/api/v1/schemas/notice.json` describes it. */
export interface Notice {
  about: readonly string[];
  words: Readonly<Record<string, string>>;
}

/** Text that is longer is no notice. */
const MAX_WORDS = 400;

/**
 * The notices of a file that are in force.
 *
 * @param about ids of the page's article, problems or symptom; `*`: every notice
 * @throws if the file is not a list of notices
 */
export function currentNotices(data: unknown, about: readonly string[], now: number): Notice[] {
  const { notices } = Object(data) as { notices?: unknown };
  if (!Array.isArray(notices)) throw new TypeError('`notices` is not a list.');
  return notices.flatMap((each: unknown, index): Notice[] => {
    const { about: ids, words, from, until } = Object(each) as Record<string, unknown>;
    const [begin, end] = [from === undefined ? -Infinity : timeOf(from), timeOf(until)];
    const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
    const texts = Object.values(Object(words) as object) as unknown[];
    const areWords = texts.length > 0 && texts.every((text) => typeof text === 'string' && text.length <= MAX_WORDS);
    if (!isList || !areWords || Number.isNaN(begin) || Number.isNaN(end))
      throw new TypeError(`Notice ${index + 1} needs \`about\`, \`words\`, and \`until\` as a date.`);
    const isShown = about.includes('*') || ids.some((id) => about.includes(id as string));
    return isShown && begin <= now && now < end ? [{ about: ids, words: words as Notice['words'] }] : [];
  });
}

function timeOf(date: unknown): number {
  return typeof date === 'string' ? Date.parse(date) : NaN;
}
