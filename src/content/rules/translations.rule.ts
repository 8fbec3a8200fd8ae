import type { Problem } from '../../../machines/problem.ts';
import { readersLanguages } from '../localized.ts';
import { fault } from '../fault.ts';
import { localizedIn, type Library } from '../library.ts';
import { recordFile } from '../translation/record.ts';
import { translationStatuses, type StaleChange, type TranslationStatus } from '../translation/status.ts';
import { unitsOf, type TranslationUnit } from '../translation/units.ts';

/** Translations have a record of their source, and are up to date in what protects the reader. */
export function checkTranslations(library: Library): Problem[] {
  const ofUnits = [...translationStatuses(library)].flatMap(([unit, languages]) =>
    [...languages].flatMap(([language, status]): Problem[] => [
      ...unrecorded(library, unit, language, status),
      ...staleSecrets(library, unit, language, status),
    ]),
  );
  return [...ofUnits, ...strayRecords(library)];
}

/** Other outdated translations: the page says so to readers, these lines to writers. */
export function translationWarnings(library: Library): string[] {
  return [...translationStatuses(library)].flatMap(([unit, languages]) =>
    [...languages].flatMap(([language, { state, changes, unrecorded, hashed }]): string[] => {
      const file = unit.file(language);
      if (state === 'outdated') {
        const phrases = `${changes.length} ${changes.length === 1 ? 'phrase' : 'phrases'} of the source`;
        return [`${file}  ${hashed ? 'The source' : phrases} changed since it was translated. See \`npm run status\`.`];
      }
      if (unrecorded.length === 0) return [];
      const command = `npm run status -- --accept ${unit.article ?? unit.id} ${language}`;
      return [`${file}  ${unrecorded.length} words are not recorded: \`${command}\`.`];
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
  const { id, file } = localized;
  const message = `There is no record of the text from which \`${id}\` was translated to \`${language}\`.`;
  const hint = `Compare it with the source, then run \`npm run status -- --accept ${id} ${language}\`.`;
  return [fault('translation-unrecorded', message, hint, { file, line: 1 })];
}

/** One problem for each place, with its first change. */
function staleSecrets(library: Library, unit: TranslationUnit, language: string, status: TranslationStatus): Problem[] {
  const name = unit.article ?? unit.id;
  const secret = Map.groupBy(
    status.changes.filter((change) => change.secret),
    ({ place }) => place,
  );
  return [...secret].flatMap(([place, [change]]): Problem[] => {
    if (!change) return [];
    const message = `\`${place}\` matters for security, and ${changeText(change)} in \`${status.of}\` since it was translated.`;
    const hint = `Update it, then run \`npm run status -- --accept ${name} ${language}\`. If the meaning is the same: \`--minor ${name} ${place}\`.`;
    const at = { file: unit.file(language), line: lineOf(library, unit, language, place) };
    return [fault('translation-stale-secret', message, hint, at)];
  });
}

function changeText({ kind, before = '', after = '' }: StaleChange): string {
  if (kind === 'added') return `“${plain(after)}” was added`;
  return kind === 'removed' ? `“${plain(before)}” was removed` : `“${plain(before)}” became “${plain(after)}”`;
}

/** Shows labels and references by their ids. */
function plain(text: string): string {
  return text.replace(/\u2983\w+ ([^\u2984]*)\u2984/g, '{$1}');
}

function lineOf(library: Library, { article, file }: TranslationUnit, language: string, place: string): number {
  if (article === undefined) return library.yaml.get(file(language))?.lineOf(place.split('.')) ?? 1;
  const [component, id] = place.split('/');
  const uses = localizedIn(library, article, language)?.outline.uses ?? [];
  return uses.find((use) => use.component.toLowerCase() === component && use.id === id)?.line ?? 1;
}

/** Records of something that no longer exists, or of unknown languages. */
function strayRecords(library: Library): Problem[] {
  const known = new Set(
    unitsOf(library).flatMap(({ id }) => readersLanguages(library.site).map((language) => recordFile(language, id))),
  );
  return [...library.records.keys()]
    .filter((file) => !known.has(file))
    .map((file) => {
      const hint = 'Remove the file. If the article was renamed, rename the file too.';
      return fault('translation-record-stray', 'This records a translation of something that does not exist.', hint, {
        file,
      });
    });
}
