import type { z } from 'zod';
import { assertDefined } from '../../machines/assert-defined.ts';
import { parseWith } from '../../machines/data/index.ts';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';
import { fault, type Problem } from '../../machines/problem.ts';
import type { ProductDefinition } from '../../machines/simulator/index.ts';
import { parseDefinition, PRODUCT_FILES, type ProductFile } from '../../machines/simulator/simulator.parse.ts';
import { parseGraph } from '../../machines/walkthrough/walkthrough.parse.ts';
import { memoized } from '../i18n/index.ts';
import { KINDS, namedBy, placeProblems, type Kind } from './kinds.ts';
import { readersLanguages, type Article, type Library } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';
import { readOutline, unreadable } from './outline.ts';
import { articleSchema, type Site } from './schemas.ts';
import { recordOf } from './translation/record.ts';
import { flattenWords, readLabels } from './words.ts';
import { KEPT_READINGS, locate, parseText, parseYaml, unreadYaml, type YamlText } from './yaml.ts';

type Result<T> = { value: T } | { problems: Problem[] };
type KindWithSchema = { [K in Kind]: (typeof KINDS)[K] extends { schema: z.ZodType } ? K : never }[Kind];
type DataOf<K extends KindWithSchema> = z.output<(typeof KINDS)[K]['schema']>;

/**
 * Files that cannot be read are left out and reported in `problems`, so that one run reports everything.
 * @param unread problems of files that exist but could not be read
 * @param publicFiles addresses of the files in `public/`
 */
export function readLibrary(
  files: ReadonlyMap<string, string>,
  unread: ReadonlyMap<string, Problem> = new Map(),
  publicFiles: ReadonlySet<string> = new Set(),
): Library {
  const paths = [...files.keys(), ...unread.keys()].sort();
  const misplaced = placeProblems(paths, unread);
  const problems = [...misplaced];
  if (paths.length === 0) problems.push(noContent);
  const stray = new Set(misplaced.map(({ file }) => file));
  const known = paths.filter((file) => !stray.has(file));

  const yaml = new Map<string, YamlText>();
  const parse = (file: string): YamlText => {
    const why = unread.get(file);
    const parsed = why ? unreadYaml([why]) : parseText(files.get(file) ?? '', file);
    problems.push(...parsed.problems);
    yaml.set(file, parsed);
    return parsed;
  };
  const read = <T>(file: string, dataOf: (text: YamlText) => Result<T>): T | undefined => {
    const text = parse(file);
    if (text.problems.length > 0) return undefined;
    const result = dataOf(text);
    if ('value' in result) return result.value;
    problems.push(...locate(result.problems, file, text));
    return undefined;
  };
  const bySchema = <K extends KindWithSchema>(kind: K, file: string) =>
    read(file, (text) => dataOf(text, KINDS[kind].schema) as Result<DataOf<K>>);
  const single = <K extends KindWithSchema>(kind: K, isRequired = false): DataOf<K> | undefined => {
    const file = `content/${kind}.yaml`;
    if (paths.includes(file)) return bySchema(kind, file);
    if (isRequired) problems.push(missing(file));
    return undefined;
  };
  const allOf = (kind: Kind) =>
    known.flatMap((file) => {
      const name = namedBy(kind, file);
      return name ? [{ file, ...name }] : [];
    });
  const byLanguage = <K extends KindWithSchema>(kind: K) =>
    mapOf(allOf(kind), ({ file, language }) => [language, bySchema(kind, file)]);
  /** Words files: problems of single words do not invalidate the others. */
  const words = <T>(kind: Kind, wordsOf: (text: YamlText, file: string) => { value: T; problems: Problem[] }) =>
    mapOf(allOf(kind), ({ file, language }) => {
      const text = parse(file);
      if (text.problems.length > 0) return [language, undefined];
      const { value, problems: found } = wordsOf(text, file);
      problems.push(...found);
      return [language, value];
    });

  const site = single('site', true) ?? substituteSite(known);
  const order = readersLanguages(site);
  const articles = allOf('article').map(({ file, id, language }): Article => {
    const why = unread.get(file);
    const { lineOf } = unreadYaml([]);
    const { article, problems: found } = why
      ? { article: { id, language, file, source: '', outline: unreadable([why]), lineOf }, problems: [why] }
      : articlesRead(file)(files.get(file) ?? '');
    problems.push(...found);
    return article;
  });
  const diagnosisFiles = known
    .filter((file) => file.startsWith('content/diagnosis/'))
    .map((file) => ({ file, name: file.slice('content/diagnosis/'.length, -'.yaml'.length) }));
  const [wordFiles = [], symptomFiles = []] = [true, false].map((isWords) =>
    diagnosisFiles.filter(({ name }) => order.includes(name) === isWords),
  );
  const simulator = (): ProductDefinition | undefined => {
    if (site.simulator === 'none') return undefined;
    const productFiles = PRODUCT_FILES.map((name) => [name, `content/simulator/${name}.yaml`] as const);
    const lacking = productFiles.filter(([, file]) => !paths.includes(file));
    problems.push(...lacking.map(([, file]) => missing(file, DESCRIBES_PRODUCT)));
    if (lacking.length > 0) return undefined;
    const texts = productFiles.map(([name, file]) => ({ name, file, text: parse(file) }));
    const [first, ...others] = texts.map(({ text }) => text);
    if (!first || texts.some(({ text }) => text.problems.length > 0)) return undefined;
    const result = definitionOf(first, ...others);
    if ('definition' in result) return result.definition;
    for (const { name, file, text } of texts) {
      const own = result.problems.filter(({ of }) => of === name).map(({ of: _, ...problem }) => problem);
      problems.push(...locate(own, file, text));
    }
    return undefined;
  };

  const { terms: glossary = [], unbroken = [] } = single('glossary', true) ?? {};
  return {
    site,
    articles: articles.sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : order.indexOf(a.language) - order.indexOf(b.language),
    ),
    guides: mapOf(allOf('guide'), ({ file, id }) => {
      const graph = read(file, graphOf);
      return [id, graph && { id, graph, file, lineOf: lineOf(yaml, file) }];
    }),
    labels: words('apps', readLabels),
    ui: words('ui', flattenWords),
    references: single('references', true)?.references ?? {},
    simulator: simulator(),
    remedies: single('remedies') ?? {},
    diagnosis: {
      symptoms: mapOf(symptomFiles, ({ file, name }) => {
        const symptom = read(file, (text) => symptomOf(text, name));
        return [name, symptom && { symptom, file, lineOf: lineOf(yaml, file) }];
      }),
      words: mapOf(wordFiles, ({ file, name }) => [name, bySchema('diagnosis-words', file)]),
    },
    agent: byLanguage('agent-words'),
    dispositions: single('dispositions')?.dispositions ?? {},
    topics: single('topics') ?? { promised: [], topics: {} },
    glossary,
    readings: single('readings')?.corrections ?? [],
    unbroken,
    records: mapOf(allOf('record'), ({ file }) => [file, read(file, recordOf)]),
    search: byLanguage('search-words'),
    speech: byLanguage('speech'),
    style: byLanguage('style'),
    publicFiles,
    yaml,
    problems,
  };
}

