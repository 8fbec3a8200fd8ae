import { stringify } from 'yaml';
import { z } from 'zod';
import { parseWith } from '../../../machines/data/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { perThing } from '../per-library.ts';
import { locate, type YamlText } from '../yaml.ts';
import type { Places } from './places.ts';

/** What a translation was made from: the source's words at the time when it was last accepted. */
export interface TranslationRecord {
  /** The language that it was made from. */
  of: string;
  places: Places;
}

const recordSchema = z.strictObject({
  of: z.string(),
  phrases: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
});

const FILE = /^content\/translations\/([^/]+)\/(.+)\.yaml$/;

/** Where the record of a unit stands. */
export function recordFile(language: string, unit: string): string {
  return `content/translations/${language}/${unit}.yaml`;
}

/**
 * Reads every record, by its file.
 *
 * @param parse reads a file as YAML and tells its faults of form
 */
export function readRecords(
  paths: readonly string[],
  parse: (file: string) => YamlText,
): { records: ReadonlyMap<string, TranslationRecord>; problems: Problem[] } {
  const records = new Map<string, TranslationRecord>();
  const problems: Problem[] = [];
  for (const file of paths.filter((path) => FILE.test(path))) {
    const text = parse(file);
    if (text.problems.length > 0) continue;
    const result = recordOf(text);
    if ('record' in result) records.set(file, result.record);
    else problems.push(...locate(result.problems, file, text));
  }
  return { records, problems };
}

/** A file that is the same as before records the same. */
const recordOf = perThing(({ data }: YamlText): { record: TranslationRecord } | { problems: Problem[] } => {
  const result = parseWith(recordSchema, data);
  if ('problems' in result) return result;
  const { of, phrases } = result.value;
  return { record: { of, places: new Map(Object.entries(phrases).map(([place, texts]) => [place, [texts].flat()])) } };
});

/** A record as it is written: a line for each phrase, in the source's order, so that two writers' edits merge. */
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
