import type { z } from 'zod';
import { parseWith } from '../../machines/data/index.ts';
import { parseGraph } from '../../machines/walkthrough/walkthrough.parse.ts';
import type { Problem } from '../../machines/problem.ts';
import type { ProductDefinition } from '../../machines/simulator/index.ts';
import { agentWordsSchema, type AgentWords } from './agent-words.schema.ts';
import { readersLanguages } from './editions.ts';
import { readDiagnosis, type Diagnosis } from './diagnosis.ts';
import type { Article, Guide } from './article.types.ts';
import type { PictureFiles } from './picture-files.ts';
import { placeProblems } from './places.ts';
import { readArticle, unreadArticle } from './read-article.ts';
import { searchSchema, type SearchWords } from './search.ts';
import {
  dispositionsSchema,
  glossarySchema,
  readingsSchema,
  referencesSchema,
  remediesSchema,
  siteSchema,
  topicsSchema,
  type Correction,
  type Dispositions,
  type Glossary,
  type References,
  type Remedies,
  type Site,
  type Topics,
} from './schemas.ts';
import { speechSchema, type Speech } from './speech.schema.ts';
import { styleSchema, type Style } from './style.ts';
import { readRecords, type TranslationRecord } from './translation/record.ts';
import { readSimulator } from './simulator.ts';
import { flattenWords, readLabels, type Labels, type Words } from './words.ts';
import { locate, parseText, unreadYaml, type YamlText } from './yaml.ts';
import { perLibrary, perThing } from './per-library.ts';

/** All of the content, read but not yet compared with itself. */
export interface Library {
  site: Site;
  /** In the order of ids, then of the site's languages. */
  articles: readonly Article[];
  guides: ReadonlyMap<string, Guide>;
  /** The simulated apps' words, by language. */
  labels: ReadonlyMap<string, Labels>;
  /** Interface words, by language. */
  ui: ReadonlyMap<string, Words>;
  references: References;
  /** The simulated product; absent where there is none, or where it cannot be read. */
  simulator: ProductDefinition | undefined;
  /** What mends each fault of the simulator; empty where there is no such file. */
  remedies: Remedies;
  /** The symptoms, and the words for them; empty where there are none. */
  diagnosis: Diagnosis;
  /** What agents say, by language; empty where there is nothing for them. */
  agent: ReadonlyMap<string, AgentWords>;
  /** How calls end; empty where there is no such file. */
  dispositions: Dispositions;
  /** Where links of the product's own screens lead; empty where there is no such file. */
  topics: Topics;
  glossary: Glossary;
  /** How words are read where the dictionary is wrong; empty where there is no such file. */
  readings: readonly Correction[];
  /** Names of several words in which no line may break. */
  unbroken: readonly string[];
  /** What translations were made from, by the record's file. */
  records: ReadonlyMap<string, TranslationRecord>;
  /** What search knows of a language's words; a language may have none. */
  search: ReadonlyMap<string, SearchWords>;
  /** How words of a language are said; a language may have none. */
  speech: ReadonlyMap<string, Speech>;
  /** How a language is to be written; a language may have no style. */
  style: ReadonlyMap<string, Style>;
  /** The addresses of files in `public/`, such as pictures: `/lamp.png`. */
  publicFiles: ReadonlySet<string>;
  /** Files below `content/pictures/` by their place there, each with what is wrong with it. */
  pictures: PictureFiles;
  /** Places of data for later checks, by file. */
  yaml: ReadonlyMap<string, YamlText>;
  /** Faults met while reading. */
  problems: readonly Problem[];
}

const ARTICLE = /^content\/articles\/([^/]+)\/([^/]+)\.mdx$/;
const GRAPH = /^content\/walkthroughs\/([^/]+)\.yaml$/;
const SEARCH = /^content\/search\/([^/]+)\.yaml$/;
const AGENT = /^content\/agent\/([^/]+)\.yaml$/;
const SPEECH = /^content\/speech\/([^/]+)\.yaml$/;
const STYLE = /^content\/style\/([^/]+)\.yaml$/;
const WORDS = /^content\/(ui|apps)\/([^/]+)\.json$/;

