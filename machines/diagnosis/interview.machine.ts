import { assign, setup, type SnapshotFrom } from 'xstate';
import { encodeReplies } from './interview.place.ts';
import {
  doubtfulReply,
  isAmong,
  knownReplies,
  meaningOf,
  outcomeOf,
  replyIn,
  skipOutcome,
  soundReplies,
  statusAfter,
  withReply,
  type Ending,
  type InterviewEvent,
  type Reply,
  type Skip,
} from './interview.replies.ts';
import { stepIn, type DiagnosisStep, type OutcomeId, type ReaderWorld, type StepId } from './model.ts';
import type { Symptom, SymptomId } from './symptom.schema.ts';

interface InterviewContext {
  replies: readonly Reply[];
  /** Replies known from the reader's context before the first question. */
  known: readonly Reply[];
  ending: Ending | undefined;
}

export interface InterviewInput {
  world?: ReaderWorld | undefined;
  /** Replies from a link or a code; invalid ones are dropped. Default: the known replies. */
  replies?: readonly Reply[] | undefined;
}

export type InterviewMachine = ReturnType<typeof createInterview>;

/**
 * `asking` while a step is worth its cost, `confirming` that the problem is solved, `moving` to another symptom,
 * `calling` support, and `finished`. The next step depends on the replies alone, so each place can be linked to.
 */
export function createInterview(symptom: Symptom) {
  const phaseOf = ({ replies }: InterviewContext) => statusAfter(symptom, replies).phase;

  return setup({
    types: {} as {
      context: InterviewContext;
      events: InterviewEvent;
      input: InterviewInput;
    },
    guards: {
      isIn: ({ context }, { phase }: { phase: ReturnType<typeof phaseOf> }) => phaseOf(context) === phase,
      isElsewhere: ({ context }) => phaseOf(context) !== 'calling',
      isReply: ({ context, event }) => replyIn(symptom, context.replies, event) !== undefined,
      isGiven: ({ context, event }) =>
        event.type === 'reply.changed' &&
        context.replies.some(({ step }) => step === event.reply.step) &&
        outcomeOf(symptom, event.reply) !== undefined,
      isNewWorld: ({ context, event }) =>
        event.type === 'world.changed' &&
        encodeReplies(knownReplies(symptom, event.world)) !== encodeReplies(context.known),
      hasOwn: ({ context }) => lastOwn(context) >= 0,
    },
    actions: {
      reply: assign({
        replies: ({ context: { replies }, event }) => {
          const reply = replyIn(symptom, replies, event);
          return reply ? withReply(symptom, replies, reply) : replies;
        },
      }),
      change: assign({
        replies: ({ context: { replies }, event }) =>
          event.type === 'reply.changed' ? withReply(symptom, replies, event.reply) : replies,
      }),
      withdraw: assign({
        replies: ({ context }) => soundReplies(symptom, context.replies.toSpliced(lastOwn(context), 1)),
      }),
      goTo: assign({
        replies: ({ context, event }) =>
          event.type === 'place.requested' ? soundReplies(symptom, event.replies) : context.replies,
      }),
      updateKnown: assign(({ context: { replies, known }, event }) => {
        if (event.type !== 'world.changed') return {};
        const own = replies.filter((reply) => !isAmong(known, reply));
        const nowKnown = knownReplies(symptom, event.world).filter(
          ({ step }) => !own.some((each) => each.step === step),
        );
        return { known: nowKnown, replies: soundReplies(symptom, [...nowKnown, ...own]) };
      }),
      startOver: assign({ replies: ({ context }) => context.known }),
      conclude: assign({ ending: (_, { ending }: { ending: Ending }) => ending }),
    },
  }).createMachine({
    id: 'interview',
    context: ({ input: { world = {}, replies } }) => {
      const known = knownReplies(symptom, world);
      return { known, replies: replies ? soundReplies(symptom, replies) : known, ending: undefined };
    },
    initial: 'deciding',
    on: {
      'reply.changed': { target: '.deciding', guard: 'isGiven', actions: 'change' },
      'reply.withdrawn': { target: '.deciding', guard: 'hasOwn', actions: 'withdraw' },
      'place.requested': { target: '.deciding', actions: 'goTo' },
      'world.changed': { target: '.deciding', guard: 'isNewWorld', actions: 'updateKnown' },
      'interview.restarted': { target: '.deciding', actions: 'startOver' },
      'support.wanted': '.calling',
    },
    states: {
      deciding: {
        always: [to('asking'), to('confirming'), to('moving'), { target: 'calling' }],
      },
      asking: {
        on: {
          'reply.given': { target: 'deciding', guard: 'isReply', actions: 'reply' },
          'step.skipped': { target: 'deciding', guard: 'isReply', actions: 'reply' },
        },
      },
      confirming: {
        on: {
          'result.confirmed': end('solved'),
          'result.denied': [{ target: 'deciding', guard: 'isReply', actions: 'reply' }, { target: 'calling' }],
        },
      },
      moving: {},
      calling: {
        on: {
          'support.called': end('called'),
          // After an early call, back leads to the current step; else to the previous one.
          'reply.withdrawn': [
            { target: 'deciding', guard: 'isElsewhere' },
            { target: 'deciding', guard: 'hasOwn', actions: 'withdraw' },
          ],
        },
      },
      finished: { type: 'final' },
    },
  });
}

