import { assign, setup, type SnapshotFrom } from 'xstate';
import { known as certain } from '../known.ts';
import { encodeReplies } from './interview.place.ts';
import { outcomeOf } from './interview.outcomes.ts';
import { isAmong, knownReplies, replyIn, soundReplies, statusAfter, withReply } from './interview.replies.ts';
import type { Ending, InterviewEvent, InterviewOutput, Reply } from './interview.types.ts';
import type { Symptom, ReaderWorld } from './symptom.types.ts';

export interface InterviewContext {
  /** What was said, in order: each step once. */
  replies: readonly Reply[];
  /** With what the interview began: what was known before anything was asked. */
  known: readonly Reply[];
  ending: Ending | undefined;
}

export interface InterviewInput {
  /** What is known of the reader. */
  world?: ReaderWorld | undefined;
  /** Where to begin, as a link or a code gives it; what cannot be is dropped. Absent: with what is known. */
  replies?: readonly Reply[] | undefined;
}

export type InterviewMachine = ReturnType<typeof createInterview>;
export type InterviewSnapshot = SnapshotFrom<InterviewMachine>;

/**
 * The interview about a symptom as a statechart: `asking` for as long as a step is worth its effort, `confirming` what
 * seems mended, `moving` where another symptom shows, `calling` support, and `finished` with how it ended. Timeless.
 *
 * Which step is asked follows from the replies alone: each place can be linked to, and the way to it does not matter.
 */
export function createInterview(symptom: Symptom) {
  const phaseOf = ({ replies }: InterviewContext) => statusAfter(symptom, replies).phase;

  return setup({
    types: {} as {
      context: InterviewContext;
      events: InterviewEvent;
      input: InterviewInput;
      output: InterviewOutput;
    },
    guards: {
      isIn: ({ context }, { phase }: { phase: ReturnType<typeof phaseOf> }) => phaseOf(context) === phase,
      isElsewhere: ({ context }) => phaseOf(context) !== 'calling',
      isReply: ({ context, event }) => replyIn(symptom, context.replies, event) !== undefined,
      isGiven: ({ context, event }) =>
        event.type === 'reply.changed' &&
        context.replies.some(({ step }) => step === event.reply.step) &&
        outcomeOf(symptom, event.reply) !== undefined,
      isNews: ({ context, event }) =>
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
      learn: assign(({ context: { replies, known }, event }) => {
        if (event.type !== 'world.changed') return {};
        const own = replies.filter((reply) => !isAmong(known, reply));
        const learned = knownReplies(symptom, event.world).filter(
          ({ step }) => !own.some((each) => each.step === step),
        );
        return { known: learned, replies: soundReplies(symptom, [...learned, ...own]) };
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
    output: ({ context }): InterviewOutput => ({
      ending: certain(context.ending, 'How the interview ended'),
      tried: context.replies,
    }),
    initial: 'deciding',
    on: {
      'reply.changed': { target: '.deciding', guard: 'isGiven', actions: 'change' },
      'reply.withdrawn': { target: '.deciding', guard: 'hasOwn', actions: 'withdraw' },
      'place.requested': { target: '.deciding', actions: 'goTo' },
      'world.changed': { target: '.deciding', guard: 'isNews', actions: 'learn' },
      'interview.restarted': { target: '.deciding', actions: 'startOver' },
      'support.wanted': '.calling',
    },
    states: {
      /** Left at once: to where the replies lead. */
      deciding: {
        always: [to('asking'), to('confirming'), to('moving'), { target: 'calling' }],
      },
      /** A question, or something to do. */
      asking: {
        on: {
          'reply.given': { target: 'deciding', guard: 'isReply', actions: 'reply' },
          'step.skipped': { target: 'deciding', guard: 'isReply', actions: 'reply' },
        },
      },
      /** It seems mended: does it really work? */
      confirming: {
        on: {
          'result.confirmed': end('solved'),
          'result.denied': [{ target: 'deciding', guard: 'isReply', actions: 'reply' }, { target: 'calling' }],
        },
      },
      /** Another symptom has shown. */
      moving: {},
      /** Support's contact, and what was tried. */
      calling: {
        on: {
          'support.called': end('called'),
          // Who asked for support in the middle goes back to the middle; else to the step before.
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

/** The place of the last reply that is the reader's own, and was not known before; -1 where there is none. */
export function lastOwn({ replies, known }: Pick<InterviewContext, 'replies' | 'known'>): number {
  return replies.findLastIndex(({ step }) => !known.some((each) => each.step === step));
}
