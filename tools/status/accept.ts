import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suggest } from '../../machines/problem.ts';
import {
  isEdition,
  readersLanguages,
  recordFile,
  unitNamed,
  unitsOf,
  writeRecord,
  type Library,
  type TranslationRecord,
  type TranslationUnit,
} from '../../src/content/index.ts';

/** What a command did, or why it did nothing. */
export type CommandOutcome = { done: string[] } | { refused: string };

/**
 * Records that a translation says what its source says now.
 *
 * @param name an article's id, the name of some words, or `all`
 * @param from the language it was made from: that of its last record, else the site's source, unless it is given
 */
export function accept(root: string, library: Library, name: string, language: string, from?: string): CommandOutcome {
  const { source } = library.site;
  const known = readersLanguages(library.site);
  for (const each of [language, ...(from === undefined ? [] : [from])]) {
    if (known.includes(each)) continue;
    return { refused: `\`${each}\` is no language of this site. ${suggest(each, known)}` };
  }
  if (language === source)
    return { refused: `Everything is written in \`${source}\` first: there is nothing to record.` };
  const units = unitsOf(library);
  const chosen = name === 'all' ? units : [unitNamed(units, name)].filter((unit) => unit !== undefined);
  if (chosen.length === 0) return { refused: `There is no \`${name}\`. ${suggest(name, namesOf(units))}` };
  const done: string[] = [];
  for (const unit of chosen) {
    const of = from ?? library.records.get(recordFile(language, unit.id))?.of ?? source;
    const own = unit.places(language);
    const places = placesFor(library, unit, language, of);
    if (!places || !own) {
      if (name !== 'all') return { refused: `There is no \`${name}\` in both \`${of}\` and \`${language}\`.` };
      continue;
    }
    done.push(writeTo(root, unit, language, { of, places }));
  }
  return { done };
}

/** What a translation was made from. Of the words that an edition does not say itself, nothing was made. */
function placesFor(
  { site }: Library,
  unit: TranslationUnit,
  language: string,
  of: string,
): TranslationRecord['places'] | undefined {
  const [source, own] = [unit.places(of), unit.places(language)];
  if (!source || unit.article !== undefined || !isEdition(site, language)) return source;
  return new Map([...source].filter(([place]) => own?.has(place)));
}

/** What can be named in a command. */
function namesOf(units: readonly TranslationUnit[]): string[] {
  return units.map(({ id, article }) => article ?? id);
}

/** Writes a record and says so. */
function writeTo(root: string, unit: TranslationUnit, language: string, record: TranslationRecord): string {
  const file = recordFile(language, unit.id);
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  const text = writeRecord(record, unit.file(language));
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return `${file}: was recorded already.`;
  writeFileSync(path, text);
  return `${file}: recorded.`;
}
