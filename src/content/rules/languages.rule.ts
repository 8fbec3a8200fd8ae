import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import { editionOf, firstEditions, type Library } from '../library.ts';

/** Every article in every required language, and its editions alike in all that is not words. */
export function checkLanguages(library: Library): Problem[] {
  const { languages } = library.site;
  const known = Object.keys(languages);
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
  for (const [id, first] of firstEditions(library)) {
    for (const [language, { required }] of Object.entries(languages)) {
      const edition = editionOf(library, id, language);
      if (edition) problems.push(...compareEditions(first, edition));
      else if (required) problems.push(missingEdition(first, language));
    }
  }
  return problems;
}

function missingEdition(first: Article, language: string): Problem {
  return {
    code: 'translation-missing',
    message: `\`${first.id}\` has no edition in \`${language}\`, a required language.`,
    hint: `Write \`content/articles/${language}/${first.id}.mdx\`, or make the language optional in content/site.yaml.`,
    file: first.file,
  };
}

/** Fields that must not differ between the editions of one article. */
const SHARED = [
  ...['kind', 'task', 'platform', 'method', 'figures', 'related', 'references'],
  ...['aliases', 'checked', 'review-by'],
];

function compareEditions(first: Article, edition: Article): Problem[] {
  if (first === edition || !first.matter || !edition.matter) return [];
  if (!first.outline.readable || !edition.outline.readable) return [];
  const written = (matter: Readonly<Record<string, unknown>>, field: string) => JSON.stringify(matter[field]);
  const [ours, theirs] = [edition.matter, first.matter];
  const problems: Problem[] = SHARED.filter((field) => written(ours, field) !== written(theirs, field)).map(
    (field) => ({
      code: 'editions-differ',
      message: `\`${field}\` is \`${written(ours, field)}\` here but \`${written(theirs, field)}\` in ${first.file}.`,
      hint: 'Make the two the same: only words differ between languages.',
      file: edition.file,
      line: edition.lineOf([field]),
    }),
  );
  for (const component of ['Cause', 'Problem'] as const) {
    const ids = (article: Article) =>
      article.outline.uses.filter((use) => use.component === component).map((use) => use.id);
    const [here, there] = [ids(edition), ids(first)];
    if (here.join() === there.join()) continue;
    problems.push({
      code: 'editions-differ',
      message: `The \`<${component}>\`s are \`${here.join(', ') || 'none'}\` here but \`${there.join(', ') || 'none'}\` in ${first.file}.`,
      hint: 'Give both editions the same ones in the same order.',
      file: edition.file,
      line: edition.outline.uses.find((use) => use.component === component)?.line ?? 1,
    });
  }
  if (edition.matter.kind === 'guide' && first.matter.kind === 'guide') {
    const needs = (article: Article) =>
      article.matter?.kind === 'guide'
        ? article.matter.requirements
            .map(({ reference, source }) => [reference ?? '–', source ?? []].flat().join(' '))
            .join(', ')
        : '';
    if (needs(edition) !== needs(first)) {
      problems.push({
        code: 'editions-differ',
        message: `The requirements point to \`${needs(edition)}\` here but to \`${needs(first)}\` in ${first.file}.`,
        hint: 'Give both editions the same requirements in the same order.',
        file: edition.file,
        line: edition.lineOf(['requirements']),
      });
    }
    if ((edition.matter.done === undefined) !== (first.matter.done === undefined)) {
      const [without, other] = edition.matter.done === undefined ? [edition, first] : [first, edition];
      problems.push({
        code: 'editions-differ',
        message: `What is true at the end, \`done\`, is not said here, but in ${other.file}.`,
        hint: 'Say it in both, or in neither.',
        file: without.file,
        line: 1,
      });
    }
  }
  return problems;
}
