import { suggest, type Problem } from '../../../machines/problem.ts';
import { chainOf } from '../localized.ts';
import type { Article } from '../article.types.ts';
import { headTexts } from '../head-texts.ts';
import { languageOf, readersLanguages } from '../editions.ts';
import type { Library } from '../library.ts';
import { perThing } from '../per-library.ts';
import type { Glossary } from '../schemas.ts';
import { patternOf } from '../spelling.ts';

/** Labels, references, captions and spellings in articles. */
export function checkWords(library: Library): Problem[] {
  const references = new Set(Object.keys(library.references));
  const inLanguages = new Map(
    readersLanguages(library.site).map((language) => [
      language,
      { labels: new Set(labelKeys(library, language)), spellings: forbiddenIn(library, language) },
    ]),
  );
  return library.articles.flatMap((article) => {
    const { labels = NONE, spellings = NO_RULES } = inLanguages.get(article.language) ?? {};
    return [...checkNames(article, labels, references), ...checkSpelling(article, spellings)];
  });
}

const NONE: ReadonlySet<string> = new Set();
const NO_RULES: readonly SpellingRule[] = [];

function checkNames(article: Article, labels: ReadonlySet<string>, references: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const fault = (code: string, message: string, hint: string, line: number) =>
    problems.push({ code, message, hint, file: article.file, line });
  for (const use of article.outline.uses) {
    if (use.component === 'Label' && use.id && !labels.has(use.id)) {
      fault(
        'label-unknown',
        `\`${use.id}\` is not a label of content/apps/${article.language}.json.`,
        suggest(use.id, [...labels]),
        use.line,
      );
    }
    if (use.component === 'Reference' && use.id && !references.has(use.id)) {
      fault(
        'reference-unknown',
        `\`${use.id}\` is not in content/references.yaml.`,
        suggest(use.id, [...references]),
        use.line,
      );
    }
    if (use.component === 'Figure' && use.text === '') {
      fault(
        'figure-without-caption',
        `Figure \`${use.src ?? use.id}\` has no caption.`,
        `Write what it shows: \`<Figure ${use.src === undefined ? `n="${use.id}"` : `src="${use.src}"`}>caption</Figure>\`.`,
        use.line,
      );
    }
  }
  problems.push(...checkFigures(article));
  const required = article.matter?.kind === 'guide' ? article.matter.requirements : [];
  const named = [
    ...(article.matter?.references ?? []).map((id, index) => ({ id, path: ['references', index] })),
    ...required.flatMap(({ reference: id }, index) => (id ? [{ id, path: ['requirements', index, 'reference'] }] : [])),
  ];
  for (const { id, path } of named) {
    if (references.has(id)) continue;
    fault(
      'reference-unknown',
      `\`${id}\` is not in content/references.yaml.`,
      suggest(id, [...references]),
      article.lineOf(path),
    );
  }
  return problems;
}

/** Figures that the head of an article does not have; those of a guide are in its graph. */
function checkFigures({ matter, outline, file }: Article): Problem[] {
  if (!matter || matter.kind === 'guide') return [];
  const numbers = (matter.kind === 'problem' ? matter.figures : []).map((_, index) => String(index + 1));
  return outline.uses
    .filter(
      ({ component, id, act, src }) =>
        component === 'Figure' && src === undefined && (act !== undefined || !numbers.includes(id)),
    )
    .map(({ id, act, line }) => ({
      code: 'figure-unknown',
      message: `The head of this article has no figure \`${act ?? id}\`.`,
      hint: 'Add its screen to `figures`, or write the number of one that is there.',
      file,
      line,
    }));
}

/** The labels that can be named in a language: a required one has its own, another also those that stand in. */
export function labelKeys({ site, labels }: Library, language: string): string[] {
  const chain = site.languages[language]?.required ? [language] : chainOf(site, language);
  return [...new Set(chain.flatMap((each) => Object.keys(labels.get(each)?.words ?? {})))];
}

export interface SpellingRule {
  pattern: RegExp;
  instead: string;
}

/** The spellings that a language, and its editions, do not use. */
export function forbiddenIn({ glossary, site }: Library, language: string): readonly SpellingRule[] {
  return forbiddenBy(glossary).get(languageOf(site, language)) ?? NO_RULES;
}

const forbiddenBy = perThing((glossary: Glossary): ReadonlyMap<string, readonly SpellingRule[]> => {
  const languages = new Set(glossary.flatMap(({ forbidden }) => Object.keys(forbidden)));
  const rulesOf = (language: string): SpellingRule[] =>
    glossary.flatMap(({ words, forbidden }) =>
      (forbidden[language] ?? []).map((spelling) => ({ pattern: patternOf(spelling), instead: words[language] ?? '' })),
    );
  return new Map([...languages].map((language) => [language, rulesOf(language)]));
});

const checkSpelling = perThing((article: Article, spellings: readonly SpellingRule[]): Problem[] => {
  const texts = [
    ...article.outline.texts,
    ...headTexts(article).map(({ path, text }) => ({
      text,
      get line() {
        return article.lineOf(path);
      },
      column: 1,
    })),
  ];
  return spellingProblems(article.file, texts, spellings);
});

/** The forbidden spellings in some texts of a file, each where it stands. */
export function spellingProblems(
  file: string,
  texts: readonly { text: string; line: number; column: number }[],
  spellings: readonly SpellingRule[],
): Problem[] {
  return texts.flatMap((each) =>
    spellings.flatMap(({ pattern, instead }): Problem[] => {
      const { text } = each;
      const found = pattern.exec(text);
      if (!found) return [];
      // Asked for only here: finding a line in front matter takes longer than reading the text.
      const { line, column } = each;
      const before = text.slice(0, found.index).split('\n');
      const [last = ''] = before.slice(-1);
      return [
        {
          code: 'spelling-forbidden',
          message: `\`${found[0]}\` is a spelling that this help center does not use.`,
          hint: `Write \`${instead}\` (content/glossary.yaml).`,
          file,
          line: line + before.length - 1,
          column: before.length > 1 ? last.length + 1 : column + found.index,
        },
      ];
    }),
  );
}