/**
 * Reads all content files. What cannot be read is left out and told in `problems`;
 * the rest is still read, so that one run shows all faults.
 *
 * @param files text by path, relative to the project's root: `content/site.yaml`
 * @param unread files that are there but could not be read, and why
 * @param publicFiles addresses of what stands in `public/`
 * @param pictures what stands in `content/pictures/`
 */
export function readLibrary(
  files: ReadonlyMap<string, string>,
  unread: ReadonlyMap<string, Problem> = new Map(),
  publicFiles: ReadonlySet<string> = new Set(),
  pictures: PictureFiles = new Map(),
): Library {
  const problems: Problem[] = [...pictures.values()].filter((each) => each !== undefined);
  const yaml = new Map<string, YamlText>();
  const parse = (file: string): YamlText => {
    const why = unread.get(file);
    const parsed = why ? unreadYaml([why]) : parseText(files.get(file) ?? '', file);
    problems.push(...parsed.problems);
    yaml.set(file, parsed);
    return parsed;
  };
  /** Reads a file of its own schema; `undefined` where it is absent or faulty. */
  const read = <T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined => {
    if (!files.has(file) && !unread.has(file)) {
      problems.push({
        code: 'file-missing',
        message: `\`${file}\` is missing.`,
        hint: 'Restore it; docs/writing.md shows what it holds.',
        file,
      });
      return undefined;
    }
    const text = parse(file);
    if (text.problems.length > 0) return undefined;
    const result = dataOf(text, schema);
    if ('value' in result) return result.value as z.output<T>;
    problems.push(...locate(result.problems, file, text));
    return undefined;
  };

  const paths = [...files.keys(), ...unread.keys()].sort();
  if (paths.length === 0) problems.push(emptyContent);
  const misplaced = placeProblems(paths, unread);
  problems.push(...misplaced);
  const elsewhere = new Set(misplaced.map(({ file }) => file));
  const site = read('content/site.yaml', siteSchema) ?? stopgapSite(paths);
  const references = read('content/references.yaml', referencesSchema)?.references ?? {};
  const { terms: glossary = [], unbroken = [] } = read('content/glossary.yaml', glossarySchema) ?? {};

  const remedies = paths.includes('content/remedies.yaml') ? (read('content/remedies.yaml', remediesSchema) ?? {}) : {};

  const ends = 'content/dispositions.yaml';
  const dispositions = (paths.includes(ends) ? read(ends, dispositionsSchema) : undefined)?.dispositions ?? {};

  const ofScreens = 'content/topics.yaml';
  const topics = (paths.includes(ofScreens) ? read(ofScreens, topicsSchema) : undefined) ?? {
    promised: [],
    topics: {},
  };

  const ofReadings = 'content/readings.yaml';
  const readings = (paths.includes(ofReadings) ? read(ofReadings, readingsSchema) : undefined)?.corrections ?? [];

  const articles: Article[] = [];
  const guides = new Map<string, Guide>();
  const labels = new Map<string, Labels>();
  const ui = new Map<string, Words>();
  const search = new Map<string, SearchWords>();
  const agent = new Map<string, AgentWords>();
  const speech = new Map<string, Speech>();
  const style = new Map<string, Style>();
  for (const file of paths) {
    if (elsewhere.has(file)) continue;
    const [, language = '', id = ''] = ARTICLE.exec(file) ?? [];
    const [, guide = ''] = GRAPH.exec(file) ?? [];
    const [, kind = '', wordLanguage = ''] = WORDS.exec(file) ?? [];
    const [, searchLanguage = ''] = SEARCH.exec(file) ?? [];
    const [, agentLanguage = ''] = AGENT.exec(file) ?? [];
    const [, speechLanguage = ''] = SPEECH.exec(file) ?? [];
    const [, styleLanguage = ''] = STYLE.exec(file) ?? [];
    if (id) {
      const why = unread.get(file);
      const { article, problems: found } = why
        ? unreadArticle(id, language, file, why)
        : readArticle(id, language, file, files.get(file) ?? '');
      articles.push(article);
      problems.push(...found);
    } else if (guide) {
      const parsed = parse(file);
      if (parsed.problems.length > 0) continue;
      const result = graphOf(parsed);
      if ('graph' in result) guides.set(guide, { id: guide, graph: result.graph, file, lineOf: parsed.lineOf });
      else problems.push(...locate(result.problems, file, parsed));
    } else if (searchLanguage) {
      const ofLanguage = read(file, searchSchema);
      if (ofLanguage) search.set(searchLanguage, ofLanguage);
    } else if (agentLanguage) {
      const words = read(file, agentWordsSchema);
      if (words) agent.set(agentLanguage, words);
    } else if (speechLanguage) {
      const sayings = read(file, speechSchema);
      if (sayings) speech.set(speechLanguage, sayings);
    } else if (styleLanguage) {
      const ofLanguage = read(file, styleSchema);
      if (ofLanguage) style.set(styleLanguage, ofLanguage);
    } else if (kind === 'ui') {
      const text = parse(file);
      if (text.problems.length > 0) continue;
      const { words, problems: found } = flattenWords(text, file);
      ui.set(wordLanguage, words);
      problems.push(...found);
    } else if (kind === 'apps') {
      const text = parse(file);
      if (text.problems.length > 0) continue;
      const { labels: read, problems: found } = readLabels(text, file);
      labels.set(wordLanguage, read);
      problems.push(...found);
    }
  }
  const order = readersLanguages(site);
  const { diagnosis, problems: ofDiagnosis } = readDiagnosis(paths, order, parse);
  const { simulator, problems: ofSimulator } = readSimulator(paths, site.simulator !== 'none', parse);
  const { records, problems: ofRecords } = readRecords(paths, parse);
  problems.push(...ofDiagnosis, ...ofSimulator, ...ofRecords);
  articles.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : order.indexOf(a.language) - order.indexOf(b.language)));
  return {
    site,
    articles,
    guides,
    labels,
    ui,
    references,
    simulator,
    remedies,
    diagnosis,
    agent,
    dispositions,
    topics,
    glossary,
    readings,
    unbroken,
    records,
    search,
    speech,
    style,
    publicFiles,
    pictures,
    yaml,
    problems,
  };
}

