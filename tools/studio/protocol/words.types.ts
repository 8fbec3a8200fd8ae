/** An article that uses a word, or another file. */
export type WordUse = { article: string; file?: undefined } | { file: string; article?: undefined };

/** Where words are used, by kind and key. */
export type WordsUsed = Readonly<Record<string, Readonly<Record<string, readonly WordUse[]>>>>;

/** What a reader finds. */
export interface FoundResult {
  title: string;
  url: string;
}

/** What a question finds in the content as it was saved, and as it is written. */
export interface AskedBoth {
  before: readonly FoundResult[];
  after: readonly FoundResult[];
  /** Milliseconds that it took to build the index anew; 0 where none had to be. */
  built: { before: number; after: number };
}
