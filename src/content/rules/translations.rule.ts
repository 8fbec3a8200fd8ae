import type { Problem } from '../../../machines/problem.ts';
import { readersLanguages } from '../editions.ts';
import { localizedIn, type Library } from '../library.ts';
import {
  recordFile,
  translationStatuses,
  unitsOf,
  type StaleChange,
  type TranslationStatus,
  type TranslationUnit,
} from '../translation/index.ts';

/** A translation must say what it was made from, and be up to date where that protects the reader. */
export function checkTranslations(library: Library): Problem[] {
  const ofUnits = [...translationStatuses(library)].flatMap(([unit, languages]) =>
    [...languages].flatMap(([language, status]): Problem[] => [
      ...unrecorded(library, unit, language, status),
      ...staleSecrets(library, unit, language, status),
    ]),
  );
  return [...ofUnits, ...strayRecords(library)];
}

/** What is out of date elsewhere: a reader is told so on the page, and a writer by these lines. */
export function translationWarnings(library: Library): string[] {
  return [...translationStatuses(library)].flatMap(([unit, languages]) =>
    [...languages].flatMap(([language, { state, changes, unrecorded, hashed }]): string[] => {
      const name = unit.article ?? unit.id;
      const file = unit.file(language);
      const look = 'See `npm run status`';
      if (state === 'outdated') {
        const count = hashed
          ? 'The source'
          : `${changes.length} ${changes.length === 1 ? 'phrase' : 'phrases'} of the source`;
        return [`${file}  ${count} changed since it was translated. ${look}.`];
      }
      if (unrecorded.length > 0) {
        return [
          `${file}  ${unrecorded.length} words are not recorded: \`npm run status -- --accept ${name} ${language}\`.`,
        ];
      }
      return [];
    }),
  );
}

function unrecorded(
  library: Library,
  unit: TranslationUnit,
  language: string,
  { state }: TranslationStatus,
): Problem[] {
  const localized = unit.article === undefined ? undefined : localizedIn(library, unit.article, language);
  if (state !== 'unrecorded' || !localized?.matter || !localized.outline.readable) return [];
  return [
    {
      code: 'translation-unrecorded',
      message: `It is not recorded from which text \`${localized.id}\` was made in \`${language}\`.`,
      hint: `Read it against the source once more, then run \`npm run status -- --accept ${localized.id} ${language}\`.`,
      file: localized.file,
      line: 1,
    },
  ];
}

/** One fault for each place: its first change says what it is about. */
function staleSecrets(library: Library, unit: TranslationUnit, language: string, status: TranslationStatus): Problem[] {
  const name = unit.article ?? unit.id;
  const stale = new Map(
    status.changes
      .filter(({ secret }) => secret)
      .map((change) => [change.place, change] as const)
      .reverse(),
  );
  return [...stale].map(([place, change]) => ({
    code: 'translation-stale-secret',
    message: `\`${place}\` matters for security, and ${told(change)} in \`${status.of}\` since it was translated.`,
    hint: `Bring it up to date, then run \`npm run status -- --accept ${name} ${language}\`; \`--minor ${name} ${place}\` if the meaning is the same.`,
    file: unit.file(language),
    line: lineOf(library, unit, language, place),
  }));
}

function told({ kind, before = '', after = '' }: StaleChange): string {
  if (kind === 'added') return `“${plain(after)}” was added`;
  return kind === 'removed' ? `“${plain(before)}” was removed` : `“${plain(before)}” became “${plain(after)}”`;
}

/** Labels and references by their id. */
function plain(text: string): string {
  return text.replace(/\u2983\w+ ([^\u2984]*)\u2984/g, '{$1}');
}

function lineOf(library: Library, { article, file }: TranslationUnit, language: string, place: string): number {
  if (article === undefined) return library.yaml.get(file(language))?.lineOf(place.split('.')) ?? 1;
  const [component, id] = place.split('/');
  const uses = localizedIn(library, article, language)?.outline.uses ?? [];
  return uses.find((use) => use.component.toLowerCase() === component && use.id === id)?.line ?? 1;
}

/** Records of what is not there any more, or in a language that the site does not have. */
function strayRecords(library: Library): Problem[] {
  const known = new Set(
    unitsOf(library).flatMap(({ id }) => readersLanguages(library.site).map((language) => recordFile(language, id))),
  );
  return [...library.records.keys()]
    .filter((file) => !known.has(file))
    .map((file) => ({
      code: 'translation-record-stray',
      message: 'It records a translation of something that is not there.',
      hint: 'Remove the file; if the article was renamed, rename the file alike.',
      file,
    }));
}
