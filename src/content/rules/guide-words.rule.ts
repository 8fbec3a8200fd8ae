import { figuresOf, type Graph } from '../../../machines/walkthrough/index.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import type { Use } from '../outline.ts';

/** A localized guide has words for each step, way, figure and problem of its graph, and for no other. */
export function checkGuideWords(article: Article, graph: Graph): Problem[] {
  const uses = (component: string) => article.outline.uses.filter((use) => use.component === component);
  const steps = uses('Step');
  const at = (line: number) => ({ file: article.file, line });
  const end = steps.at(-1)?.line ?? 1;
  return [
    ...compare(Object.keys(graph.steps), steps, 'step', at, end),
    ...steps
      .filter((step) => step.title === '')
      .map((step) => ({
        code: 'step-without-heading',
        message: `Step \`${step.id}\` has no heading.`,
        hint: 'Begin it with `### ` and what the reader does in this step.',
        ...at(step.line),
      })),
    ...checkOrder(Object.keys(graph.steps), steps, at),
    ...steps.flatMap((step) =>
      compare(
        Object.keys(graph.steps[step.id]?.ways ?? {}),
        uses('Way').filter((way) => way.step === step.id),
        'way',
        at,
        step.line,
        ` of step \`${step.id}\``,
      ),
    ),
    ...checkFigureWords(graph, uses('Figure'), at, end),
    ...compare(Object.keys(graph.problems), uses('Problem'), 'problem', at, end),
  ];
}

const TAGS = { step: 'Step', way: 'Way', problem: 'Problem' } as const;

/** What the graph has and the words have not, the other way round, and what the words have twice. */
function compare(
  wanted: readonly string[],
  uses: readonly Use[],
  kind: keyof typeof TAGS,
  at: (line: number) => { file: string; line: number },
  end: number,
  where = '',
): Problem[] {
  const tag = TAGS[kind];
  return [
    ...wanted
      .filter((id) => !uses.some((use) => use.id === id))
      .map((id) => ({
        code: `${kind}-missing`,
        message: `The graph has a ${kind} \`${id}\`${where}, but this article has no words for it.`,
        hint:
          kind === 'problem'
            ? `Add \`<Problem id="${id}" />\`.`
            : `Add \`<${tag} id="${id}">…</${tag}>\`, or take it out of the graph and out of every language.`,
        ...at(end),
      })),
    ...uses
      .filter((use) => use.id && !wanted.includes(use.id))
      .map((use) => ({
        code: `${kind}-unknown`,
        message: `The graph has no ${kind} \`${use.id}\`${where}.`,
        hint: suggest(use.id, wanted),
        ...at(use.line),
      })),
    ...uses
      .filter((use, index) => uses.findIndex((other) => other.id === use.id) < index)
      .map((use) => ({
        code: `${kind}-twice`,
        message: `\`<${tag} id="${use.id}">\` stands twice in this article.`,
        hint: 'Remove one, or give it the id that was meant.',
        ...at(use.line),
      })),
  ];
}

function checkOrder(
  wanted: readonly string[],
  steps: readonly Use[],
  at: (line: number) => { file: string; line: number },
): Problem[] {
  const expected = wanted.filter((id) => steps.some((step) => step.id === id));
  const given = steps.filter((step) => wanted.includes(step.id));
  const wrong = given.find((step, index) => step.id !== expected[index]);
  if (!wrong || given.length !== expected.length) return [];
  return [
    {
      code: 'step-order',
      message: `Step \`${wrong.id}\` stands where the graph has \`${expected[given.indexOf(wrong)]}\`.`,
      hint: `Put the steps in the graph’s order: ${expected.map((id) => `\`${id}\``).join(', ')}.`,
      ...at(wrong.line),
    },
  ];
}

function checkFigureWords(
  graph: Graph,
  uses: readonly Use[],
  at: (line: number) => { file: string; line: number },
  end: number,
): Problem[] {
  const wanted = figuresOf(graph).filter((figure) => figure.step !== undefined);
  const numbers = wanted.map((figure) => figure.number);
  return [
    ...wanted
      .filter(({ number }) => !uses.some((use) => use.id === number))
      .map(({ number, step }) => ({
        code: 'figure-missing',
        message: `The graph has figure \`${number}\` at step \`${step}\`, but this article does not show it.`,
        hint: `Add \`<Figure n="${number}">caption</Figure>\` to that step.`,
        ...at(end),
      })),
    ...uses
      .filter(({ act }) => act !== undefined)
      .flatMap((use): Problem[] => {
        const acts = graph.steps[use.step ?? '']?.acts ?? [];
        const act = acts[(use.act ?? 0) - 1];
        if (act && act.figure === undefined) return [];
        return [
          {
            code: 'figure-act-unknown',
            message: `Step \`${use.step ?? 'none'}\` has no act ${use.act} without a figure number.`,
            hint: act
              ? `That act is figure \`${act.figure}\`: write \`n="${act.figure}"\`.`
              : `Write \`act\` with a number from 1 to ${acts.length}.`,
            ...at(use.line),
          },
        ];
      }),
    ...uses.flatMap((use): Problem[] => {
      const figure = wanted.find(({ number }) => number === use.id);
      if (!figure)
        return use.id
          ? [
              {
                code: 'figure-unknown',
                message: `The graph has no figure \`${use.id}\`.`,
                hint: `Its figures are ${numbers.map((number) => `\`${number}\``).join(', ')}.`,
                ...at(use.line),
              },
            ]
          : [];
      if (figure.step !== use.step)
        return [
          {
            code: 'figure-elsewhere',
            message: `Figure \`${use.id}\` stands in step \`${use.step ?? 'none'}\`, but the graph has it in \`${figure.step}\`.`,
            hint: `Move it to step \`${figure.step}\`, or move its act in the graph.`,
            ...at(use.line),
          },
        ];
      if (uses.find((other) => other.id === use.id) !== use)
        return [
          {
            code: 'figure-twice',
            message: `Figure \`${use.id}\` is shown twice.`,
            hint: 'Each figure is shown once; say in words where to look again.',
            ...at(use.line),
          },
        ];
      return [];
    }),
  ];
}
