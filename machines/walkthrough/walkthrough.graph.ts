import { assertDefined } from '../assert-defined.ts';
import { closure } from '../closure.ts';

/** A tap or an input on one screen of one device. */
export interface Act {
  /** The figure's printed number, such as `"4.1"`. Absent: the act has no numbered figure. */
  figure?: string | undefined;
  on: 'phone' | 'device' | 'portal';
  screen: string;
  /** The control to tap. Absent: the reader only looks at the screen. */
  tap?: string | undefined;
  /** The field to fill in before tapping. */
  enter?: string | undefined;
  /** The way that needs the act. Absent: every way. */
  way?: string | undefined;
}

/** A step without its acts. Exactly one of `ways`, `next` and `end` is set. */
export interface RouteStep {
  /** Number in case codes, 1-99, unique in the guide and never reused. */
  n: number;
  /** The printed number, such as `1.a`. */
  label: string;
  /** Step ids by way. The reader chooses the way. */
  ways?: Readonly<Record<string, string>> | undefined;
  next?: string | undefined;
  /** The guide ends here with success. */
  end?: true | undefined;
  /** Former ids, for old links. */
  aliases?: readonly string[] | undefined;
  /** Number of parts in a walk, one per act, 2-9. Absent: one part. Steps with ways have none. */
  parts?: number | undefined;
  /** The step applies only if its screen appears ("if the phone asks"). */
  optional?: true | undefined;
}

export interface Step extends RouteStep {
  acts: readonly Act[];
}

/** Where in a guide a problem can occur, and its figure numbers there. */
interface GuideProblem {
  at: readonly string[];
  /** The guide's numbers of the problem article's figures 1, 2, … */
  figures: readonly string[];
}

/** The part of a guide's graph that a walk needs in the browser. */
export interface Route {
  /** Number in case codes: three digits, unique, never reused. */
  case: number;
  /** 0-9, raised when steps or ways change. */
  version: number;
  world: { platform: string; method: string; task: string };
  /** Whether a walk starts with an introduction. */
  introduced?: true | undefined;
  start: string;
  /** Steps in printed order. */
  steps: Readonly<Record<string, RouteStep>>;
  /** Problem articles that the guide shows, in printed order. */
  problems: Readonly<Record<string, Pick<GuideProblem, 'at'>>>;
}

/** A guide without words: its route and acts. */
export interface Graph extends Route {
  /** The screen that readers see before they start. */
  before?: { on: 'phone' | 'device' | 'portal'; screen: string } | undefined;
  steps: Readonly<Record<string, Step>>;
  problems: Readonly<Record<string, GuideProblem>>;
}

/** Maximum number of steps: two digits in a case code. */
export const MAX_STEPS = 99;

export function stepIn<Step extends RouteStep>({ steps }: { steps: Readonly<Record<string, Step>> }, id: string): Step {
  return assertDefined(steps[id], `Step \`${id}\``);
}

/** A step by its id. Inherited names such as `constructor` are not steps. */
export function stepOf(graph: Route, id: string): RouteStep | undefined {
  return Object.hasOwn(graph.steps, id) ? graph.steps[id] : undefined;
}

export function targetOf(step: RouteStep, way: string): string | undefined {
  return step.ways && Object.hasOwn(step.ways, way) ? step.ways[way] : undefined;
}

export function nextOf(step: RouteStep): string[] {
  if (step.ways) return Object.values(step.ways);
  return step.next === undefined ? [] : [step.next];
}

/** The steps reachable from `start`, including itself, without passing `barred` ones. Ignores ids that do not exist. */
export function reachableFrom(graph: Route, start: string = graph.start, barred: readonly string[] = []): Set<string> {
  const isOpen = (id: string) => stepOf(graph, id) !== undefined && !barred.includes(id);
  return closure([start].filter(isOpen), (id) => nextOf(stepIn(graph, id)).filter(isOpen));
}

/** Maximum number of listed paths, since each fork can double them. */
const MAX_PATHS = 100;

/** The steps from the start, and the ways that lead along them. */
interface Path {
  steps: string[];
  ways: string[];
}

/**
 * The paths to some steps, in written order, at most 100.
 *
 * @param most how often a path may enter a step
 */
function pathsTo(graph: Route, isWanted: (id: string) => boolean, most: number): Path[] {
  const found: Path[] = [];
  const walk = (id: string, ways: string[], before: readonly string[]): void => {
    const full = before.filter((each) => before.filter((other) => other === each).length >= most);
    // Branches that do not lead there are pruned, so that guides with loops finish.
    if (found.length >= MAX_PATHS || ![...reachableFrom(graph, id, full)].some(isWanted)) return;
    const step = stepIn(graph, id);
    const steps = [...before, id];
    if (isWanted(id)) found.push({ steps, ways });
    if (step.next !== undefined) walk(step.next, ways, steps);
    for (const [way, target] of Object.entries(step.ways ?? {})) walk(target, [...ways, way], steps);
  };
  walk(graph.start, [], []);
  return found;
}

/** The steps of the paths from the start to an end, at most 100. No path enters a step twice, so loops add none. */
export function waysThrough(graph: Route): string[][] {
  return pathsTo(graph, (id) => stepIn(graph, id).end === true, 1).map(({ steps }) => steps);
}

/** The different ways to a step, at most 100. No path enters a step more than twice. */
export function waysTo(graph: Route, wanted: string): string[][] {
  const paths = pathsTo(graph, (id) => id === wanted, 2);
  return [...new Map(paths.map(({ ways }) => [ways.join('.'), ways])).values()];
}

interface GuideFigure {
  number: string;
  step?: string | undefined;
  problem?: string | undefined;
  act?: Act | undefined;
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
