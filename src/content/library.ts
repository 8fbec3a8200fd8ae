import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { Path, Problem } from '../../machines/problem.ts';
import type { ProductDefinition } from '../../machines/simulator/index.ts';
import type { Graph } from '../../machines/walkthrough/index.ts';
import type {
  AgentWords,
  Correction,
  DiagnosisWords,
  Glossary,
  SearchWords,
  Speech,
  Style,
} from './language.schemas.ts';
import { memoized } from '../i18n/index.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Outline } from './outline.ts';
import type { Dispositions, FrontMatter, References, Remedies, Site, Topics } from './schemas.ts';
import type { Labels, Words } from './words.ts';
import type { YamlText } from './yaml.ts';

export interface Source {
  file: string;
  /** The line of a value: in an article, of a front matter field. */
  lineOf(path: Path): number;
}

export interface Article extends Source {
  id: string;
  language: string;
  source: string;
  /** `undefined` if the front matter is invalid. */
  matter?: FrontMatter | undefined;
  outline: Outline;
}

export type ReadyArticle = Article & { matter: FrontMatter };

export interface Guide extends Source {
  id: string;
  graph: Graph;
}

export interface SymptomFile extends Source {
  symptom: Symptom;
}

/** Phrases by place: `title`, `step/scan`. Labels and references are tokens, since they are not translated. */
export type Places = ReadonlyMap<string, readonly string[]>;

export interface TranslationRecord {
  of: string;
  places: Places;
}

/** All content, read but not yet checked. Optional files that are missing read as empty. */
export interface Library {
  site: Site;
  /** Sorted by id, then in the order of the site's languages. */
  articles: readonly Article[];
  guides: ReadonlyMap<string, Guide>;
  labels: ReadonlyMap<string, Labels>;
  ui: ReadonlyMap<string, Words>;
  references: References;
  /** The simulated product. `undefined` if there is none, or if it is invalid. */
  simulator: ProductDefinition | undefined;
  remedies: Remedies;
  diagnosis: {
    symptoms: ReadonlyMap<string, SymptomFile>;
    words: ReadonlyMap<string, DiagnosisWords>;
  };
  agent: ReadonlyMap<string, AgentWords>;
  dispositions: Dispositions;
  /** Where links from the product's own screens lead. */
  topics: Topics;
  glossary: Glossary;
  readings: readonly Correction[];
  /** Names of several words that are never split between lines. */
  unbroken: readonly string[];
  records: ReadonlyMap<string, TranslationRecord>;
  search: ReadonlyMap<string, SearchWords>;
  speech: ReadonlyMap<string, Speech>;
  style: ReadonlyMap<string, Style>;
  /** Addresses of files in `public/`, such as `/lamp.png`. */
  publicFiles: ReadonlySet<string>;
  /** Parsed files, for the lines of later problems. */
  yaml: ReadonlyMap<string, YamlText>;
  problems: readonly Problem[];
}

const localized = memoizeByIdentity(
  ({ articles }: Library) => new Map(articles.map((article) => [`${article.language}/${article.id}`, article])),
);

export function localizedIn(library: Library, id: string, language: string): Article | undefined {
  return localized(library).get(`${language}/${id}`);
}

/** Each article in the source language, or in the first language it has. */
export const firstLocalized = memoizeByIdentity(({ articles, site }: Library): ReadonlyMap<string, Article> => {
  const first = new Map<string, Article>();
  for (const article of articles) {
    if (article.language === site.source || !first.has(article.id)) first.set(article.id, article);
  }
  return first;
});

/** Finds the line of a path in a YAML or JSON file. */
export function placesIn({ yaml }: Library, file: string): (...path: Path) => { file: string; line: number } {
  return (...path) => ({ file, line: yaml.get(file)?.lineOf(path) ?? 1 });
}

export interface HeadText {
  path: readonly [field: string, ...rest: (string | number)[]];
  text: string;
}

export function headTexts({ matter }: Pick<Article, 'matter'>): HeadText[] {
  if (!matter) return [];
  const { title, summary } = matter;
  const { requirements = [], done, again } = matter.kind === 'guide' ? matter : {};
  return [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    ...requirements.map(({ text }, index): HeadText => ({ path: ['requirements', index, 'text'], text })),
    ...(done === undefined ? [] : [{ path: ['done'], text: done } as const]),
    ...(again === undefined ? [] : [{ path: ['again'], text: again } as const]),
  ];
}

/** A language and its fallbacks: the language of an edition, its own fallback, and the source. */
export function chainOf({ languages, editions, source }: Site, language: string): string[] {
  const of = editions[language]?.of;
  const chain = [language, of, languages[of ?? language]?.fallback, source].filter((each) => each !== undefined);
  return [...new Set(chain)];
}

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

export function localizedFor(library: Library, id: string, language: string): Article | undefined {
  return inChain(chainOf(library.site, language), (each) => localizedIn(library, id, each))?.value;
}

export function languagesOf(library: Library, id: string): readonly string[] {
  return languagesById(library).get(id) ?? [];
}

const languagesById = memoizeByIdentity(({ articles }: Library) => {
  const languages = new Map<string, string[]>();
  for (const { id, language } of articles) languages.set(id, [...(languages.get(id) ?? []), language]);
  return languages;
});

/** The fallback for missing interface words or labels. `undefined` if none are missing. */
export function standInOf({ site, ui, labels }: Library, asked: string): string | undefined {
  // An edition uses the words of its language where it lacks its own.
  const language = languageOf(site, asked);
  const [, ...others] = chainOf(site, language);
  return others.find((other) => {
    const lacks = (theirs: object | undefined, own: object = {}) =>
      Object.keys(theirs ?? {}).some((key) => !Object.hasOwn(own, key));
    return lacks(ui.get(other), ui.get(language)) || lacks(labels.get(other)?.words, labels.get(language)?.words);
  });
}

export const articleIds = memoizeByIdentity(({ articles }: Library): readonly string[] => [
  ...new Set(articles.map((article) => article.id)),
]);

const sorted = memoizeByIdentity((library: Library) =>
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

/** Guides of the same task: other methods for the same platform, and the same method for other platforms. */
export function siblingsOf(library: Library, article: Article, language: string): ReadyArticle[] {
  const { matter } = article;
  if (matter?.kind !== 'guide') return [];
  return articlesOf(library, language, 'guide').filter(({ id, matter: other }) => {
    if (id === article.id || other.kind !== 'guide' || other.task !== matter.task) return false;
    return other.platform === matter.platform || other.method === matter.method;
  });
}

/** All languages, then editions of languages. Agents and writers use languages only. */
export function readersLanguages({ languages, editions }: Pick<Site, 'languages' | 'editions'>): string[] {
  return [...Object.keys(languages), ...Object.keys(editions)];
}

export function languageOf({ editions }: Pick<Site, 'editions'>, language: string): string {
  return editions[language]?.of ?? language;
}

export function isEdition({ editions }: Pick<Site, 'editions'>, language: string): boolean {
  return Object.hasOwn(editions, language);
}
