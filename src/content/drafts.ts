import { editionOf, type Article, type Library } from './library.ts';

/** Whether an article is a draft: its edition in the source language, or the only one that there is. */
function isDraft(library: Library, id: string): boolean {
  const first = editionOf(library, id, library.site.source) ?? library.articles.find((article) => article.id === id);
  return first?.matter?.draft === true;
}

/** The editions that are kept out of what is published: drafts, and whatever belongs to one. */
export function draftsOf(library: Library): Article[] {
  return library.articles.filter(({ id, matter }) => matter?.draft === true || isDraft(library, id));
}

/** The content without its drafts, as if they were not there: no list, no link that is made by itself, names one. */
export function published(library: Library): Library {
  const drafts = draftsOf(library);
  if (drafts.length === 0) return library;
  const articles = library.articles.filter((article) => !drafts.includes(article));
  const gone = new Set(drafts.map(({ id }) => id).filter((id) => !articles.some((article) => article.id === id)));
  const files = new Set([
    ...drafts.map(({ file }) => file),
    ...[...gone].map((id) => `content/walkthroughs/${id}.yaml`),
  ]);
  return {
    ...library,
    articles: articles.map((article) => {
      const { matter } = article;
      return matter
        ? { ...article, matter: { ...matter, related: matter.related.filter((id) => !gone.has(id)) } }
        : article;
    }),
    guides: new Map([...library.guides].filter(([id]) => !gone.has(id))),
    problems: library.problems.filter(({ file = '' }) => !files.has(file)),
  };
}
