import { assign, setup, type SnapshotFrom } from 'xstate';
import { meaningOf, stepIn, type CauseId, type StepId } from '../diagnosis/index.ts';
import { performDiagnosis, symptomIn, type DiagnosisCase, type DiagnosisWorld } from '../rehearsal/index.ts';
import { callerAfter, drawSurprise } from './training.caller.ts';
import type { Asked, Caller, TrainingEvent, TrainingResult } from './training.types.ts';

interface TrainingContext {
  /** The case with the actual fault, hidden until the end. */
  drawn: DiagnosisCase;
  caller: Caller;
  steps: readonly StepId[];
  misses: number;
  begun: number;
  ended: number;
  named: CauseId | undefined;
}

export type TrainingMachine = ReturnType<typeof createTraining>;

/**
 * A training: the simulator has a surprise fault and plays the caller. `listening` until the agent names the symptom,
 * `asking` until the agent names the cause, then `judged`. The caller is derived from the seed and the steps asked.
 */
export function createTraining(world: DiagnosisWorld) {
  return setup({
    types: {} as { context: TrainingContext; events: TrainingEvent; input: { seed: number; at: number } },
    guards: {
      isSymptom: ({ context: { drawn }, event }) => event.type === 'symptom.named' && event.symptom === drawn.symptom,
      isOffered: ({ context: { caller }, event }) => event.type === 'step.asked' && caller.offered.includes(event.step),
      isCause: ({ context: { drawn }, event }) =>
        event.type === 'cause.named' && Object.hasOwn(symptomIn(world, drawn.symptom).causes, event.cause),
    },
    actions: {
      miss: assign({ misses: ({ context: { misses } }) => misses + 1 }),
      ask: assign(({ context: { drawn, steps }, event }) => {
        if (event.type !== 'step.asked') return {};
        const asked = [...steps, event.step];
        return { steps: asked, caller: callerAfter(world, drawn, asked) };
      }),
      name: assign({ named: ({ event }) => (event.type === 'cause.named' ? event.cause : undefined) }),
      stopClock: assign({ ended: ({ event }) => event.at }),
    },
  }).createMachine({
    id: 'training',
    context: ({ input: { seed, at } }) => {
      const drawn = drawSurprise(world, seed);
      const caller = callerAfter(world, drawn, []);
      return { drawn, caller, steps: [], misses: 0, begun: at, ended: at, named: undefined };
    },
    initial: 'listening',
    on: { 'training.abandoned': { target: '.judged', actions: 'stopClock' } },
    states: {
      /** The agent sees the caller's screens and names the symptom. */
      listening: {
        on: { 'symptom.named': [{ target: 'asking', guard: 'isSymptom' }, { actions: 'miss' }] },
      },
      /** The agent chooses steps in any order and names the cause. */
      asking: {
        on: {
          'step.asked': { guard: 'isOffered', actions: 'ask' },
          'cause.named': { target: 'judged', guard: 'isCause', actions: ['name', 'stopClock'] },
        },
      },
      judged: { type: 'final' },
    },
  });
}

/** The result of a training; `undefined` before its end. */
export function trainingResult(
  { context, status }: SnapshotFrom<TrainingMachine>,
  world: DiagnosisWorld,
): TrainingResult | undefined {
  if (status !== 'done') return undefined;
  const { drawn, caller, misses, named, begun, ended } = context;
  const engine = performDiagnosis(world, drawn).moves;
  return {
    ...{ drawn, misses, named, engine },
    seconds: Math.round(Math.max(0, ended - begun) / 1000),
    isRight: named === drawn.cause,
    asked: caller.asked,
    effort: effortOf(caller.asked, world),
    engineEffort: effortOf(engine, world),
  };
}

/** The caller's effort for some steps, in seconds. */
function effortOf(asked: readonly Asked[], world: DiagnosisWorld): number {
  return asked.reduce((sum, reply) => {
    const symptom = symptomIn(world, reply.symptom);
    return sum + stepIn(symptom.model, reply.step).cost + (meaningOf(symptom, reply).cost ?? 0);
  }, 0);
}

/** Maximum points for naming the symptom at once, for naming the cause, and for asking only what is needed. */
export const MAX_POINTS = { problem: 20, cause: 50, effort: 30 } as const;

/** Points deducted for each wrong symptom. */
const MISS = 10;

/** The points of a training. If the cause is wrong, effort earns none. */
export function trainingScore({
  misses,
  isRight,
  effort,
  engineEffort,
}: Pick<TrainingResult, 'misses' | 'isRight' | 'effort' | 'engineEffort'>): Record<keyof typeof MAX_POINTS, number> {
  const share = effort <= engineEffort ? 1 : engineEffort / effort;
  return {
    problem: Math.max(0, MAX_POINTS.problem - MISS * misses),
    cause: isRight ? MAX_POINTS.cause : 0,
    effort: isRight ? Math.round(MAX_POINTS.effort * share) : 0,
  };
}
