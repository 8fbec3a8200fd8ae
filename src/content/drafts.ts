import { buildDay, onDay } from './dated.ts';
import { firstLocalized, type Article, type Library } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';

/** Whether this build is for people who check drafts: `SHIRUBE_PREVIEW=1`. It shows them, and is in no search engine. */
export function isPreview(): boolean {
  return Boolean(process.env['SHIRUBE_PREVIEW']);
}

/** The content that this build shows. */
export function shownIn(library: Library, withDrafts = isPreview()): Library {
  return onDay(withDrafts ? library : published(library), buildDay());
}

/** The content without drafts and everything that belongs to them. */
export const published = memoizeByIdentity((library: Library): Library => {
  const { diagnosis, agent } = library;
  const isDraft = (id: string): boolean => firstLocalized(library).get(id)?.matter?.draft === true;
  const articles = library.articles.filter(({ id, matter }) => matter?.draft !== true && !isDraft(id));
  const symptoms = [...diagnosis.symptoms].filter(
    ([, { symptom }]) => symptom.draft !== true && (symptom.article === undefined || !isDraft(symptom.article)),
  );
  if (articles.length === library.articles.length && symptoms.length === diagnosis.symptoms.size) return library;
  const left = new Set(articles.map(({ id }) => id));
  const gone = new Set(library.articles.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  const isLeft = (id: string): boolean => !gone.has(id);
  const isSymptom = (id: string): boolean => symptoms.some(([each]) => each === id) || !diagnosis.symptoms.has(id);
  const files = new Set([
    ...library.articles.filter((article) => !articles.includes(article)).map(({ file }) => file),
    ...[...gone].map((id) => `content/walkthroughs/${id}.yaml`),
    ...[...diagnosis.symptoms.keys()].filter((id) => !isSymptom(id)).map((id) => `content/diagnosis/${id}.yaml`),
  ]);
  return {
    ...library,
    articles: articles.map((article) => withoutRelated(article, gone)),
    guides: new Map([...library.guides].filter(([id]) => isLeft(id))),
    records: new Map([...library.records].filter(([file]) => isLeft(/\/articles\/(.*)\.yaml$/.exec(file)?.[1] ?? ''))),
    diagnosis: {
      symptoms: new Map(symptoms),
      words: eachOf(diagnosis.words, (words) => keeping(words, isSymptom)),
    },
    agent: eachOf(agent, (words) => ({
      ...words,
      scripts: keeping(words.scripts, isLeft),
      diagnosis: keeping(words.diagnosis, isSymptom),
    })),
    problems: library.problems.filter(({ file = '' }) => !files.has(file)),
  };
});

function withoutRelated(article: Article, gone: ReadonlySet<string>): Article {
  const { matter } = article;
  return matter
    ? { ...article, matter: { ...matter, related: matter.related.filter((id) => !gone.has(id)) } }
    : article;
}

function keeping<T>(all: Readonly<Record<string, T>>, isKept: (id: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => isKept(id)));
}

function eachOf<T>(all: ReadonlyMap<string, T>, change: (value: T) => T): Map<string, T> {
  return new Map([...all].map(([key, value]) => [key, change(value)]));
}
