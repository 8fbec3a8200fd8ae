import { suggest, type Problem } from '../../../machines/problem.ts';
import { figuresOf, type Graph } from '../../../machines/walkthrough/index.ts';
import { fault } from '../fault.ts';
import type { Article } from '../library.ts';
import type { Use } from '../outline.ts';

type At = (line: number) => { file: string; line: number };

/** A localized guide has words for each step, way, figure and problem of its graph, and for no others. */
export function checkGuideWords({ file, outline }: Article, graph: Graph): Problem[] {
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
