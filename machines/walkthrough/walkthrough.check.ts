import { aliasProblems } from '../aliases.ts';
import { suggest, type Problem } from '../problem.ts';
import { figuresOf, MAX_STEPS, nextOf, reachableFrom, stepIn } from './walkthrough.graph.ts';
import type { Graph } from './walkthrough.types.ts';

/** Checks the consistency of a well-formed graph. Without problems, every path leads to an end. */
export function checkGraph(graph: Graph): Problem[] {
  return [
    ...checkTargets(graph),
    ...checkReach(graph),
    ...checkEnds(graph),
    ...checkNumbers(graph),
    ...aliasProblems(Object.entries(graph.steps), 'step', ['steps']),
    ...checkFigures(graph),
    ...checkProblems(graph),
    ...checkActWays(graph),
  ];
}

function checkTargets(graph: Graph): Problem[] {
  const ids = Object.keys(graph.steps);
  const missing = (target: string, path: string[], from: string): Problem[] =>
    ids.includes(target)
      ? []
      : [
          {
            code: 'way-leads-nowhere',
            path,
            message: `${from} leads to \`${target}\`, which is not a step.`,
            hint: suggest(target, ids),
          },
        ];
  return [
    ...missing(graph.start, ['start'], 'The guide’s `start`'),
    ...Object.entries(graph.steps).flatMap(([id, step]) => [
      ...Object.entries(step.ways ?? {}).flatMap(([way, target]) =>
        missing(target, ['steps', id, 'ways', way], `Way \`${way}\` of step \`${id}\``),
      ),
      ...(step.next === undefined ? [] : missing(step.next, ['steps', id, 'next'], `Step \`${id}\``)),
    ]),
  ];
}

function checkReach(graph: Graph): Problem[] {
  const reached = reachableFrom(graph);
  return Object.keys(graph.steps)
    .filter((id) => !reached.has(id))
    .map((id) => ({
      code: 'step-unreachable',
      path: ['steps', id],
      message: `No way leads to step \`${id}\`.`,
      hint: 'Add a `next` or a way that leads to it, or remove the step.',
    }));
}

/** From each reachable step, an end must be reachable. */
function checkEnds(graph: Graph): Problem[] {
  const reached = reachableFrom(graph);
  const stuck = Object.keys(graph.steps)
    .filter((id) => reached.has(id))
    .filter((id) => ![...reachableFrom(graph, id)].some((later) => stepIn(graph, later).end))
    .filter((id) => nextOf(stepIn(graph, id)).every((next) => reached.has(next)));
  // Reports each loop once, at its first step.
  const loops = stuck.filter((id) => [...reachableFrom(graph, id)].every((later) => isBefore(graph, later, id)));
  const first = loops.filter((id, index) => !loops.slice(0, index).some((other) => isBefore(graph, other, id)));
  return first.map((id) => ({
    code: 'no-way-out',
    path: ['steps', id],
    message: `No path leads from step \`${id}\` to the guide’s end.`,
    hint: 'Add `end: true` to a later step, or a way out of the loop.',
  }));
}

function isBefore(graph: Graph, step: string, later: string): boolean {
  return step === later || reachableFrom(graph, step).has(later);
}

function checkNumbers(graph: Graph): Problem[] {
  const steps = Object.entries(graph.steps);
  const free = freeNumbers(steps.map(([, { n }]) => n));
  return [
    ...repeated(steps, ([, step]) => String(step.n)).map(([[id, step], [first]], index) => ({
      code: 'step-number-twice',
      path: ['steps', id, 'n'],
      message: `Steps \`${first}\` and \`${id}\` have the same number \`n: ${step.n}\`.`,
      hint: `Give \`${id}\` a number that this guide never used: \`n: ${free[index] ?? ''}\`.`,
    })),
    ...repeated(steps, ([, step]) => step.label).map(([[id, step], [first]]) => ({
      code: 'step-label-twice',
      path: ['steps', id, 'label'],
      message: `Steps \`${first}\` and \`${id}\` have the same label \`${step.label}\`.`,
      hint: 'Change the `label` of one of them.',
    })),
  ];
}

/** Unused numbers, those above all others first: a gap can be the number of a deleted step. */
function freeNumbers(taken: readonly number[]): number[] {
  const most = Math.max(...taken);
  const round = Array.from({ length: MAX_STEPS }, (_, index) => ((most + index) % MAX_STEPS) + 1);
  return round.filter((n) => !taken.includes(n));
}

function checkFigures(graph: Graph): Problem[] {
  return repeated(figuresOf(graph), (figure) => figure.number).map(([again, first]) => ({
    code: 'figure-number-twice',
    path: again.step === undefined ? ['problems', again.problem ?? '', 'figures'] : ['steps', again.step, 'acts'],
    message: `Figure \`${again.number}\` is used in \`${first.step ?? first.problem}\` and again in \`${again.step ?? again.problem}\`.`,
    hint: 'Use each figure number once in a guide.',
  }));
}

function checkProblems(graph: Graph): Problem[] {
  const ids = Object.keys(graph.steps);
  return Object.entries(graph.problems).flatMap(([problem, { at }]) =>
    at
      .filter((step) => !ids.includes(step))
      .map((step) => ({
        code: 'problem-at-unknown-step',
        path: ['problems', problem, 'at'],
        message: `Problem \`${problem}\` is placed at \`${step}\`, which is not a step of this guide.`,
        hint: suggest(step, ids),
      })),
  );
}

function checkActWays(graph: Graph): Problem[] {
  return Object.entries(graph.steps).flatMap(([id, step]) =>
    step.acts.flatMap((act, index) => {
      const ways = Object.keys(step.ways ?? {});
      if (act.way === undefined || ways.includes(act.way)) return [];
      return [
        {
          code: 'act-of-unknown-way',
          path: ['steps', id, 'acts', index, 'way'],
          message: `An act of step \`${id}\` belongs to way \`${act.way}\`, which that step does not have.`,
          hint: suggest(act.way, ways),
        },
      ];
    }),
  );
}

/** Items with the key of an earlier item, paired with that item. */
function repeated<T>(items: readonly T[], key: (item: T) => string): [T, T][] {
  const first = new Map<string, T>();
  const pairs: [T, T][] = [];
  for (const item of items) {
    const earlier = first.get(key(item));
    if (earlier === undefined) first.set(key(item), item);
    else pairs.push([item, earlier]);
  }
  return pairs;
}
