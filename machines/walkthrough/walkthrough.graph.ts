import { assertDefined } from '../assert-defined.ts';
import type { Graph, GuideFigure, Route, RouteStep } from './walkthrough.types.ts';

/** Maximum number of steps: two digits in a case code. */
export const MAX_STEPS = 99;

/** A step of the graph, which must exist. */
export function stepIn<Step extends RouteStep>({ steps }: { steps: Readonly<Record<string, Step>> }, id: string): Step {
  return assertDefined(steps[id], `Step \`${id}\``);
}

/** The steps that follow a step directly, in written order. */
export function nextOf(step: RouteStep): string[] {
  if (step.ways) return Object.values(step.ways);
  return step.next === undefined ? [] : [step.next];
}

/** The steps reachable from `start`, including itself, without passing `barred` ones. Ignores ids that do not exist. */
export function reachableFrom(graph: Route, start: string = graph.start, barred: readonly string[] = []): Set<string> {
  const closed = new Set(barred);
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    // Inherited names such as `constructor` are not steps.
    if (!Object.hasOwn(graph.steps, id) || seen.has(id) || closed.has(id)) continue;
    seen.add(id);
    waiting.push(...nextOf(stepIn(graph, id)));
  }
  return seen;
}

/** Maximum number of listed paths, since each fork can double them. */
const MAX_PATHS = 100;

/**
 * The paths from the start to an end as lists of step ids, in written order, at most 100. No path enters a step twice, so
 * loops add none.
 */
export function waysThrough(graph: Route): string[][] {
  const ways: string[][] = [];
  const walk = (id: string, come: readonly string[]): void => {
    // Branches without an end are pruned, so that guides with loops finish.
    if (ways.length >= MAX_PATHS || come.includes(id) || !leadsToEnd(graph, id, come)) return;
    const step = stepIn(graph, id);
    const here = [...come, id];
    if (step.end) ways.push(here);
    for (const next of nextOf(step)) walk(next, here);
  };
  walk(graph.start, []);
  return ways;
}

/** Whether an end is reachable from a step without entering others twice. */
function leadsToEnd(graph: Route, id: string, entered: readonly string[]): boolean {
  return [...reachableFrom(graph, id, entered)].some((later) => stepIn(graph, later).end);
}

/** All figures of a guide in printed order: of steps, then of problems. */
export function figuresOf(graph: Graph): GuideFigure[] {
  const ofSteps = Object.entries(graph.steps).flatMap(([step, { acts }]) =>
    acts.flatMap((act) => (act.figure === undefined ? [] : [{ number: act.figure, step, act }])),
  );
  const ofProblems = Object.entries(graph.problems).flatMap(([problem, { figures }]) =>
    figures.map((number) => ({ number, problem })),
  );
  return [...ofSteps, ...ofProblems];
}
