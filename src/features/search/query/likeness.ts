/** The parts of a text, and their weights. */
export type Parts = ReadonlyMap<string, number>;

/** Weights of the parts that only the text has, and of those that only the question has. */
const TEXT_REST = 0.7;
const QUESTION_REST = 0.5;
/** The rarity of a part that no text has. */
const UNKNOWN = 0.5;
/** Factor for the rarity of distinctive parts. */
const TELLING = 1.5;

/**
 * Measures the similarity of a question to each of many texts, from 0 to 1: the Tversky index, with rare parts weighted
 * more.
 * @param entryOf the entry of each text: a part is rare if few entries have it
 * @param telling distinctive parts, which count more than their rarity suggests
 */
export function createLikeness(
  texts: readonly Parts[],
  entryOf: readonly unknown[],
  telling: ReadonlySet<string> = new Set(),
): (question: Parts) => Float64Array {
  const all = new Set(entryOf).size;
  const withPart = new Map<string, { text: number; much: number }[]>();
  texts.forEach((parts, text) => {
    for (const [part, much] of parts) {
      const found = withPart.get(part) ?? [];
      found.push({ text, much });
      withPart.set(part, found);
    }
  });
  const rarity = new Map<string, number>();
  for (const [part, found] of withPart) {
    const some = new Set(found.map(({ text }) => entryOf[text])).size;
    rarity.set(part, (telling.has(part) ? TELLING : 1) * Math.log(1 + (all - some + 0.5) / (some + 0.5)));
  }
  const weigh = (parts: Parts): number =>
    [...parts].reduce((sum, [part, much]) => sum + much * (rarity.get(part) ?? UNKNOWN), 0);
  const whole = Float64Array.from(texts, weigh);
  return (question) => {
    const both = new Float64Array(texts.length);
    for (const [part, asked] of question) {
      for (const { text, much } of withPart.get(part) ?? [])
        both[text] = (both[text] ?? 0) + Math.min(asked, much) * (rarity.get(part) ?? 0);
    }
    const asked = weigh(question);
    return whole.map((own, text) => {
      const shared = both[text] ?? 0;
      return shared === 0 ? 0 : shared / (shared + QUESTION_REST * (asked - shared) + TEXT_REST * (own - shared));
    });
  };
}
