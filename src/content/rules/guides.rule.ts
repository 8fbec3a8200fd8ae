import { checkGraph } from '../../../machines/walkthrough/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import type { Article, Guide } from '../article.types.ts';
import type { Library } from '../library.ts';
import { checkGuideWords } from './guide-words.rule.ts';
import { renamedProblem, renamedStep, withOldId } from './renamed-step.ts';

/** Each guide's graph hangs together, and has in each language exactly the words that the graph asks for. */
export function checkGuides(library: Library): Problem[] {
  return [
    ...[...library.guides.values()].flatMap((guide) =>
      checkGraph(guide.graph).map((problem) => ({
        ...problem,
        file: guide.file,
        line: guide.lineOf(problem.path ?? []),
      })),
    ),
    ...checkCases(library),
    ...checkPairs(library),
    ...[...library.guides.values()].flatMap((guide) => checkWordsOf(guide, library.articles)),
  ];
}

/** The words of a guide in each language, against its graph. */
function checkWordsOf(guide: Guide, articles: readonly Article[]): Problem[] {
  const localized = articles.filter(
    ({ id, matter, outline }) => id === guide.id && matter?.kind === 'guide' && outline.readable,
  );
  const renamed = renamedStep(guide.graph, localized);
  const graph = renamed ? withOldId(guide.graph, renamed) : guide.graph;
  return [
    ...(renamed ? [renamedProblem(guide, renamed)] : []),
    ...localized.flatMap((article) => checkGuideWords(article, graph)),
  ];
}

/** Told of the guide that came later: readers have the code of the other one already. */
function checkCases(library: Library): Problem[] {
  const guides = [...library.guides.values()].sort((a, b) => compareAges(ageOf(library, a), ageOf(library, b)));
  const first = new Map<number, Guide>();
  return guides.flatMap((guide): Problem[] => {
    const earlier = first.get(guide.graph.case);
    if (!earlier) {
      first.set(guide.graph.case, guide);
      return [];
    }
    const free = Math.max(...guides.map(({ graph }) => graph.case)) + 1;
    return [
      {
        code: 'case-twice',
        message: `\`case: ${guide.graph.case}\` is already the number of \`${earlier.id}\`.`,
        hint: `Give this guide a number that none has had, such as \`case: ${free}\`.`,
        file: guide.file,
        line: guide.lineOf(['case']),
      },
    ];
  });
}

/** How new a guide is, the larger the newer: a draft, one of which no translation is recorded, one of a later day. */
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

/** A guide has a graph and a graph has a guide, and they agree on what it is for. */
function checkPairs(library: Library): Problem[] {
  const problems: Problem[] = [];
  for (const article of library.articles) {
    const guide = library.guides.get(article.id);
    const { matter } = article;
    if (matter?.kind !== 'guide') continue;
    if (!guide) {
      const unread = library.problems.some(({ file }) => file === `content/walkthroughs/${article.id}.yaml`);
      if (unread) continue;
      problems.push({
        code: 'graph-missing',
        message: `The guide \`${article.id}\` has no graph.`,
        hint: `Write \`content/walkthroughs/${article.id}.yaml\`, or give the article another \`kind\`.`,
        file: article.file,
        line: article.lineOf(['kind']),
      });
      continue;
    }
    for (const field of ['task', 'platform', 'method'] as const) {
      if (matter[field] === guide.graph.world[field]) continue;
      problems.push({
        code: 'world-differs',
        message: `\`${field}\` is \`${matter[field]}\` here but \`${guide.graph.world[field]}\` in ${guide.file}.`,
        hint: 'Make the two the same.',
        file: article.file,
        line: article.lineOf([field]),
      });
    }
  }
  for (const guide of library.guides.values()) {
    if (library.articles.some((article) => article.id === guide.id)) continue;
    problems.push({
      code: 'guide-missing',
      message: `No article belongs to the graph \`${guide.id}\`.`,
      hint: `Write \`content/articles/${library.site.source}/${guide.id}.mdx\`, or remove the graph.`,
      file: guide.file,
      line: 1,
    });
  }
  return problems;
}
