import type { Problem } from '../../machines/problem.ts';

/**
 * How large content may be. Nothing that a person writes comes near to these: what is larger is no content, or is meant to
 * keep a machine busy, and is told before it is read.
 */
export const LIMITS = {
  /** Characters of an article's file: some thirty pages of a book. */
  article: 100_000,
  /** Characters of any other file. */
  file: 4_000_000,
  /** Bytes of a picture: more than a photograph of a whole screen, as a phone saves it, ever has. */
  picture: 10_000_000,
  /** Characters of one paragraph, or of one text of a words file. */
  text: 10_000,
  /** Things inside one another: a list in a list in a quotation is three. */
  depth: 40,
  /** Opening braces of an article. An article has no code, and each one is costly to read. */
  braces: 300,
  /** Values of a YAML file, those that are repeated with `*name` counted each time. */
  values: 500_000,
  /** Files below `content/`. */
  files: 100_000,
  /** Faults of form that are told of one file: the first few are the ones to mend. */
  told: 20,
} as const;

/** A limit as people write it: `100,000`. */
export function written(limit: number): string {
  return limit.toLocaleString('en');
}

export const tooLarge: Problem = {
  code: 'file-too-large',
  message: `The file has more than ${written(LIMITS.file)} characters.`,
  hint: 'Look whether something was put into it by mistake, and take it out.',
};
