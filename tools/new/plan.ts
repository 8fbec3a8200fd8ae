import { schemaLine, type Library } from '../../src/content/index.ts';
import { inserted } from '../yaml/insert.ts';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';
import type { FileChange } from './write.ts';

/** What everything here looks at. */
export interface PlanContext {
  root: string;
  library: Library;
  /** Every content file's text, by path. */
  files: ReadonlyMap<string, string>;
  /** The day, as `2026-11-25`. */
  today: string;
  /** The language that is spoken with the writer. */
  speaks: string;
  say: Say;
  /** What is written for a language of the site: in its own words where this tool has some. */
  wordsIn(language: string): Say;
}

/** What is to be written, what is worth saying of it, and what the writer does then. */
export interface Plan {
  /** The folder of another help center; that of this one if absent. */
  folder?: string;
  changes: readonly FileChange[];
  notes: readonly string[];
  next: readonly string[];
}

/**
 * A new file, which must not exist yet. Data files begin with the schema line for editors.
 *
 * @param languages of the site, if the file can be one of words
 */
export function newFile(file: string, lines: readonly string[], languages: readonly string[] = []): FileChange {
  const line = schemaLine(file, languages);
  return { file, text: `${[...(line === undefined ? [] : [line]), ...lines].join('\n')}\n` };
}

/**
 * An entry at the end of a group of a YAML file that is there.
 *
 * @throws {Refusal} where it has the entry, or cannot take it
 */
export function entryIn(
  place: PlanContext,
  file: string,
  group: readonly string[],
  key: string,
  lines: string[],
): FileChange {
  const before = place.files.get(file) ?? '';
  const result = inserted(before, group, key, lines);
  if ('text' in result) return { file, text: result.text, before };
  const { hindrance } = result;
  if (hindrance === 'exists') throw new Refusal(place.say('exists.key', { key: [...group, key].join('.'), file }));
  throw new Refusal(place.say(hindrance, { key: group.join('.'), file }));
}

export function requiredLanguages({ library: { site } }: PlanContext): string[] {
  const required = Object.entries(site.languages).flatMap(([language, own]) => (own.required ? [language] : []));
  return required.includes(site.source) ? required : [site.source, ...required];
}

/** The required languages that have a file of words in a folder. */
export function languagesWith(place: PlanContext, folder: string): string[] {
  return requiredLanguages(place).filter((language) => place.files.has(`content/${folder}/${language}.yaml`));
}
