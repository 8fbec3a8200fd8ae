import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import { checkGraph, figuresOf, type Graph } from '../../../machines/walkthrough/index.ts';
import type { Article, Guide, Library, Source } from '../library.ts';
import type { Use } from '../outline.ts';

/** Each guide's graph is sound, and every language has words for exactly what is in it. */
export function checkGuides(library: Library): Problem[] {
  const guides = [...library.guides.values()];
  const numbered = guides.map((guide) => ({ ...guide, number: guide.graph.case }));
  return [
    ...guides.flatMap(({ graph, file, lineOf }) =>
      checkGraph(graph).map((problem) => ({ ...problem, file, line: lineOf(problem.path ?? []) })),
    ),
    ...repeatedNumbers('case', 'guide', numbered),
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

/** Numbers of guides and symptoms are part of codes that are read aloud, so they are unique. */
export function repeatedNumbers(
  field: 'case' | 'number',
  kind: 'guide' | 'symptom',
  items: readonly (Source & { id: string; number: number })[],
): Problem[] {
  const free = Math.max(...items.map(({ number }) => number)) + 1;
  return items.flatMap((item): Problem[] => {
    const { number, file, lineOf } = item;
    const first = items.find((other) => other.number === number);
    if (!first || first === item) return [];
    const message = `\`${field}: ${number}\` is already used by \`${first.id}\`.`;
    const hint = `Give the newer ${kind} a number that no ${kind} has ever had, such as \`${field}: ${free}\`.`;
    return [fault(`${field}-twice`, message, hint, { file, line: lineOf([field]) })];
  });
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

type At = (line: number) => { file: string; line: number };

function checkGuideWords({ file, outline }: Article, graph: Graph): Problem[] {
  const uses = (component: string) => outline.uses.filter((use) => use.component === component);
  const steps = uses('Step');
  const ids = Object.keys(graph.steps);
  const at: At = (line) => ({ file, line });
  const end = steps.at(-1)?.line ?? 1;
  return [
    ...compare(ids, steps, 'step', at, end),
    ...steps
      .filter(({ title }) => title === '')
      .map(({ id, line }) => {
        const hint = 'Begin it with `### ` and what the reader does in this step.';
        return fault('step-without-heading', `Step \`${id}\` has no heading.`, hint, at(line));
      }),
    ...checkOrder(ids, steps, at),
    ...steps.flatMap(({ id, line }) => {
      const ways = uses('Way').filter((way) => way.step === id);
      return compare(Object.keys(graph.steps[id]?.ways ?? {}), ways, 'way', at, line, ` of step \`${id}\``);
    }),
    ...checkFigures(graph, uses('Figure'), at, end),
    ...compare(Object.keys(graph.problems), uses('Problem'), 'problem', at, end),
  ];
}

const TAGS = { step: 'Step', way: 'Way', problem: 'Problem' } as const;

/** What only the graph has, what only the words have, and what the words have twice. */
function compare(
  wanted: readonly string[],
  uses: readonly Use[],
  kind: keyof typeof TAGS,
  at: At,
  end: number,
  where = '',
): Problem[] {
  const tag = TAGS[kind];
  const missing = wanted.filter((id) => !uses.some((use) => use.id === id));
  return [
    ...missing.map((id) => {
      const message = `The graph has a ${kind} \`${id}\`${where}, but this article has no words for it.`;
      const hint =
        kind === 'problem'
          ? `Add \`<Problem id="${id}" />\`.`
          : `Add \`<${tag} id="${id}">…</${tag}>\`, or remove it from the graph and from every language.`;
      return fault(`${kind}-missing`, message, hint, at(end));
    }),
    ...uses
      .filter(({ id }) => id && !wanted.includes(id))
      .map(({ id, line }) =>
        fault(`${kind}-unknown`, `The graph has no ${kind} \`${id}\`${where}.`, suggest(id, wanted), at(line)),
      ),
    ...uses
      .filter(({ id }, index) => uses.findIndex((other) => other.id === id) < index)
      .map(({ id, line }) => {
        const message = `\`<${tag} id="${id}">\` is in this article twice.`;
        return fault(`${kind}-twice`, message, 'Remove one, or correct its id.', at(line));
      }),
  ];
}

function checkOrder(wanted: readonly string[], steps: readonly Use[], at: At): Problem[] {
  const expected = wanted.filter((id) => steps.some((step) => step.id === id));
  const given = steps.filter((step) => wanted.includes(step.id));
  const wrong = given.find((step, index) => step.id !== expected[index]);
  if (!wrong || given.length !== expected.length) return [];
  const message = `Step \`${wrong.id}\` is where the graph has \`${expected[given.indexOf(wrong)]}\`.`;
  const hint = `Sort the steps as in the graph: ${expected.map((id) => `\`${id}\``).join(', ')}.`;
  return [fault('step-order', message, hint, at(wrong.line))];
}

function checkFigures(graph: Graph, uses: readonly Use[], at: At, end: number): Problem[] {
  const wanted = figuresOf(graph).filter((figure) => figure.step !== undefined);
  const missing = wanted.filter(({ number }) => !uses.some((use) => use.id === number));
  return [
    ...missing.map(({ number, step }) => {
      const message = `The graph has figure \`${number}\` at step \`${step}\`, but this article does not show it.`;
      return fault('figure-missing', message, `Add \`<Figure n="${number}">caption</Figure>\` to that step.`, at(end));
    }),
    ...uses.flatMap((use): Problem[] => {
      const { id, step = 'none', line } = use;
      const figure = wanted.find(({ number }) => number === id);
      if (use.act !== undefined) {
        const acts = graph.steps[step]?.acts ?? [];
        const act = acts[use.act - 1];
        if (act && act.figure === undefined) return [];
        const message = `Step \`${step}\` has no act ${use.act} without a figure number.`;
        const hint = act
          ? `That act is figure \`${act.figure}\`: write \`n="${act.figure}"\`.`
          : `Write \`act\` with a number from 1 to ${acts.length}.`;
        return [fault('figure-act-unknown', message, hint, at(line))];
      }
      if (!figure) {
        const hint = `Its figures are ${wanted.map(({ number }) => `\`${number}\``).join(', ')}.`;
        return id ? [fault('figure-unknown', `The graph has no figure \`${id}\`.`, hint, at(line))] : [];
      }
      if (figure.step !== use.step) {
        const message = `Figure \`${id}\` is in step \`${step}\`, but the graph has it in \`${figure.step}\`.`;
        const hint = `Move it to step \`${figure.step}\`, or move its act in the graph.`;
        return [fault('figure-elsewhere', message, hint, at(line))];
      }
      if (uses.find((other) => other.id === id) === use) return [];
      const hint = 'Remove one; refer to the figure in words where readers should look again.';
      return [fault('figure-twice', `Figure \`${id}\` is shown twice.`, hint, at(line))];
    }),
  ];
}
