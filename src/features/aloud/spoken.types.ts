/** A guide to read aloud in one language. Created by the build, fetched on demand. */
export interface Spoken {
  /** Words of the bar, by key. */
  words: Readonly<Record<string, string>>;
  /** For choosing a voice: `fr-FR`. */
  locale: string;
  /** Separates sentences: a space, or nothing. */
  joiner: string;
  steps: Readonly<Record<string, readonly SpokenBlock[]>>;
  /** By problem; without those that are not translated. */
  problems: Readonly<Record<string, readonly SpokenBlock[]>>;
}

/** Sentences that are shown together: a heading, paragraph, figure or way. */
export interface SpokenBlock {
  /** Part of the step, from 1; absent for all parts. */
  part?: number | undefined;
  /** Cause of a problem; others may be hidden. */
  cause?: string | undefined;
  sentences: readonly Sentence[];
}

/** A written sentence, and its spoken form if it differs. */
export interface Sentence {
  text: string;
  say?: string | undefined;
}
