/** What became of an input. */
interface Outcome {
  /** The key in content/ui of the notice on the page; absent if there is none. */
  says: string | undefined;
  /** What is wrong with what was taken: a place that nobody can come to, or something that was lost. */
  fault?: string | undefined;
}

/** Reads an input as the site does. */
export type Read = (input: string) => Outcome;

/** A bad input: its fault, its reader, the input, and the message. */
export type Bad<Reader extends string> = readonly [
  what: string,
  reader: Reader,
  input: string,
  says: string | undefined,
];
