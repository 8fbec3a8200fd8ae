import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { assertDefined } from '../../machines/assert-defined.ts';
import { randomFrom } from '../bench/common.ts';
import type { SearchRecord } from '../../src/build/search-entries.ts';

const piecesSchema = z.strictObject({
  subjects: z.array(z.string()),
  /** Titles; `{subject}` is replaced. */
  actions: z.array(z.string()),
  sentences: z.array(z.string()),
  keywords: z.array(z.string()),
});

const SENTENCES = 6;

/** Articles that answer none of the questions, each subject with each action: always the same ones. */
export function distractors(root: string, language: string): SearchRecord[] {
  const file = join(root, `tests/search/distractors/${language}.yaml`);
  const { subjects, actions, sentences, keywords } = piecesSchema.parse(parse(readFileSync(file, 'utf8')));
  const random = randomFrom(7);
  return subjects.flatMap((subject, row) =>
    actions.map((action, column): SearchRecord => {
      const fill = (text: string): string => text.replaceAll('{subject}', subject);
      const chosen = sentences
        .map((sentence) => ({ sentence, turn: random() }))
        .sort((a, b) => a.turn - b.turn)
        .slice(0, SENTENCES)
        .map(({ sentence }) => fill(sentence));
      return {
        language,
        url: `/${language}/articles/distractor-${row}-${column}/`,
        title: fill(action),
        summary: assertDefined(chosen[0], 'A sentence'),
        content: [fill(action), ...chosen].join(' '),
        kind: 'guide',
        article: `distractor-${row}-${column}`,
        platforms: [],
        phrases: keywords.map(fill),
        foreign: [],
        titles: [],
        subject: 0,
      };
    }),
  );
}
