import { aliasProblems } from '../aliases.ts';
import { suggest, type Path, type Problem } from '../problem.ts';
import { figuresOf, MAX_STEPS, nextOf, reachableFrom, stepIn, type Graph } from './walkthrough.graph.ts';

type Fault = (code: string, path: Path, message: string, hint: string) => void;

/** Checks the consistency of a well-formed graph. Without problems, every path leads to an end. */
export function checkGraph(graph: Graph): Problem[] {
  const problems: Problem[] = [];
  const fault: Fault = (code, path, message, hint) => void problems.push({ code, path, message, hint });
  checkTargets(graph, fault);
  checkReach(graph, fault);
  checkNumbers(graph, fault);
  problems.push(...aliasProblems(Object.entries(graph.steps), 'step', ['steps']));
  checkFigures(graph, fault);
  checkProblemsAndActs(graph, fault);
  return problems;
}

function checkTargets({ start, steps }: Graph, fault: Fault): void {
  const ids = Object.keys(steps);
  const check = (target: string | undefined, path: readonly string[], from: string): void => {
    if (target === undefined || ids.includes(target)) return;
    const message = `${from} leads to \`${target}\`, which is not a step.`;
    fault('way-leads-nowhere', path, message, suggest(target, ids));
  };
  check(start, ['start'], 'The guide’s `start`');
  for (const [id, { ways = {}, next }] of Object.entries(steps)) {
    for (const [way, target] of Object.entries(ways))
      check(target, ['steps', id, 'ways', way], `Way \`${way}\` of step \`${id}\``);
    check(next, ['steps', id, 'next'], `Step \`${id}\``);
  }
}

function checkReach(graph: Graph, fault: Fault): void {
  const reached = reachableFrom(graph);
  const ids = Object.keys(graph.steps);
  for (const id of ids.filter((each) => !reached.has(each))) {
    const hint = 'Add a `next` or a way that leads to it, or remove the step.';
    fault('step-unreachable', ['steps', id], `No way leads to step \`${id}\`.`, hint);
  }
  const after = (id: string) => [...reachableFrom(graph, id)];
  const stuck = ids
    .filter((id) => reached.has(id) && nextOf(stepIn(graph, id)).every((next) => reached.has(next)))
    .filter((id) => !after(id).some((later) => stepIn(graph, later).end));
  // Reports each loop once, at its first step.
  const loops = stuck.filter((id) => after(id).every((later) => after(later).includes(id)));
  for (const [index, id] of loops.entries()) {
    if (loops.slice(0, index).some((other) => after(other).includes(id))) continue;
    const hint = 'Add `end: true` to a later step, or a way out of the loop.';
    fault('no-way-out', ['steps', id], `No path leads from step \`${id}\` to the guide’s end.`, hint);
  }
}

function checkNumbers(graph: Graph, fault: Fault): void {
  const steps = Object.entries(graph.steps);
  const taken = steps.map(([, { n }]) => n);
  // Unused numbers, those above all others first: a gap can be the number of a deleted step.
  const round = Array.from({ length: MAX_STEPS }, (_, index) => ((Math.max(...taken) + index) % MAX_STEPS) + 1);
  const free = round.filter((n) => !taken.includes(n));
  for (const [[id, { n }], [first]] of repeated(steps, ([, step]) => String(step.n))) {
    const hint = `Give \`${id}\` a number that this guide never used: \`n: ${free.shift() ?? ''}\`.`;
    const message = `Steps \`${first}\` and \`${id}\` have the same number \`n: ${n}\`.`;
    fault('step-number-twice', ['steps', id, 'n'], message, hint);
  }
  for (const [[id, { label }], [first]] of repeated(steps, ([, step]) => step.label)) {
    const message = `Steps \`${first}\` and \`${id}\` have the same label \`${label}\`.`;
    fault('step-label-twice', ['steps', id, 'label'], message, 'Change the `label` of one of them.');
  }
}

function checkFigures(graph: Graph, fault: Fault): void {
  for (const [{ number, step, problem = '' }, first] of repeated(figuresOf(graph), (figure) => figure.number)) {
    const path = step === undefined ? ['problems', problem, 'figures'] : ['steps', step, 'acts'];
    const message = `Figure \`${number}\` is used in \`${first.step ?? first.problem}\` and again in \`${step ?? problem}\`.`;
    fault('figure-number-twice', path, message, 'Use each figure number once in a guide.');
  }
}

function checkProblemsAndActs({ problems, steps }: Graph, fault: Fault): void {
  const ids = Object.keys(steps);
  for (const [problem, { at }] of Object.entries(problems)) {
    for (const step of at.filter((each) => !ids.includes(each))) {
      const message = `Problem \`${problem}\` is placed at \`${step}\`, which is not a step of this guide.`;
      fault('problem-at-unknown-step', ['problems', problem, 'at'], message, suggest(step, ids));
    }
  }
  for (const [id, { acts, ways = {} }] of Object.entries(steps)) {
    for (const [index, { way }] of acts.entries()) {
      if (way === undefined || Object.hasOwn(ways, way)) continue;
      const message = `An act of step \`${id}\` belongs to way \`${way}\`, which that step does not have.`;
      fault('act-of-unknown-way', ['steps', id, 'acts', index, 'way'], message, suggest(way, Object.keys(ways)));
    }
  }
}

/** Items with the key of an earlier item, paired with the first such item. */
function repeated<T>(items: readonly T[], key: (item: T) => string): [T, T][] {
  return items.flatMap((item, index): [T, T][] => {
    const first = items.findIndex((each) => key(each) === key(item));
    return first < index ? [[item, items[first] as T]] : [];
  });
}
