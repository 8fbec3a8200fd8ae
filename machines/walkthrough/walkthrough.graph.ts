import { known } from '../known.ts';
import type { Graph, GuideFigure, Route, RouteStep } from './walkthrough.types.ts';

/** A step's number has two digits in a case code. */
export const MOST_STEPS = 99;

/** A step that the graph is known to have. */
export function stepIn<Step extends RouteStep>({ steps }: { steps: Readonly<Record<string, Step>> }, id: string): Step {
  return known(steps[id], `Step \`${id}\``);
}

/** The steps to which a step leads directly, ways in written order. */
export function nextOf(step: RouteStep): string[] {
  if (step.ways) return Object.values(step.ways);
  return step.next === undefined ? [] : [step.next];
}

/** Every step that can be reached from `start`, itself included, without `barred` ones; ids that do not exist are left out. */
export function reachableFrom(graph: Route, start: string = graph.start, barred: readonly string[] = []): Set<string> {
  const closed = new Set(barred);
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    // An inherited name such as `constructor` is no step.
    if (!Object.hasOwn(graph.steps, id) || seen.has(id) || closed.has(id)) continue;
    seen.add(id);
    waiting.push(...nextOf(stepIn(graph, id)));
  }
  return seen;
}

/** So many ways through a guide are told one by one: nobody follows more, and with each fork there can be twice as many. */
const MOST_WAYS_THROUGH = 100;

/**
 * The ways through the guide, from the start to an end, as lists of step ids, in written order, the first hundred at the
 * most. A step is entered once at the most on each, so a loop adds no way of its own.
 */
export function waysThrough(graph: Route): string[][] {
  const ways: string[][] = [];
  const walk = (id: string, come: readonly string[]): void => {
    // Only where it leads on to an end: else a guide with loops would be gone through for ever, and nothing found.
    if (ways.length >= MOST_WAYS_THROUGH || come.includes(id) || !leadsToEnd(graph, id, come)) return;
    const step = stepIn(graph, id);
    const here = [...come, id];
    if (step.end) ways.push(here);
    for (const next of nextOf(step)) walk(next, here);
  };
  walk(graph.start, []);
  return ways;
}

/** Whether an end can be come to from a step without those that have been entered. */
function leadsToEnd(graph: Route, id: string, entered: readonly string[]): boolean {
  return [...reachableFrom(graph, id, entered)].some((later) => stepIn(graph, later).end);
}

/** All figures of a guide in printed order: those of its steps, then those of its problems. */
export function figuresOf(graph: Graph): GuideFigure[] {
  const ofSteps = Object.entries(graph.steps).flatMap(([step, { acts }]) =>
    acts.flatMap((act) => (act.figure === undefined ? [] : [{ number: act.figure, step, act }])),
  );
  const ofProblems = Object.entries(graph.problems).flatMap(([problem, { figures }]) =>
    figures.map((number) => ({ number, problem })),
  );
  return [...ofSteps, ...ofProblems];
}
