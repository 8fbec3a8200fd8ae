import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import { readersLanguages } from '../editions.ts';
import { localizedIn, firstLocalized, type Library } from '../library.ts';

/** Every article in every required language, and alike in all languages in all that is not words. */
export function checkLanguages(library: Library): Problem[] {
  const { languages } = library.site;
  const known = readersLanguages(library.site);
  const problems: Problem[] = [];
  for (const article of library.articles) {
    if (known.includes(article.language)) continue;
    problems.push({
      code: 'language-unknown',
      message: `The folder \`${article.language}\` is not a language of this site.`,
      hint: `${suggest(article.language, known)} Or add it to \`languages\` in content/site.yaml.`,
      file: article.file,
    });
  }
  for (const [id, first] of firstLocalized(library)) {
    for (const language of known) {
      const localized = localizedIn(library, id, language);
      if (localized) problems.push(...compareLocalized(first, localized));
      else if (languages[language]?.required) problems.push(missingTranslation(first, language));
    }
  }
  return problems;
}

function missingTranslation(first: Article, language: string): Problem {
  return {
    code: 'translation-missing',
    message: `\`${first.id}\` is missing in \`${language}\`, a required language.`,
    hint: `Write \`content/articles/${language}/${first.id}.mdx\`, or make the language optional in content/site.yaml.`,
    file: first.file,
  };
}

/** What is said at the end of a guide in all languages, or in none. */
const ENDS = [
  ['done', 'What is true at the end'],
  ['again', 'What doing it once more is called'],
] as const;

/** Fields that must not differ between the languages of one article. */
const SHARED = [
  ...['kind', 'task', 'platform', 'method', 'figures', 'related', 'references'],
  ...['aliases', 'checked', 'review-by'],
];

function compareLocalized(first: Article, localized: Article): Problem[] {
  if (first === localized || !first.matter || !localized.matter) return [];
  if (!first.outline.readable || !localized.outline.readable) return [];
  const written = (matter: Readonly<Record<string, unknown>>, field: string) => JSON.stringify(matter[field]);
  const [ours, theirs] = [localized.matter, first.matter];
  const problems: Problem[] = SHARED.filter((field) => written(ours, field) !== written(theirs, field)).map(
    (field) => ({
      code: 'editions-differ',
      message: `\`${field}\` is \`${written(ours, field)}\` here but \`${written(theirs, field)}\` in ${first.file}.`,
      hint: 'Make the two the same: only words differ between languages.',
      file: localized.file,
      line: localized.lineOf([field]),
    }),
  );
  for (const component of ['Cause', 'Problem'] as const) {
    const ids = (article: Article) =>
      article.outline.uses.filter((use) => use.component === component).map((use) => use.id);
    const [here, there] = [ids(localized), ids(first)];
    if (here.join() === there.join()) continue;
    problems.push({
      code: 'editions-differ',
      message: `The \`<${component}>\`s are \`${here.join(', ') || 'none'}\` here but \`${there.join(', ') || 'none'}\` in ${first.file}.`,
      hint: 'Give both languages the same ones in the same order.',
      file: localized.file,
      line: localized.outline.uses.find((use) => use.component === component)?.line ?? 1,
    });
  }
  if (localized.matter.kind === 'guide' && first.matter.kind === 'guide') {
    const needs = (article: Article) =>
      article.matter?.kind === 'guide'
        ? article.matter.requirements
            .map(({ article: own, reference }) => [own ?? [], reference ?? '–'].flat().join(' '))
            .join(', ')
        : '';
    if (needs(localized) !== needs(first)) {
      problems.push({
        code: 'editions-differ',
        message: `The requirements point to \`${needs(localized)}\` here but to \`${needs(first)}\` in ${first.file}.`,
        hint: 'Give both languages the same requirements in the same order.',
        file: localized.file,
        line: localized.lineOf(['requirements']),
      });
    }
    for (const [field, what] of ENDS) {
      if ((localized.matter[field] === undefined) === (first.matter[field] === undefined)) continue;
      const [without, other] = localized.matter[field] === undefined ? [localized, first] : [first, localized];
      problems.push({
        code: 'editions-differ',
        message: `${what}, \`${field}\`, is not said here, but in ${other.file}.`,
        hint: 'Say it in both, or in neither.',
        file: without.file,
        line: 1,
      });
    }
  }
  return problems;
}
