import { editionOf, type Article, type Library } from './library.ts';

/** The edition that a reader of `language` gets: its own, else the fallback's, else the source's. */
export function editionFor(library: Library, id: string, language: string): Article | undefined {
  const { languages, source } = library.site;
  const fallback = languages[language]?.fallback;
  return (
    editionOf(library, id, language) ??
    (fallback === undefined ? undefined : editionOf(library, id, fallback)) ??
    editionOf(library, id, source)
  );
}

/** Every article id, in order. */
export function articleIds(library: Library): string[] {
  return [...new Set(library.articles.map((article) => article.id))];
}

/** The articles of a kind as a reader of `language` gets them, in the site's order of tasks, platforms and methods. */
export function articlesOf(library: Library, language: string, kind: 'guide' | 'problem' | 'reference'): Article[] {
  const { tasks, platforms, methods } = library.site;
  const rank = ({ matter }: Article) =>
    matter?.kind === 'guide'
      ? (tasks.indexOf(matter.task) * 100 + platforms.indexOf(matter.platform)) * 100 + methods.indexOf(matter.method)
      : 0;
  return articleIds(library)
    .map((id) => editionFor(library, id, language)!)
    .filter((article) => article.matter?.kind === kind)
    .sort((a, b) => rank(a) - rank(b));
}

/** The guides for the same task as `article`, other than itself. */
export function siblingsOf(library: Library, article: Article, language: string): Article[] {
  const { matter } = article;
  if (matter?.kind !== 'guide') return [];
  return articlesOf(library, language, 'guide').filter(
    (other) => other.id !== article.id && other.matter?.kind === 'guide' && other.matter.task === matter.task,
  );
}
