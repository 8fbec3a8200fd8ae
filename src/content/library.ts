import type { Symptom } from '../../machines/diagnosis/index.ts';
import type { Problem } from '../../machines/problem.ts';
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
import type { Outline } from './outline.ts';
import { perLibrary } from './per-library.ts';
import type { PictureFiles } from './picture-files.ts';
import type { Dispositions, FrontMatter, References, Remedies, Site, Topics } from './schemas.ts';
import type { Labels, Words } from './words.ts';
import type { YamlText } from './yaml.ts';

/** An article in one language, the source or a translation. */
export interface Article {
  id: string;
  language: string;
  file: string;
  /** The text of the file. */
  source: string;
  /** `undefined` if the front matter is invalid. */
  matter?: FrontMatter | undefined;
  outline: Outline;
  /** The line of a front matter field. */
  lineOf(path: readonly (string | number)[]): number;
}

/** An article with valid front matter, as all have in checked content. */
export type ReadyArticle = Article & { matter: FrontMatter };

/** The graph of a guide, and where it was read. */
export interface Guide {
  id: string;
  graph: Graph;
  file: string;
  lineOf(path: readonly (string | number)[]): number;
}

/** A symptom, and where it was read. */
export interface SymptomFile {
  symptom: Symptom;
  file: string;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Translated phrases by place: `title`, `step/scan`, `home.question`. Labels and references are tokens, since an app's
 * words are not translated.
 */
export type Places = ReadonlyMap<string, readonly string[]>;

/** The source's words at the last acceptance of a translation. */
export interface TranslationRecord {
  /** The source's language. */
  of: string;
  places: Places;
}

/** All content, read but not yet checked against itself. Optional files that are missing read as empty. */
export interface Library {
  site: Site;
  /** Sorted by id, then in the order of the site's languages. */
  articles: readonly Article[];
  guides: ReadonlyMap<string, Guide>;
  /** Labels of the simulated apps, by language. */
  labels: ReadonlyMap<string, Labels>;
  /** Interface words, by language. */
  ui: ReadonlyMap<string, Words>;
  references: References;
  /** The simulated product. `undefined` if there is none, or if it is invalid. */
  simulator: ProductDefinition | undefined;
  /** Remedies by fault. */
  remedies: Remedies;
  diagnosis: {
    symptoms: ReadonlyMap<string, SymptomFile>;
    /** By language. */
    words: ReadonlyMap<string, DiagnosisWords>;
  };
  /** Scripts and replies of agents, by language. */
  agent: ReadonlyMap<string, AgentWords>;
  /** How calls end. */
  dispositions: Dispositions;
  /** Where links from the product's own screens lead. */
  topics: Topics;
  glossary: Glossary;
  /** Readings of words that the dictionary reads wrongly. */
  readings: readonly Correction[];
  /** Names of several words that are never split between lines. */
  unbroken: readonly string[];
  /** What translations were made from, by the record's file. */
  records: ReadonlyMap<string, TranslationRecord>;
  /** Synonyms and stop words of search, by language. */
  search: ReadonlyMap<string, SearchWords>;
  /** How words are pronounced, by language. */
  speech: ReadonlyMap<string, Speech>;
  /** Rules of style, by language. */
  style: ReadonlyMap<string, Style>;
  /** Addresses of files in `public/`, such as `/lamp.png`. */
  publicFiles: ReadonlySet<string>;
  /** Files in `content/pictures/` by path, with their problem if they have one. */
  pictures: PictureFiles;
  /** Parsed files, for the lines of later problems. */
  yaml: ReadonlyMap<string, YamlText>;
  /** Problems found while reading. */
  problems: readonly Problem[];
}

const localized = perLibrary(
  ({ articles }: Library) => new Map(articles.map((article) => [`${article.language}/${article.id}`, article])),
);

/** An article in one language, without fallback. */
export function localizedIn(library: Library, id: string, language: string): Article | undefined {
  return localized(library).get(`${language}/${id}`);
}

/** Each article in the source language, or in the first language it has. */
export const firstLocalized = perLibrary(({ articles, site }: Library): ReadonlyMap<string, Article> => {
  const first = new Map<string, Article>();
  for (const article of articles) {
    if (article.language === site.source || !first.has(article.id)) first.set(article.id, article);
  }
  return first;
});

/** A text in the front matter that readers see. */
export interface HeadText {
  /** Its path in the front matter, from the field. */
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
