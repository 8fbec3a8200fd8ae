import { assign, setup, type SnapshotFrom } from 'xstate';
import { assertDefined } from '../assert-defined.ts';
import type { Progress } from './walkthrough.fragment.ts';
import { stepIn, stepOf, targetOf, type Route } from './walkthrough.graph.ts';
import { inPart, isPlace, partsOf, problemsBehind, trailOf } from './walkthrough.progress.ts';

type WalkthroughOutcome = 'done' | 'supported';

export type WalkthroughEvent =
  | { type: 'walk.started' }
  | { type: 'step.completed' }
  | { type: 'way.chosen'; way: string }
  | { type: 'step.left' }
  /** Goes to any place: from a link, the list of screens, or the browser's history. */
  | { type: 'place.requested'; progress: Progress }
  | { type: 'trouble.met' }
  /** Opens a possible problem, or one of its causes. */
  | { type: 'problem.chosen'; problem: string; cause?: string | undefined }
  | { type: 'problem.left' }
  | { type: 'trouble.left' }
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  | { type: 'support.called' }
  | { type: 'walk.restarted' };

interface WalkthroughContext {
  progress: Progress | undefined;
  problem: string | undefined;
  cause: string | undefined;
  outcome: WalkthroughOutcome | undefined;
}

interface WalkthroughInput {
  /** The place to begin at, from `decodeProgress`. Without a valid one, the walk begins in the introduction. */
  progress?: Progress | undefined;
}

interface WalkthroughOutput {
  outcome: WalkthroughOutcome;
  progress: Progress;
}

export type WalkthroughMachine = ReturnType<typeof createWalkthrough>;

/**
 * A guide's walkthrough as a statechart: `introduced`, `walking`, `troubled`, `confirming` after the last step, and
 * `finished`. The current step is part of the context.
 *
 * @param graph a graph without problems according to `checkGraph`
 */
export function createWalkthrough(graph: Route) {
  return setup({
    types: {} as {
      context: WalkthroughContext;
      events: WalkthroughEvent;
      input: WalkthroughInput;
      output: WalkthroughOutput;
    },
    guards: {
      hasPlace: ({ context: { progress } }) => progress !== undefined && isPlace(graph, progress),
      isPlace: ({ event }) => event.type === 'place.requested' && isPlace(graph, event.progress),
      hasNext: ({ context: { progress } }) => nextPlace(graph, progress) !== undefined,
      isLast: ({ context: { progress } }) => progress !== undefined && stepOf(graph, progress.step)?.end === true,
      isWay: ({ context, event }) =>
        event.type === 'way.chosen' && placeBehind(graph, context, event.way) !== undefined,
      hasPrevious: ({ context }) => placeBefore(graph, context.progress) !== undefined,
      isIntroduced: () => graph.introduced === true,
      isPossible: ({ context: { progress }, event }) =>
        event.type === 'problem.chosen' &&
        progress !== undefined &&
        problemsBehind(graph, progress).includes(event.problem),
    },
    actions: {
      start: assign({ progress: { step: graph.start, ways: [] } }),
      goNext: assign({ progress: ({ context }) => nextPlace(graph, context.progress) }),
      goThrough: assign({
        progress: ({ context, event }) =>
          event.type === 'way.chosen' ? placeBehind(graph, context, event.way) : context.progress,
      }),
      goBack: assign({ progress: ({ context }) => placeBefore(graph, context.progress) }),
      goToPlace: assign({
        progress: ({ event, context }) => (event.type === 'place.requested' ? event.progress : context.progress),
        problem: undefined,
        cause: undefined,
      }),
      startOver: assign({ progress: undefined, problem: undefined, cause: undefined }),
      openProblem: assign(({ event }) =>
        event.type === 'problem.chosen' ? { problem: event.problem, cause: event.cause } : {},
      ),
      closeProblem: assign({ problem: undefined, cause: undefined }),
      conclude: assign({ outcome: (_, { outcome }: { outcome: WalkthroughOutcome }) => outcome }),
    },
  }).createMachine({
    id: 'walkthrough',
    context: ({ input }) => ({ progress: input.progress, problem: undefined, cause: undefined, outcome: undefined }),
    output: ({ context }): WalkthroughOutput => ({
      outcome: assertDefined(context.outcome),
      progress: assertDefined(context.progress),
    }),
    initial: 'entering',
    on: {
      'place.requested': { target: '.walking', guard: 'isPlace', actions: 'goToPlace' },
      'walk.restarted': { target: '.introduced', actions: 'startOver' },
    },
    states: {
      entering: {
        always: [
          { target: 'walking', guard: 'hasPlace' },
          { target: 'introduced', actions: 'startOver' },
        ],
      },
      introduced: {
        on: { 'walk.started': { target: 'walking', actions: 'start' } },
      },
      walking: {
        on: {
          'step.completed': [
            { guard: 'hasNext', actions: 'goNext' },
            { target: 'confirming', guard: 'isLast' },
          ],
          'way.chosen': { guard: 'isWay', actions: 'goThrough' },
          'step.left': [
            { guard: 'hasPrevious', actions: 'goBack' },
            { target: 'introduced', guard: 'isIntroduced', actions: 'startOver' },
          ],
          'trouble.met': 'troubled',
        },
      },
      troubled: {
        on: {
          'problem.chosen': { guard: 'isPossible', actions: 'openProblem' },
          'problem.left': { actions: 'closeProblem' },
          'trouble.left': { target: 'walking', actions: 'closeProblem' },
          'support.called': end('supported'),
        },
      },
      confirming: {
        on: {
          'result.confirmed': end('done'),
          'result.denied': 'troubled',
          'step.left': 'walking',
        },
      },
      /** A new walk is a new actor. */
      finished: { type: 'final' },
    },
  });
}

