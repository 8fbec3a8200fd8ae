/** What became of an input. */
interface Outcome {
  /** The key of what the reader of the page is told, in content/ui; nothing where the page is simply as it always is. */
  says: string | undefined;
  /** What is wrong with what was taken: a place that nobody can come to, or something that was lost. */
  fault?: string | undefined;
}

/** Reads an input as the site does. */
export type Read = (input: string) => Outcome;

/** A bad input: what is bad about it, by which reader, the input, and what is said. */
export type Bad<Reader extends string> = readonly [
  what: string,
  reader: Reader,
  input: string,
  says: string | undefined,
];
