import { assign, setup } from 'xstate';
import { known } from '../known.ts';
import { nextOf } from './walkthrough.graph.ts';
import { problemsBehind } from './walkthrough.problems.ts';
import { inPart, isPlace, partsOf, stepOf, trailOf, type Progress } from './walkthrough.progress.ts';
import type { Route, RouteStep } from './walkthrough.types.ts';

/** How a walkthrough ended. */
export type WalkthroughOutcome = 'done' | 'supported';

/** What a reader, or the page for them, can do. */
export type WalkthroughEvent =
  /** The reader has what is required and begins. */
  | { type: 'walk.started' }
  /** The step is done; the next follows. */
  | { type: 'step.completed' }
  /** The reader says which of a step's ways they see. */
  | { type: 'way.chosen'; way: string }
  /** Back to the step before. */
  | { type: 'step.left' }
  /** To any place: from a link, the board of screens, or the browser's Back. */
  | { type: 'place.requested'; progress: Progress }
  /** It does not work here. */
  | { type: 'trouble.met' }
  /** One of the problems that can be behind it was chosen to be read, or one cause of it. */
  | { type: 'problem.chosen'; problem: string; cause?: string | undefined }
  /** It is none of what is read: back to all that can be behind it. */
  | { type: 'problem.left' }
  /** The trouble is over: on at the same step. */
  | { type: 'trouble.left' }
  /** The last check: it works, or it does not. */
  | { type: 'result.confirmed' }
  | { type: 'result.denied' }
  | { type: 'support.called' }
  /** From the beginning. */
  | { type: 'walk.restarted' };

interface WalkthroughContext {
  /** Where the reader stands, and by which ways; absent in the introduction. */
  progress: Progress | undefined;
  /** The problem that is being read, and the cause of it that was chosen. */
  problem: string | undefined;
  cause: string | undefined;
  /** How it ended, once it has. */
  outcome: WalkthroughOutcome | undefined;
}

interface WalkthroughInput {
  /** Where to begin, as `decodeProgress` gives it; absent, or no place of the guide: in the introduction. */
  progress?: Progress | undefined;
}

export interface WalkthroughOutput {
  outcome: WalkthroughOutcome;
  progress: Progress;
}

/** A guide's machine. Its step states are data: their names are known to the graph, not to the compiler. */
export type WalkthroughMachine = ReturnType<typeof createWalkthrough>;

/**
 * A graph as a statechart: `introduced`, `walking` with a state for each step, `troubled` and back to where
 * one was, `confirming` after the last step, and `finished` with an outcome. Timeless.
 *
 * @param graph one that `checkGraph` finds sound
 */
