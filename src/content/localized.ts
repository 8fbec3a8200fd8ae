import { memoized } from '../i18n/index.ts';
import { type Article, type ReadyArticle, localizedIn, type Library } from './library.ts';
import { perLibrary } from './per-library.ts';
import type { Site } from './schemas.ts';

/** A language and its fallbacks: the language of an edition, its own fallback, and the source. */
export function chainOf({ languages, editions, source }: Site, language: string): string[] {
  const of = editions[language]?.of;
  const chain = [language, of, languages[of ?? language]?.fallback, source].filter((each) => each !== undefined);
  return [...new Set(chain)];
}

/** The first value in a chain of languages, and its language. */
export function inChain<T>(
  chain: readonly string[],
  find: (language: string) => T | undefined,
): { value: T; language: string } | undefined {
  for (const language of chain) {
    const value = find(language);
    if (value !== undefined) return { value, language };
  }
  return undefined;
}

/** An article for readers of a language, with fallback. */
export function localizedFor(library: Library, id: string, language: string): Article | undefined {
  return inChain(chainOf(library.site, language), (each) => localizedIn(library, id, each))?.value;
}

/** The languages of an article. */
export function languagesOf(library: Library, id: string): readonly string[] {
  return languagesById(library).get(id) ?? [];
}

const languagesById = perLibrary(({ articles }: Library) => {
  const languages = new Map<string, string[]>();
  for (const { id, language } of articles) languages.set(id, [...(languages.get(id) ?? []), language]);
  return languages;
});

/** The fallback for missing interface words or labels. `undefined` if none are missing. */
export function standInOf(library: Library, language: string): string | undefined {
  return standIns(library)(language);
}

const standIns = perLibrary((library: Library) => memoized((language) => standInFor(library, language)));

function standInFor({ site, ui, labels }: Library, asked: string): string | undefined {
  // An edition uses the words of its language where it lacks its own.
  const language = languageOf(site, asked);
  const [, ...others] = chainOf(site, language);
  return others.find((other) => {
    const lacks = (theirs: object | undefined, own: object = {}) =>
      Object.keys(theirs ?? {}).some((key) => !Object.hasOwn(own, key));
    return lacks(ui.get(other), ui.get(language)) || lacks(labels.get(other)?.words, labels.get(language)?.words);
  });
}

export const articleIds = perLibrary(({ articles }: Library): readonly string[] => [
  ...new Set(articles.map((article) => article.id)),
]);

const sorted = perLibrary((library: Library) =>
  memoized((language) => Map.groupBy(inOrder(library, language), ({ matter }) => matter.kind)),
);

/** The articles of a kind for readers of a language, sorted by task, platform and method. */
export function articlesOf(
  library: Library,
  language: string,
  kind: 'guide' | 'problem' | 'reference',
): readonly ReadyArticle[] {
  return sorted(library)(language).get(kind) ?? [];
}

function inOrder(library: Library, language: string): ReadyArticle[] {
  const { tasks, platforms, methods } = library.site;
  const rank = ({ matter }: ReadyArticle) =>
    matter.kind === 'guide'
      ? (tasks.indexOf(matter.task) * 100 + platforms.indexOf(matter.platform)) * 100 + methods.indexOf(matter.method)
      : 0;
  return articleIds(library)
    .map((id) => localizedFor(library, id, language))
    .filter(isReady)
    .sort((a, b) => rank(a) - rank(b));
}

export function isReady(article: Article | undefined): article is ReadyArticle {
  return article?.matter !== undefined;
}

/** Other guides for the same task. */
export function siblingsOf(library: Library, article: Article, language: string): ReadyArticle[] {
  const { matter } = article;
  if (matter?.kind !== 'guide') return [];
  return articlesOf(library, language, 'guide').filter(
    (other) => other.id !== article.id && other.matter.kind === 'guide' && other.matter.task === matter.task,
  );
}

/** All languages, then editions of languages. Agents and writers use languages only. */
export function readersLanguages({ languages, editions }: Pick<Site, 'languages' | 'editions'>): string[] {
  return [...Object.keys(languages), ...Object.keys(editions)];
}

/** The language of an edition, or the language itself. */
export function languageOf({ editions }: Pick<Site, 'editions'>, language: string): string {
  return editions[language]?.of ?? language;
}

export function isEdition({ editions }: Pick<Site, 'editions'>, language: string): boolean {
  return Object.hasOwn(editions, language);
}
