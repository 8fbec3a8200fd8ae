import { z } from 'zod';
import { spelling } from './spelling.ts';

const text = z.string().trim().min(1, 'Write a text');

/** `content/style/{language}.yaml`: how a language is written here. */
export const styleSchema = z.strictObject({
  /** The rules of style that its texts are held to, a file of src/build/style; absent: none. */
  rules: z.string().optional(),
  /** Names that stand as they are, in whatever letters. */
  names: z.array(text).default([]),
  /** Of several ways to say a thing, the one that is written here, and the others. */
  choices: z.array(z.strictObject({ write: text, not: z.array(spelling).min(1) })).default([]),
  /** Everyday words, in the form in which a dictionary has them: any other is told. None: every word may be used. */
  vocabulary: z.array(text).default([]),
  /** Of an edition: groups of interface words that it leaves to its language, such as those of agents. */
  leaves: z.array(text).default([]),
  /** What a rule finds and yet is right. */
  exceptions: z
    .array(
      z.strictObject({
        /** The code in brackets at the end of the issue. */
        code: text,
        /** Words of the sentence or phrase that it is about. */
        text,
        /** Why it is right all the same. */
        reason: text,
      }),
    )
    .default([]),
});
export type Style = z.output<typeof styleSchema>;

/** A language without a file of its own. */
export const NO_STYLE: Style = { names: [], choices: [], vocabulary: [], leaves: [], exceptions: [] };
