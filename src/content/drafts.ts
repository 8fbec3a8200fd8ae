import { firstLocalized, readersLanguages, type Article, type Library } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';
import { recordFile } from './translation/record.ts';

/** Whether an article is a draft in the source language, or in its only language. */
function isDraft(library: Library, id: string): boolean {
  return firstLocalized(library).get(id)?.matter?.draft === true;
}

/** Drafts, and translations of drafts. */
function draftsOf(library: Library): Article[] {
  return library.articles.filter(({ id, matter }) => matter?.draft === true || isDraft(library, id));
}

/** Draft symptoms, and symptoms whose problem article is a draft. */
function draftSymptoms(library: Library): string[] {
  return [...library.diagnosis.symptoms].flatMap(([id, { symptom }]) =>
    symptom.draft || (symptom.article !== undefined && isDraft(library, symptom.article)) ? [id] : [],
  );
}

/** The content without drafts and everything that belongs to them. */
export const published = memoizeByIdentity(withoutDrafts);

function withoutDrafts(library: Library): Library {
  const drafts = draftsOf(library);
  const symptoms = new Set(draftSymptoms(library));
  if (drafts.length + symptoms.size === 0) return library;
  const articles = library.articles.filter((article) => !drafts.includes(article));
  const gone = new Set(drafts.map(({ id }) => id).filter((id) => !articles.some((article) => article.id === id)));
  const files = new Set([
    ...drafts.map(({ file }) => file),
    ...[...gone].map((id) => `content/walkthroughs/${id}.yaml`),
    ...[...symptoms].map((id) => `content/diagnosis/${id}.yaml`),
  ]);
  const { diagnosis, agent } = library;
  return {
    ...library,
    articles: articles.map((article) => {
      const { matter } = article;
      return matter
        ? { ...article, matter: { ...matter, related: matter.related.filter((id) => !gone.has(id)) } }
        : article;
    }),
    guides: without(library.guides, gone),
    records: without(library.records, new Set(recordsOf(library, gone))),
    diagnosis: {
      symptoms: without(diagnosis.symptoms, symptoms),
      words: eachOf(diagnosis.words, (words) => lacking(words, symptoms)),
    },
    agent: eachOf(agent, (words) => ({
      ...words,
      scripts: lacking(words.scripts, gone),
      diagnosis: lacking(words.diagnosis, symptoms),
    })),
    problems: library.problems.filter(({ file = '' }) => !files.has(file)),
  };
}

function recordsOf({ site }: Library, gone: ReadonlySet<string>): string[] {
  return readersLanguages(site).flatMap((language) => [...gone].map((id) => recordFile(language, `articles/${id}`)));
}

function without<T>(all: ReadonlyMap<string, T>, gone: ReadonlySet<string>): Map<string, T> {
  return new Map([...all].filter(([id]) => !gone.has(id)));
}

function lacking<T>(all: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id)));
}

function eachOf<T>(all: ReadonlyMap<string, T>, change: (value: T) => T): Map<string, T> {
  return new Map([...all].map(([key, value]) => [key, change(value)]));
}
