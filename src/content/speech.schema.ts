import { z } from 'zod';

const text = z.string().trim().min(1, 'Write a text');

/** `content/speech/{language}.yaml`: how words of a language are said where a device reads aloud. */
export const speechSchema = z.strictObject({
  /** What is written, and what is said in its place: letters by their names, words that a voice would spell. */
  sayings: z.record(text, text).default({}),
});
export type Speech = z.output<typeof speechSchema>;