function end(outcome: WalkthroughOutcome) {
  return { target: 'finished', actions: { type: 'conclude', params: { outcome } } } as const;
}

/** The next part or step; `undefined` at a fork and after the last step. */
function nextPlace(graph: Route, progress: Progress | undefined): Progress | undefined {
  const step = progress && stepOf(graph, progress.step);
  if (!step) return undefined;
  const { part = 1, ways } = progress;
  if (part < partsOf(graph, progress.step)) return inPart(graph, progress, part + 1);
  return step.next === undefined ? undefined : { step: step.next, ways };
}

function placeBehind(graph: Route, { progress }: WalkthroughContext, way: string): Progress | undefined {
  const step = progress && stepOf(graph, progress.step);
  const target = step && targetOf(step, way);
  return target === undefined ? undefined : { step: target, ways: [...(progress?.ways ?? []), way] };
}

/** The previous place on the same ways: the previous part, or the last part of the previous step. */
export function placeBefore(graph: Route, progress: Progress | undefined): Progress | undefined {
  if (progress?.part !== undefined) return inPart(graph, progress, progress.part - 1);
  const trail = progress && trailOf(graph, progress);
  const before = trail?.at(-2);
  if (before === undefined || !progress) return undefined;
  const ways = stepOf(graph, before)?.ways ? progress.ways.slice(0, -1) : progress.ways;
  return inPart(graph, { step: before, ways }, partsOf(graph, before));
}

export type WalkthroughView =
  | { phase: 'introduced' }
  | (Place & { phase: 'walking'; ways: readonly string[]; canGoOn: boolean; canGoBack: boolean; last: boolean })
  /** `problems` are the possible ones, see `problemsBehind`. */
  | (Place & { phase: 'troubled'; problems: readonly string[]; open: string | undefined; cause: string | undefined })
  | (Place & { phase: 'confirming' })
  | { phase: 'finished'; outcome: WalkthroughOutcome };

interface Place {
  progress: Progress;
  /** The steps from the start to here, both included. */
  trail: readonly string[];
  /** Number of the current screen, from 1. Each part of a step is a screen. */
  at: number;
}

function placeAt(graph: Route, progress: Progress): Place {
  const trail = trailOf(graph, progress) ?? [progress.step];
  const { part = 1 } = progress;
  const at = trail.slice(0, -1).reduce((sum, step) => sum + partsOf(graph, step), part);
  return { progress, trail, at };
}

export function walkthroughView(snapshot: SnapshotFrom<WalkthroughMachine>, graph: Route): WalkthroughView {
  const { progress, problem, cause, outcome } = snapshot.context;
  if (outcome) return { phase: 'finished', outcome };
  if (!progress || snapshot.matches('introduced')) return { phase: 'introduced' };
  const place = placeAt(graph, progress);
  if (snapshot.matches('troubled')) {
    return { phase: 'troubled', ...place, problems: problemsBehind(graph, progress), open: problem, cause };
  }
  if (snapshot.matches('confirming')) return { phase: 'confirming', ...place };
  const step = stepIn(graph, progress.step);
  return {
    phase: 'walking',
    ...place,
    ways: Object.keys(step.ways ?? {}),
    canGoOn: !step.ways,
    canGoBack: placeBefore(graph, progress) !== undefined || graph.introduced === true,
    last: step.end === true,
  };
}
