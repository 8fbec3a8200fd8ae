/** A guide as it is read aloud in one language: made by the build of what its article says, fetched when somebody wants to listen. */
export interface Spoken {
  /** The words of the bar, by key. */
  words: Readonly<Record<string, string>>;
  /** The locale of the words, for the choice of a voice: `fr-FR`. */
  locale: string;
  /** What stands between two sentences: a space, or nothing. */
  joiner: string;
  steps: Readonly<Record<string, readonly SpokenBlock[]>>;
  /** What helps where it does not work, by problem; one that is told in another language is not read. */
  problems: Readonly<Record<string, readonly SpokenBlock[]>>;
}

/** A heading, a paragraph, what a figure shows, or a way: what is shown together while it is read. */
export interface SpokenBlock {
  /** The part of the step in which it is shown, from 1; absent: in each. */
  part?: number | undefined;
  /** The cause of a problem of which it is told: one of several may be shown alone. */
  cause?: string | undefined;
  sentences: readonly Sentence[];
}

/** A sentence as it is written, and as it is said where that is not the same. */
export interface Sentence {
  text: string;
  say?: string | undefined;
}
