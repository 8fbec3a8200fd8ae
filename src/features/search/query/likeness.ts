/** Parts of a text, and how much each says. */
export type Parts = ReadonlyMap<string, number>;

/** What a text loses by what it says beyond the question, and by what the question says beyond it. */
const TEXT_REST = 0.7;
const QUESTION_REST = 0.5;
/** How much a part says that no text has. */
const UNHEARD = 0.5;
/** How much more a telling part says than others. */
const TELLING = 1.5;

/**
 * Measures how alike a question and each of many texts are, from 0 to 1: what both say against what only one says
 * (Tversky’s measure), rare parts more than common ones.
 *
 * @param texts the parts of each text
 * @param entryOf the entry that each text belongs to: a part is rare where few entries have it
 * @param telling parts that say more than their rarity does
 */
export function createLikeness(
  texts: readonly Parts[],
  entryOf: readonly unknown[],
  telling: ReadonlySet<string> = new Set(),
): (question: Parts) => Float64Array {
  const entries = new Set(entryOf).size;
  const places = new Map<string, { text: number; much: number }[]>();
  texts.forEach((parts, text) => {
    for (const [part, much] of parts) {
      const known = places.get(part);
      if (known) known.push({ text, much });
      else places.set(part, [{ text, much }]);
    }
  });
  const rarity = new Map<string, number>();
  for (const [part, all] of places) {
    const some = new Set(all.map(({ text }) => entryOf[text])).size;
    const more = telling.has(part) ? TELLING : 1;
    rarity.set(part, more * Math.log(1 + (entries - some + 0.5) / (some + 0.5)));
  }
  const weightOf = (part: string): number => rarity.get(part) ?? UNHEARD;
  const whole = Float64Array.from(texts, (parts) => {
    let sum = 0;
    for (const [part, much] of parts) sum += much * weightOf(part);
    return sum;
  });
  return (question) => {
    const both = new Float64Array(texts.length);
    let asked = 0;
    for (const [part, much] of question) {
      const weight = weightOf(part);
      asked += much * weight;
      for (const place of places.get(part) ?? []) {
        both[place.text] = (both[place.text] ?? 0) + Math.min(much, place.much) * weight;
      }
    }
    return whole.map((all, text) => {
      const shared = both[text] ?? 0;
      return shared === 0 ? 0 : shared / (shared + QUESTION_REST * (asked - shared) + TEXT_REST * (all - shared));
    });
  };
}
