import { fault } from '../../machines/problem.ts';

/** Far above what people write: larger files are a mistake or an attack, and are reported before they are read. */
export const LIMITS = {
  /** Characters: about thirty pages of a book. */
  article: 100_000,
  file: 4_000_000,
  /** Characters of one paragraph, or of one text in a words file. */
  text: 10_000,
  /** Nesting depth: a list in a list in a quotation is three. */
  depth: 40,
  /** Opening braces of an article, which contains no code. Each one is slow to parse. */
  braces: 300,
  /** Maximum number of syntax problems reported for one file. */
  problems: 20,
} as const;

export function written(limit: number): string {
  return limit.toLocaleString('en');
}

export const tooLarge = fault(
  'file-too-large',
  `The file has more than ${written(LIMITS.file)} characters.`,
  'Check whether something was added by mistake, and remove it.',
);

export const tooDeep = fault(
  'nested-too-deep',
  `More than ${LIMITS.depth} levels are nested here.`,
  'Reduce the nesting: a list in a list is enough.',
);

export const textTooLong = fault(
  'text-too-long',
  `A text of more than ${written(LIMITS.text)} characters starts here.`,
  'Split it into paragraphs, or shorten it.',
);
