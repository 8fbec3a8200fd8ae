import type { Say } from '../../../src/build/words.ts';
import { list, scalar } from './yaml.ts';

/** Minimum number of keywords of an article. */
const KEYWORDS = 8;

/**
 * The head of an article that is begun, in the order of docs/writing.md.
 *
 * @param kind the lines that say what it is and what it is about
 * @param needs the lines that only a guide has
 */
export function frontMatter(
  write: Say,
  { title, today, kind, needs = [] }: { title?: string | undefined; today: string; kind: string[]; needs?: string[] },
): string[] {
  return [
    '---',
    `title: ${scalar(title ?? write('write.title'))}`,
    `summary: ${scalar(write('write.summary'))}`,
    ...kind,
    ...list(
      'keywords',
      Array.from({ length: KEYWORDS }, (_, index) => write('write.keyword', { n: index + 1 })),
    ),
    ...needs,
    'related: []',
    'references: []',
    `updated: ${today}`,
    'draft: true',
    '---',
    '',
  ];
}