export function createWalkthrough(graph: Route) {
  const ids = Object.keys(graph.steps);

  const base = setup({
    types: {} as {
      context: WalkthroughContext;
      events: WalkthroughEvent;
      input: WalkthroughInput;
      output: WalkthroughOutput;
    },
    guards: {
      isAt: ({ context: { progress } }, { step }: { step: string }) =>
        progress?.step === step && isPlace(graph, progress),
      isWay: ({ event }, { way }: { way: string }) => event.type === 'way.chosen' && event.way === way,
      isPlaceIn: ({ event }, { step }: { step: string }) =>
        event.type === 'place.requested' && event.progress.step === step && isPlace(graph, event.progress),
      cameFrom: ({ context }, { step }: { step: string }) => placeBefore(graph, context.progress)?.step === step,
      hasPartAfter: ({ context: { progress } }) =>
        progress !== undefined && (progress.part ?? 1) < partsOf(graph, progress.step),
      hasPartBefore: ({ context: { progress } }) => (progress?.part ?? 1) > 1,
      isShownHere: ({ context: { progress }, event }) =>
        event.type === 'problem.chosen' &&
        progress !== undefined &&
        problemsBehind(graph, progress).includes(event.problem),
    },
    actions: {
      goOn: assign({
        progress: ({ context }, { to, way }: { to: string; way: string | undefined }) => moved(context, to, way),
      }),
      goOnInStep: assign({
        progress: ({ context: { progress } }) => progress && inPart(graph, progress, (progress.part ?? 1) + 1),
      }),
      goBack: assign({ progress: ({ context }) => placeBefore(graph, context.progress) }),
      goToPlace: assign({
        progress: ({ event, context }) => (event.type === 'place.requested' ? event.progress : context.progress),
        problem: undefined,
        cause: undefined,
      }),
      startOver: assign({ progress: undefined, problem: undefined, cause: undefined }),
      /** The one that is chosen, or none any more. */
      showProblem: assign(({ event }) =>
        event.type === 'problem.chosen'
          ? { problem: event.problem, cause: event.cause }
          : { problem: undefined, cause: undefined },
      ),
      conclude: assign({ outcome: (_, { outcome }: { outcome: WalkthroughOutcome }) => outcome }),
    },
  });

  const walking = Object.fromEntries(
    Object.entries(graph.steps).map(([id, step]) => {
      const before = Object.entries(graph.steps).flatMap(([other, its]) => (nextOf(its).includes(id) ? [other] : []));
      return [id, stepState(id, step, before, graph.introduced === true && id === graph.start)];
    }),
  );

  return base.createMachine({
    id: 'walkthrough',
    context: ({ input }) => ({ progress: input.progress, problem: undefined, cause: undefined, outcome: undefined }),
    output: ({ context }): WalkthroughOutput => ({
      outcome: known(context.outcome),
      progress: known(context.progress),
    }),
    initial: 'entering',
    on: {
      'place.requested': ids.map((step) => ({
        target: `#step-${step}`,
        guard: { type: 'isPlaceIn', params: { step } },
        actions: 'goToPlace',
      })),
      'walk.restarted': { target: '.introduced', actions: 'startOver' },
    },
    states: {
      /** Left at once: to the place that the input names, or to the introduction where it names none that is one. */
      entering: {
        always: [
          ...ids.map((step) => ({ target: `#step-${step}`, guard: { type: 'isAt', params: { step } } as const })),
          { target: 'introduced', actions: 'startOver' },
        ],
      },
      /** The requirements, before the first step. */
      introduced: {
        on: { 'walk.started': toStep(graph.start) },
      },
      walking: {
        on: {
          'trouble.met': 'troubled',
        },
        initial: graph.start,
        states: { ...walking, here: { type: 'history' } },
      },
      /** It does not work: what can be wrong, and support. */
      troubled: {
        on: {
          'problem.chosen': { guard: 'isShownHere', actions: 'showProblem' },
          'problem.left': { actions: 'showProblem' },
          'trouble.left': { target: 'walking.here', actions: 'showProblem' },
          'support.called': end('supported'),
        },
      },
      /** After the last step: does it really work? */
      confirming: {
        id: 'confirming',
        on: {
          'result.confirmed': end('done'),
          'result.denied': 'troubled',
          'step.left': { target: 'walking.here' },
        },
      },
      /** With an outcome. A new walk is a new actor. */
      finished: { type: 'final' },
    },
  });
}

/** To the end, with how it ended. */
function end(outcome: WalkthroughOutcome) {
  return { target: '#walkthrough.finished', actions: { type: 'conclude', params: { outcome } } } as const;
}

/** On to a step, by a way where there are several. */
function toStep(to: string, way?: string) {
  return { target: `#step-${to}`, actions: { type: 'goOn', params: { to, way } } } as const;
}

/** From part to part of a step that has several. */
const goOnInStep = { guard: 'hasPartAfter', actions: 'goOnInStep' } as const;
const goBackInStep = { guard: 'hasPartBefore', actions: 'goBack' } as const;

/** The state of one step: how it goes on, and back to the steps that lead to it, or to what comes before the first. */
function stepState(id: string, step: RouteStep, before: readonly string[], isIntroduced: boolean) {
  const completed = step.end ? { target: '#confirming' } : step.next === undefined ? undefined : toStep(step.next);
  return {
    id: `step-${id}`,
    on: {
      ...(completed && { 'step.completed': step.parts ? [goOnInStep, completed] : completed }),
      'way.chosen': Object.entries(step.ways ?? {}).map(([way, to]) => ({
        ...toStep(to, way),
        guard: { type: 'isWay', params: { way } } as const,
      })),
      'step.left': [
        ...(step.parts ? [goBackInStep] : []),
        ...before.map((other) => ({
          target: `#step-${other}`,
          guard: { type: 'cameFrom', params: { step: other } } as const,
          actions: 'goBack' as const,
        })),
        ...(isIntroduced ? [{ target: '#walkthrough.introduced', actions: 'startOver' as const }] : []),
      ],
    },
  };
}

function moved({ progress }: WalkthroughContext, step: string, way: string | undefined): Progress {
  const ways = progress?.ways ?? [];
  return { step, ways: way === undefined ? ways : [...ways, way] };
}

/** The place before another on the same ways; nothing before the first step. Back into a step leads to its last part. */
export function placeBefore(graph: Route, progress: Progress | undefined): Progress | undefined {
  if (progress?.part !== undefined) return inPart(graph, progress, progress.part - 1);
  const trail = progress && trailOf(graph, progress);
  const before = trail?.at(-2);
  if (before === undefined || !progress) return undefined;
  const ways = stepOf(graph, before)?.ways ? progress.ways.slice(0, -1) : progress.ways;
  return inPart(graph, { step: before, ways }, partsOf(graph, before));
}
