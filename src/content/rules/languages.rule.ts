import { suggest, type Problem } from '../../../machines/problem.ts';
import { readersLanguages } from '../localized.ts';
import { fault } from '../fault.ts';
import { firstLocalized, localizedIn, type Article, type Library } from '../library.ts';

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
      const hint = `Add \`content/articles/${language}/${id}.mdx\`, or make the language optional in content/site.yaml.`;
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

function requirementsOf({ matter }: Article): string {
  if (matter?.kind !== 'guide') return '';
  return matter.requirements
    .map(({ article, reference }) => [article ?? [], reference ?? '–'].flat().join(' '))
    .join(', ');
}
