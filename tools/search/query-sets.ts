import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const querySchema = z.array(
  z.strictObject({
    q: z.string().min(1),
    /** Ordinary questions use the articles' own words; hard ones are slips, kana, paraphrases. */
    kind: z.enum(['ordinary', 'hard']),
    tag: z.string(),
    /** The articles that answer it: any of them is right. */
    want: z.array(z.string()).min(1),
  }),
);

/** A question as people type it, and the articles that answer it. */
export type Query = z.output<typeof querySchema>[number];

/** The parts of the questions that search is made with, and those that it is only measured with. */
export const SPLITS = ['dev', 'fresh-4', 'answers', 'held'] as const;

/** The questions of a language and a split. */
export function querySet(root: string, language: string, split: (typeof SPLITS)[number]): Query[] {
  const file = join(root, `tests/search/queries/${language}.${split}.yaml`);
  return querySchema.parse(parse(readFileSync(file, 'utf8')));
}
