/** A sentence: up to what ends it, what stands in brackets or quotes included. */
const SENTENCE = /(?:『[^』]*』|「[^」]*」|（[^）]*）|[^。？！])+[。？！]?/g;

/** The sentences of a text, and where each begins. */
export function sentencesIn(text: string): { text: string; start: number }[] {
  return [...text.matchAll(SENTENCE)].map((found) => ({ text: found[0], start: found.index }));
}