/** Whatever else would be said follows from it. */
const emptyContent: Problem = {
  code: 'content-empty',
  message: 'There is no content yet: not one file stands below `content/`.',
  hint: '`npm run new -- product ../name` writes a small whole one to another folder; docs/other-products.md says what each file holds.',
  file: 'content',
};

/** Files that are the same as before say the same. */
const dataOf = perThing(({ data }: YamlText, schema: z.ZodType) => parseWith(schema, data));
const graphOf = perThing(({ data }: YamlText) => parseGraph(data));

const localized = perLibrary(
  ({ articles }: Library) => new Map(articles.map((article) => [`${article.language}/${article.id}`, article])),
);

/** The article in a language, without fallback. */
export function localizedIn(library: Library, id: string, language: string): Article | undefined {
  return localized(library).get(`${language}/${id}`);
}

/** Each article in the language that speaks for it: the source, or else the first that it is in. */
export const firstLocalized = perLibrary(({ articles, site }: Library): ReadonlyMap<string, Article> => {
  const first = new Map<string, Article>();
  for (const article of articles) {
    if (article.language === site.source || !first.has(article.id)) first.set(article.id, article);
  }
  return first;
});

/** Stands in for a site.yaml that cannot be read, so that the other files can still be checked. */
function stopgapSite(paths: readonly string[]): Site {
  const found = [...new Set(paths.flatMap((path) => ARTICLE.exec(path)?.[1] ?? []))];
  return {
    name: Object.fromEntries(found.map((language) => [language, ''])),
    languages: Object.fromEntries(
      found.map((language) => [language, { name: language, locale: language, required: false }]),
    ),
    editions: {},
    source: found[0] ?? '',
    address: 'https://example.com',
    support: { address: 'https://example.com' },
    references: { article: 'https://example.com/{number}' },
    links: [],
    tasks: [],
    platforms: [],
    methods: [],
    elsewhere: [],
    offline: 'visited',
    simulator: 'none',
  };
}
