import { checkGraph, figuresOf, type Graph } from '../../../machines/walkthrough/index.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Article, Guide, Library } from '../library.ts';
import type { Use } from '../outline.ts';

/** Each guide's graph hangs together, and each edition has exactly the words that the graph asks for. */
export function checkGuides(library: Library): Problem[] {
  return [
    ...[...library.guides.values()].flatMap((guide) =>
      checkGraph(guide.graph).map((problem) => ({ ...problem, file: guide.file, line: guide.lineOf(problem.path ?? []) })),
    ),
    ...checkCases([...library.guides.values()]),
    ...checkPairs(library),
    ...library.articles.flatMap((article) => {
      const guide = library.guides.get(article.id);
      return guide && article.matter?.kind === 'guide' ? checkWords(article, guide.graph) : [];
    }),
  ];
}

function checkCases(guides: readonly Guide[]): Problem[] {
  const first = new Map<number, Guide>();
  return guides.flatMap((guide): Problem[] => {
    const earlier = first.get(guide.graph.case);
    if (!earlier) {
      first.set(guide.graph.case, guide);
      return [];
    }
    const free = Math.max(...guides.map(({ graph }) => graph.case)) + 1;
    return [{
      code: 'case-twice',
      message: `\`case: ${guide.graph.case}\` is already the number of \`${earlier.id}\`.`,
      hint: `Give this guide a number that none has had, such as \`case: ${free}\`.`,
      file: guide.file,
      line: guide.lineOf(['case']),
    }];
  });
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
      problems.push({ code: 'graph-missing', message: `The guide \`${article.id}\` has no graph.`, hint: `Write \`content/walkthroughs/${article.id}.yaml\`, or give the article another \`kind\`.`, file: article.file, line: article.lineOf(['kind']) });
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
    problems.push({ code: 'guide-missing', message: `No article belongs to the graph \`${guide.id}\`.`, hint: `Write \`content/articles/${library.site.source}/${guide.id}.mdx\`, or remove the graph.`, file: guide.file, line: 1 });
  }
  return problems;
}

function checkWords(article: Article, graph: Graph): Problem[] {
  const uses = (component: string) => article.outline.uses.filter((use) => use.component === component);
  const steps = uses('Step');
  const at = (line: number) => ({ file: article.file, line });
  const end = steps.at(-1)?.line ?? 1;
  return [
    ...compare(Object.keys(graph.steps), steps, 'step', at, end),
    ...steps.filter((step) => step.title === '').map((step) => ({
      code: 'step-without-heading',
      message: `Step \`${step.id}\` has no heading.`,
      hint: 'Begin it with `### ` and what the reader does in this step.',
      ...at(step.line),
    })),
    ...checkOrder(Object.keys(graph.steps), steps, at),
    ...steps.flatMap((step) =>
      compare(Object.keys(graph.steps[step.id]?.ways ?? {}), uses('Way').filter((way) => way.step === step.id), 'way', at, step.line, ` of step \`${step.id}\``),
    ),
    ...checkFigureWords(graph, uses('Figure'), at, end),
    ...compare(Object.keys(graph.problems), uses('Problem'), 'problem', at, end),
  ];
}

/** What the graph has and the words have not, the other way round, and what the words have twice. */
function compare(
  wanted: readonly string[],
  uses: readonly Use[],
  kind: 'step' | 'way' | 'problem',
  at: (line: number) => { file: string; line: number },
  end: number,
  where = '',
): Problem[] {
  const tag = kind[0]!.toUpperCase() + kind.slice(1);
  return [
    ...wanted.filter((id) => !uses.some((use) => use.id === id)).map((id) => ({
      code: `${kind}-missing`,
      message: `The graph has a ${kind} \`${id}\`${where}, but this article has no words for it.`,
      hint: kind === 'problem' ? `Add \`<Problem id="${id}" />\`.` : `Add \`<${tag} id="${id}">…</${tag}>\`, or take it out of the graph and out of every language.`,
      ...at(end),
    })),
    ...uses.filter((use) => use.id && !wanted.includes(use.id)).map((use) => ({
      code: `${kind}-unknown`,
      message: `The graph has no ${kind} \`${use.id}\`${where}.`,
      hint: suggest(use.id, wanted),
      ...at(use.line),
    })),
    ...uses.filter((use, index) => uses.findIndex((other) => other.id === use.id) < index).map((use) => ({
      code: `${kind}-twice`,
      message: `\`<${tag} id="${use.id}">\` stands twice in this article.`,
      hint: 'Remove one, or give it the id that was meant.',
      ...at(use.line),
    })),
  ];
}

function checkOrder(wanted: readonly string[], steps: readonly Use[], at: (line: number) => { file: string; line: number }): Problem[] {
  const expected = wanted.filter((id) => steps.some((step) => step.id === id));
  const given = steps.filter((step) => wanted.includes(step.id));
  const wrong = given.findIndex((step, index) => step.id !== expected[index]);
  if (wrong < 0 || given.length !== expected.length) return [];
  return [{
    code: 'step-order',
    message: `Step \`${given[wrong]!.id}\` stands where the graph has \`${expected[wrong]}\`.`,
    hint: `Put the steps in the graph’s order: ${expected.map((id) => `\`${id}\``).join(', ')}.`,
    ...at(given[wrong]!.line),
  }];
}

function checkFigureWords(graph: Graph, uses: readonly Use[], at: (line: number) => { file: string; line: number }, end: number): Problem[] {
  const wanted = figuresOf(graph).filter((figure) => figure.step !== undefined);
  const numbers = wanted.map((figure) => figure.number);
  return [
    ...wanted.filter(({ number }) => !uses.some((use) => use.id === number)).map(({ number, step }) => ({
      code: 'figure-missing',
      message: `The graph has figure \`${number}\` at step \`${step}\`, but this article does not show it.`,
      hint: `Add \`<Figure n="${number}">caption</Figure>\` to that step.`,
      ...at(end),
    })),
    ...uses.flatMap((use): Problem[] => {
      const figure = wanted.find(({ number }) => number === use.id);
      if (!figure) return use.id ? [{ code: 'figure-unknown', message: `The graph has no figure \`${use.id}\`.`, hint: suggest(use.id, numbers), ...at(use.line) }] : [];
      if (figure.step !== use.step) return [{ code: 'figure-elsewhere', message: `Figure \`${use.id}\` stands in step \`${use.step ?? 'none'}\`, but the graph has it in \`${figure.step}\`.`, hint: `Move it to step \`${figure.step}\`, or move its act in the graph.`, ...at(use.line) }];
      if (uses.find((other) => other.id === use.id) !== use) return [{ code: 'figure-twice', message: `Figure \`${use.id}\` is shown twice.`, hint: 'Each figure is shown once; say in words where to look again.', ...at(use.line) }];
      return [];
    }),
  ];
}