function to<Phase extends 'asking' | 'confirming' | 'moving'>(phase: Phase) {
  return { target: phase, guard: { type: 'isIn', params: { phase } } } as const;
}

function end<Way extends Ending>(ending: Way) {
  return { target: 'finished', actions: { type: 'conclude', params: { ending } } } as const;
}

/** Index of the reader's last own reply, or -1. Known replies do not count. */
function lastOwn({ replies, known }: Pick<InterviewContext, 'replies' | 'known'>): number {
  return replies.findLastIndex(({ step }) => !known.some((each) => each.step === step));
}

export type InterviewView =
  | (Place & {
      phase: 'asking';
      step: StepId;
      kind: DiagnosisStep['kind'];
      /** The answers, without those that say nothing about the cause. */
      outcomes: readonly OutcomeId[];
      /** The outcome of each kind of skipping; `undefined` if the step has none. */
      skips: Readonly<Record<Skip, OutcomeId | undefined>>;
      /** The step to ask about again if the replies nearly contradict each other. */
      doubt: StepId | undefined;
    })
  | (Place & { phase: 'confirming'; step: StepId })
  | (Place & { phase: 'moving'; to: SymptomId })
  /** `early`: the reader asked for support before the steps led there; `hasMore`: more steps are available. */
  | (Place & { phase: 'calling'; early: boolean; hasMore: boolean; doubt: StepId | undefined })
  | (Place & { phase: 'finished'; ending: Ending });

interface Place {
  replies: readonly Reply[];
  canGoBack: boolean;
}

export function interviewView(snapshot: SnapshotFrom<InterviewMachine>, symptom: Symptom): InterviewView {
  const { replies, known, ending } = snapshot.context;
  const status = statusAfter(symptom, replies);
  const place: Place = { replies, canGoBack: lastOwn(snapshot.context) >= 0 };
  if (ending) return { phase: 'finished', ...place, canGoBack: false, ending };
  // A doubt is shown once, when it arises. Replies known from a guide are never doubted.
  const doubted = doubtfulReply(symptom, replies);
  const wasShown = doubted === doubtfulReply(symptom, replies.slice(0, -1));
  const doubt = wasShown || known.some(({ step }) => step === doubted) ? undefined : doubted;
  if (snapshot.matches('calling')) {
    const early = status.phase !== 'calling';
    return {
      phase: 'calling',
      ...place,
      canGoBack: early || place.canGoBack,
      early,
      hasMore: early && status.phase !== 'confirming',
      doubt,
    };
  }
  if (status.phase === 'confirming' || status.phase === 'moving') return { ...status, ...place };
  const { step } = status as Extract<typeof status, { step: StepId }>;
  const { kind, outcomes } = stepIn(symptom.model, step);
  const skip = (how: Skip) => skipOutcome(symptom, step, how);
  return {
    phase: 'asking',
    ...place,
    step,
    kind,
    outcomes: outcomes
      .map(({ id }) => id)
      .filter((outcome) => meaningOf(symptom, { step, outcome }).role === undefined),
    skips: { unsure: skip('unsure'), couldnt: skip('couldnt'), other: skip('other') },
    doubt,
  };
}
