import { stringify } from 'yaml';
import { parseWith } from '../../../machines/data/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { memoizeByIdentity } from '../per-library.ts';
import { recordSchema } from '../schemas.ts';
import type { YamlText } from '../yaml.ts';
import type { TranslationRecord } from '../library.ts';

export function recordFile(language: string, unit: string): string {
  return `content/translations/${language}/${unit}.yaml`;
}

export const recordOf = memoizeByIdentity(
  ({ data }: YamlText): { value: TranslationRecord } | { problems: Problem[] } => {
    const result = parseWith(recordSchema, data);
    if ('problems' in result) return result;
    const { of, phrases } = result.value;
    return { value: { of, places: new Map(Object.entries(phrases).map(([place, texts]) => [place, [texts].flat()])) } };
  },
);

/** The record as YAML: a line per phrase in the source's order, so that edits by two writers merge. */
export function writeRecord({ of, places }: TranslationRecord, translation: string): string {
  const phrases = Object.fromEntries(
    [...places].map(([place, texts]) => [place, texts.length === 1 ? texts[0] : texts]),
  );
  return [
    `# The words of \`${of}\` that ${translation} was made from, as they were when it was last accepted.`,
    '# Written by `npm run status -- --accept`: do not edit.',
    stringify({ of, phrases }, { lineWidth: 0 }),
  ].join('\n');
}
