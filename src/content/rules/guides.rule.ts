import { checkGraph, type Graph } from '../../../machines/walkthrough/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { fault } from '../fault.ts';
import type { Article, Guide, Library } from '../library.ts';
import { checkGuideWords } from './guide-words.rule.ts';

/** Each guide's graph is sound, and every language has words for exactly what is in it. */
export function checkGuides(library: Library): Problem[] {
  const guides = [...library.guides.values()];
  return [
    ...guides.flatMap(({ graph, file, lineOf }) =>
      checkGraph(graph).map((problem) => ({ ...problem, file, line: lineOf(problem.path ?? []) })),
    ),
    ...checkCases(library),
    ...checkPairs(library),
    ...guides.flatMap((guide) => checkWordsOf(guide, library.articles)),
  ];
}

function checkWordsOf({ id, graph, file, lineOf }: Guide, articles: readonly Article[]): Problem[] {
  const localized = articles.filter(
    (article) => article.id === id && article.matter?.kind === 'guide' && article.outline.readable,
  );
  const renamed = renamedStep(graph, localized);
  if (!renamed) return localized.flatMap((article) => checkGuideWords(article, graph));
  // One problem instead of one for each file that has the old id.
  const { old, now } = renamed;
  const steps = Object.entries(graph.steps).map(([step, value]) => [step === now ? old : step, value] as const);
  const message = `The graph has a step \`${now}\`, but every article calls it \`${old}\`.`;
  const hint = `Restore \`${old}\` here, then run \`npm run rename -- step ${id} ${old} ${now}\`: it renames the step everywhere and keeps its old links.`;
  return [
    fault('step-renamed', message, hint, { file, line: lineOf(['steps', now]) }),
    ...localized.flatMap((article) => checkGuideWords(article, { ...graph, steps: Object.fromEntries(steps) })),
  ];
}

/** The one step that was renamed in the graph only: a typo would be in one language only. */
function renamedStep(graph: Graph, localized: readonly Article[]): { old: string; now: string } | undefined {
  const found = localized.map(({ outline }) => {
    const ids = outline.uses.filter(({ component }) => component === 'Step').map(({ id }) => id);
    const missing = Object.keys(graph.steps).filter((id) => !ids.includes(id));
    const unknown = ids.filter((id) => !Object.hasOwn(graph.steps, id));
    return { missing, unknown };
  });
  const [now, old] = [found[0]?.missing[0], found[0]?.unknown[0]];
  if (now === undefined || !old || found.length < 2) return undefined;
  return found.every(({ missing, unknown }) => missing.join() === now && unknown.join() === old)
    ? { old, now }
    : undefined;
}

/** Case numbers are unique. The newer guide is reported: readers already have codes of the older one. */
function checkCases(library: Library): Problem[] {
  const guides = [...library.guides.values()].sort((a, b) => compareAges(ageOf(library, a), ageOf(library, b)));
  const free = Math.max(...guides.map(({ graph }) => graph.case)) + 1;
  return guides.flatMap((guide): Problem[] => {
    const first = guides.find(({ graph }) => graph.case === guide.graph.case);
    if (!first || first === guide) return [];
    const message = `\`case: ${guide.graph.case}\` is already used by \`${first.id}\`.`;
    const hint = `Use a number that no guide has ever had, such as \`case: ${free}\`.`;
    return [fault('case-twice', message, hint, { file: guide.file, line: guide.lineOf(['case']) })];
  });
}

/** Sorts drafts last, before them guides without a recorded translation, then by day. */
function ageOf({ articles, records, site }: Library, { id }: Guide): [number, number, number] {
  const source = articles.find((article) => article.id === id && article.language === site.source);
  const isRecorded = [...records.keys()].some((file) => file.endsWith(`/articles/${id}.yaml`));
  return [source?.matter?.draft ? 1 : 0, isRecorded ? 0 : 1, source?.matter?.updated.getTime() ?? Infinity];
}

function compareAges(a: readonly number[], b: readonly number[]): number {
  for (const [index, each] of a.entries()) {
    const other = b[index] ?? each;
    if (each !== other) return each < other ? -1 : 1;
  }
  return 0;
}

/** Each guide has a graph, each graph has a guide, and both name the same world. */
function checkPairs({ articles, guides, problems: unread, site }: Library): Problem[] {
  const ofArticles = articles.flatMap(({ id, matter, file, lineOf }): Problem[] => {
    if (matter?.kind !== 'guide') return [];
    const guide = guides.get(id);
    const graphFile = `content/walkthroughs/${id}.yaml`;
    if (!guide) {
      if (unread.some((problem) => problem.file === graphFile)) return [];
      const hint = `Add \`${graphFile}\`, or give the article another \`kind\`.`;
      return [fault('graph-missing', `The guide \`${id}\` has no graph.`, hint, { file, line: lineOf(['kind']) })];
    }
    return (['task', 'platform', 'method'] as const)
      .filter((field) => matter[field] !== guide.graph.world[field])
      .map((field) => {
        const message = `\`${field}\` is \`${matter[field]}\` here but \`${guide.graph.world[field]}\` in ${guide.file}.`;
        return fault('world-differs', message, 'Make both the same.', { file, line: lineOf([field]) });
      });
  });
  const ofGraphs = [...guides.values()]
    .filter(({ id }) => !articles.some((article) => article.id === id))
    .map(({ id, file }) => {
      const hint = `Add \`content/articles/${site.source}/${id}.mdx\`, or remove the graph.`;
      return fault('guide-missing', `The graph \`${id}\` has no article.`, hint, { file, line: 1 });
    });
  return [...ofArticles, ...ofGraphs];
}
