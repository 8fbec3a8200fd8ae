import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import { datedIn } from '../dated.ts';
import { firstLocalized, localizedIn, readersLanguages, type Article, type Library } from '../library.ts';
import { recordFile } from '../translation/record.ts';
import {
  translationStatuses,
  unitsOf,
  type StaleChange,
  type TranslationStatus,
  type TranslationUnit,
} from '../translation/status.ts';

/** Every article exists in every required language, and languages differ in words only. */
export function checkLanguages(library: Library): Problem[] {
  const { languages } = library.site;
  const known = readersLanguages(library.site);
  const unknown = library.articles
    .filter(({ language }) => !known.includes(language))
    .map(({ language, file }) => {
      const hint = `${suggest(language, known)} Or add it to \`languages\` in content/site.yaml.`;
      return fault('language-unknown', `The folder \`${language}\` is not a language of this site.`, hint, { file });
    });
  const compared = [...firstLocalized(library)].flatMap(([id, first]) =>
    known.flatMap((language): Problem[] => {
      const localized = localizedIn(library, id, language);
      if (localized) return compare(first, localized);
      if (!languages[language]?.required) return [];
      const message = `\`${id}\` is missing in \`${language}\`, a required language.`;
      const hint = `Add \`content/articles/${language}/${id}.mdx\`, or remove \`draft: true\` from it, or make the language optional in content/site.yaml.`;
      return [fault('translation-missing', message, hint, { file: first.file })];
    }),
  );
  return [...unknown, ...compared];
}

/** Fields that are in all languages of an article, or in none. */
const OPTIONAL_TEXTS = ['done', 'again'] as const;

/** Fields that are the same in all languages of an article. */
const SHARED = [
  ...['kind', 'task', 'platform', 'method', 'figures', 'related', 'references'],
  ...['aliases', 'checked', 'review-by'],
];

function compare(first: Article, localized: Article): Problem[] {
  if (first === localized || !first.matter || !localized.matter) return [];
  if (!first.outline.readable || !localized.outline.readable) return [];
  const problems: Problem[] = [];
  const differ = (what: string, hint: string, line: number, file = localized.file) =>
    problems.push(fault('languages-differ', what, hint, { file, line }));
  const [ours, theirs] = [localized.matter, first.matter] as Readonly<Record<string, unknown>>[];
  for (const field of SHARED) {
    const [here, there] = [JSON.stringify(ours?.[field]), JSON.stringify(theirs?.[field])];
    if (here === there) continue;
    const message = `\`${field}\` is \`${here}\` here but \`${there}\` in ${first.file}.`;
    differ(message, 'Make both the same: languages differ in words only.', localized.lineOf([field]));
  }
  for (const component of ['Cause', 'Problem']) {
    const uses = localized.outline.uses.filter((use) => use.component === component);
    const here = uses.map(({ id }) => id).join(', ');
    const there = first.outline.uses.flatMap((use) => (use.component === component ? use.id : [])).join(', ');
    if (here === there) continue;
    const message = `The \`<${component}>\` ids are \`${here || 'none'}\` here but \`${there || 'none'}\` in ${first.file}.`;
    differ(message, 'Use the same ids in the same order.', uses[0]?.line ?? 1);
  }
  const [days, others] = [daysOf(localized), daysOf(first)];
  if (days !== others) {
    const message = `\`<Dated>\` has the days \`${days || 'none'}\` here but \`${others || 'none'}\` in ${first.file}.`;
    differ(message, 'Use the same days in the same order and the same steps.', datedIn(localized)[0]?.line ?? 1);
  }
  const [here, there] = [requirementsOf(localized), requirementsOf(first)];
  if (here !== there) {
    const message = `The requirements name \`${here}\` here but \`${there}\` in ${first.file}.`;
    differ(message, 'Use the same requirements in the same order.', localized.lineOf(['requirements']));
  }
  for (const field of OPTIONAL_TEXTS) {
    if ((ours?.[field] === undefined) === (theirs?.[field] === undefined)) continue;
    const [without, other] = ours?.[field] === undefined ? [localized, first] : [first, localized];
    const message = `\`${field}\` is missing here, but not in ${other.file}.`;
    differ(message, 'Add it here, or remove it there.', 1, without.file);
  }
  return problems;
}

function daysOf(article: Article): string {
  return datedIn(article)
    .map(({ step, cause, from = '', until = '' }) => [step ?? cause ?? [], `${from}–${until}`].flat().join(' '))
    .join(', ');
}

function requirementsOf({ matter }: Article): string {
  if (matter?.kind !== 'guide') return '';
  return matter.requirements
    .map(({ article, reference }) => [article ?? [], reference ?? '–'].flat().join(' '))
    .join(', ');
}

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
    [...languages].flatMap(([language, { state, changes, unrecorded }]): string[] => {
      const file = unit.file(language);
      if (state === 'outdated') {
        const phrases = `${changes.length} ${changes.length === 1 ? 'phrase' : 'phrases'} of the source`;
        return [`${file}  ${phrases} changed since it was translated. See \`npm run show -- status\`.`];
      }
      if (unrecorded.length === 0) return [];
      const command = `npm run show -- status --accept ${unit.article ?? unit.id} ${language}`;
      return [
        `${file}  ${unrecorded.length} ${unrecorded.length === 1 ? 'text is' : 'texts are'} not recorded: \`${command}\`.`,
      ];
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
  const hint = `Compare it with the source, then run \`npm run show -- status --accept ${id} ${language}\`.`;
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
    const hint = `Update it, then run \`npm run show -- status --accept ${name} ${language}\`.`;
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