function mapOf<Item, T>(items: readonly Item[], entryOf: (item: Item) => [string, T | undefined]): Map<string, T> {
  return new Map(
    items.flatMap((item) => {
      const [key, value] = entryOf(item);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function lineOf(yaml: ReadonlyMap<string, YamlText>, file: string): YamlText['lineOf'] {
  return (path) => yaml.get(file)?.lineOf(path) ?? 1;
}

interface ArticleRead {
  article: Article;
  problems: Problem[];
}

const articlesRead = memoized((file) => memoized((source) => parseArticle(file, source), KEPT_READINGS));

function parseArticle(file: string, source: string): ArticleRead {
  const { id, language } = assertDefined(namedBy('article', file), `The article \`${file}\``);
  const outline = readOutline(source, file);
  const block = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(source);
  const yaml = parseYaml(block?.[1] ?? '', file, 2);
  const article: Article = { id, language, file, source, outline, lineOf: yaml.lineOf };
  const hint = 'Start it with `---`, the fields (`title: …`), and `---` again.';
  const problems = block
    ? yaml.problems
    : [fault('front-matter-missing', 'The file does not start with front matter.', hint, { file, line: 1 })];
  if (problems.length > 0) return { article, problems: [...problems, ...outline.problems] };
  const result = parseWith(articleSchema, yaml.data);
  if ('value' in result) return { article: { ...article, matter: result.value }, problems: [...outline.problems] };
  return { article, problems: [...locate(result.problems, file, yaml), ...outline.problems] };
}

// Unchanged files are not validated again.
const dataOf = memoizeByIdentity(({ data }: YamlText, schema: z.ZodType) => parseWith(schema, data));
const graphOf = memoizeByIdentity(({ data }: YamlText) => {
  const result = parseGraph(data);
  return 'graph' in result ? { value: result.graph } : result;
});
const symptomOf = memoizeByIdentity(({ data }: YamlText, name: string) => {
  const result = parseSymptom(name, data);
  return 'symptom' in result ? { value: result.symptom } : result;
});
const definitionOf = memoizeByIdentity((...texts: [YamlText, ...YamlText[]]) =>
  parseDefinition(
    Object.fromEntries(PRODUCT_FILES.map((name, index) => [name, texts[index]?.data])) as Record<ProductFile, unknown>,
  ),
);

const noContent = fault(
  'content-empty',
  'There is no content: `content/` has no files.',
  '`npm run new -- product ../name` creates a small help center in another folder; docs/other-products.md describes each file.',
  { file: 'content' },
);

function missing(file: string, hint = 'Restore it. docs/writing.md shows what it contains.'): Problem {
  return fault('file-missing', `\`${file}\` is missing.`, hint, { file });
}

const DESCRIBES_PRODUCT =
  'Restore it: it describes the simulated product. Or write `simulator: none` in content/site.yaml.';

/** Used instead of an invalid site.yaml, so that the other files can still be checked. */
function substituteSite(paths: readonly string[]): Site {
  const found = [...new Set(paths.flatMap((path) => namedBy('article', path)?.language ?? []))];
  return {
    name: {},
    languages: Object.fromEntries(found.map((name) => [name, { name, locale: name, required: false }])),
    editions: {},
    source: found[0] ?? '',
    address: 'https://example.com',
    notices: false,
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
