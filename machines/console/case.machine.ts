import { assign, setup, type SnapshotFrom } from 'xstate';
import {
  createInterview,
  decodeReplies,
  standingAfter,
  type InterviewMachine,
  type Reply,
  type Standing,
  type World,
} from '../diagnosis/index.ts';
import { createWalkthrough, decodeProgress, type Progress, type WalkthroughMachine } from '../walkthrough/index.ts';
import { createStepper } from './stepper.machine.ts';
import type { CaseEvent, CaseOutcome, ConsoleWorld, PastInterview, PastWalk, PlaceNotice } from './case.types.ts';

type WalkSnapshot = SnapshotFrom<WalkthroughMachine>;
type InterviewSnapshot = SnapshotFrom<InterviewMachine>;

/** The script that is read to the caller. */
export interface OpenWalk {
  guide: string;
  state: WalkSnapshot;
}

/** The interview that is held. */
export interface OpenInterview {
  symptom: string;
  state: InterviewSnapshot;
}

export interface CaseContext {
  walk: OpenWalk | undefined;
  interview: OpenInterview | undefined;
  /** What was left behind, in order. */
  walks: readonly PastWalk[];
  interviews: readonly PastInterview[];
  /** What had to be changed about the last place that was asked for. */
  notice: PlaceNotice | undefined;
  /** The caller's language; absent: not asked yet. */
  caller: string | undefined;
  note: string;
  isMasked: boolean;
  outcome: CaseOutcome | undefined;
}

export type CaseMachine = ReturnType<typeof createCase>;
export type CaseSnapshot = SnapshotFrom<CaseMachine>;

/** The events that the script takes, and those that the interview takes. */
const OF_WALK = [
  'walk.started',
  'step.completed',
  'way.chosen',
  'step.left',
  'trouble.met',
  'problem.chosen',
  'trouble.left',
  'result.confirmed',
  'result.denied',
] as const;
const OF_INTERVIEW = [
  'reply.given',
  'step.skipped',
  'reply.changed',
  'reply.withdrawn',
  'support.wanted',
  'result.confirmed',
  'result.denied',
] as const;

/**
 * A call as a statechart, two regions beside each other. `work`: `finding` where the caller stands, `walking` a guide,
 * `diagnosing` what is wrong, `closed` with an outcome. `line`: `talking`, or `held`. The script and the interview are
 * the walkthrough's and the diagnosis' own machines; what belongs to them is handed to them. Timeless.
 */
export function createCase({ guides, symptoms }: ConsoleWorld) {
  const walks = keeping((guide: string) => createStepper(createWalkthrough(guides[guide]!), {}));
  const interviews = keeping((symptom: string) => createStepper(createInterview(symptoms[symptom]!), {}));

  const walkAt = (guide: string, progress?: Progress): OpenWalk => ({
    guide,
    state: walks(guide).begin({ progress }),
  });
  const interviewAt = (symptom: string, world: World | undefined, replies?: readonly Reply[]): OpenInterview => ({
    symptom,
    state: interviews(symptom).begin({ world, replies }),
  });
  const standingOf = ({ symptom, state }: OpenInterview): Standing =>
    standingAfter(symptoms[symptom]!, state.context.replies);
  const worldOf = ({ walk }: CaseContext): World | undefined => walk && guides[walk.guide]!.world;

  /** An interview about a symptom: where it was left, it goes on; else it begins with what the guide answers. */
  const interviewOn = (context: CaseContext, symptom: string): Partial<CaseContext> => {
    const left = context.interviews.find((each) => each.symptom === symptom && each.ending === undefined);
    return {
      interview: interviewAt(symptom, worldOf(context), left?.replies),
      interviews: context.interviews.filter((each) => each !== left),
      notice: undefined,
    };
  };
  const shelved = ({ interview, interviews: past }: CaseContext, ending?: PastInterview['ending']): PastInterview[] => {
    if (!interview) return [...past];
    const { symptom, state } = interview;
    return [...past, { symptom, replies: state.context.replies, ending }];
  };

  return setup({
    types: {} as { context: CaseContext; events: CaseEvent; input: { caller?: string | undefined } },
    guards: {
      isGuide: ({ event }) => 'guide' in event && Object.hasOwn(guides, event.guide),
      isSymptom: ({ event }) => 'symptom' in event && Object.hasOwn(symptoms, event.symptom),
      canWalk: ({ context: { walk }, event }) => walk!.state.can(event as never),
      canReply: ({ context: { interview }, event }) => interview!.state.can(event as never),
      isWalked: ({ context: { walk } }) => walk!.state.status === 'done',
      isMended: ({ context: { interview, walk } }) => interview!.state.status === 'done' && walk !== undefined,
      isSolved: ({ context: { interview } }) => interview!.state.status === 'done',
      isMoving: ({ context: { interview } }) => {
        const standing = standingOf(interview!);
        return standing.phase === 'moving' && Object.hasOwn(symptoms, standing.to);
      },
      hasWalk: ({ context: { walk } }) => walk !== undefined,
      hasInterview: ({ context: { interview } }) => interview !== undefined,
    },
    actions: {
      walkFromStart: assign(({ context, event }) => {
        if (event.type !== 'guide.chosen') return {};
        return { ...leftBehind(context), walk: walkAt(event.guide), notice: undefined };
      }),
      walkFromPlace: assign(({ context, event }) => {
        if (event.type !== 'place.found') return {};
        const { progress, notice } = decodeProgress(event.place, guides[event.guide]!);
        const isSame = context.walk?.guide === event.guide;
        return { ...(isSame ? {} : leftBehind(context)), walk: walkAt(event.guide, progress), notice };
      }),
      walkOn: assign(({ context: { walk }, event }) => {
        const { guide, state } = walk!;
        return { walk: { guide, state: walks(guide).step(state, event as never) }, notice: undefined };
      }),
      askFromStart: assign(({ context, event }) =>
        event.type === 'symptom.chosen' ? interviewOn({ ...context, interviews: shelved(context) }, event.symptom) : {},
      ),
      askFromPlace: assign(({ context, event }) => {
        if (event.type !== 'interview.found') return {};
        const { replies, notice } = decodeReplies(event.said, symptoms[event.symptom]!);
        // What is no place in an interview begins with what the guide answers, as a link does.
        const wanted = notice === 'unreadable' ? undefined : replies;
        const interview = interviewAt(event.symptom, worldOf(context), wanted);
        return { interviews: shelved(context), interview, notice };
      }),
      askOn: assign(({ context: { interview }, event }) => {
        const { symptom, state } = interview!;
        const next = interviews(symptom).step(state, event as never);
        return { interview: { symptom, state: next }, notice: undefined };
      }),
      askElsewhere: assign(({ context }) => {
        const standing = standingOf(context.interview!);
        const past = { ...context, interviews: shelved(context, 'moved') };
        return standing.phase === 'moving' ? interviewOn(past, standing.to) : {};
      }),
      shelve: assign(({ context }) => ({ interviews: shelved(context), interview: undefined, notice: undefined })),
      takeUpScript: assign(({ context }) => {
        const { guide, state } = context.walk!;
        return {
          interviews: shelved(context, 'solved'),
          interview: undefined,
          walk: walkAt(guide, state.context.progress),
        };
      }),
      conclude: assign({
        outcome: ({ event }, { outcome }: { outcome?: CaseOutcome }) =>
          outcome ?? (event.type === 'case.closed' ? event.outcome : undefined),
        notice: undefined,
      }),
      /** What had ended stands again where it was before its end. */
      reopen: assign(({ context }) => {
        const { walk, interview } = context;
        const isOver = (each: OpenWalk | OpenInterview | undefined): boolean => each?.state.status === 'done';
        return {
          outcome: undefined,
          walk: isOver(walk) ? walkAt(walk!.guide, walk!.state.context.progress) : walk,
          interview: isOver(interview)
            ? interviewAt(interview!.symptom, worldOf(context), interview!.state.context.replies)
            : interview,
        };
      }),
      write: assign({ note: ({ context, event }) => (event.type === 'note.written' ? event.text : context.note) }),
      speak: assign({
        caller: ({ context, event }) => (event.type === 'caller.spoke' ? event.language : context.caller),
      }),
      mask: assign({
        isMasked: ({ context, event }) => (event.type === 'masking.changed' ? event.on : context.isMasked),
      }),
    },
  }).createMachine({
    id: 'case',
    type: 'parallel',
    context: ({ input: { caller } }) => ({
      walk: undefined,
      interview: undefined,
      walks: [],
      interviews: [],
      notice: undefined,
      caller,
      note: '',
      isMasked: true,
      outcome: undefined,
    }),
    on: {
      'note.written': { actions: 'write' },
      'caller.spoke': { actions: 'speak' },
      'masking.changed': { actions: 'mask' },
    },
    states: {
      work: {
        initial: 'open',
        states: {
          open: {
            initial: 'finding',
            on: {
              'place.found': { target: '.walking', guard: 'isGuide', actions: ['shelve', 'walkFromPlace'] },
              'guide.chosen': { target: '.walking', guard: 'isGuide', actions: ['shelve', 'walkFromStart'] },
              'symptom.chosen': { target: '.diagnosing', guard: 'isSymptom', actions: 'askFromStart' },
              'interview.found': { target: '.diagnosing', guard: 'isSymptom', actions: 'askFromPlace' },
              'case.closed': { target: 'closed', actions: { type: 'conclude', params: {} } },
            },
            states: {
              /** Nobody knows yet where the caller stands. */
              finding: {},
              /** A guide is read out, a step at a time. */
              walking: {
                on: handed(OF_WALK, { guard: 'canWalk', actions: 'walkOn' } as const),
                always: {
                  target: '#closed',
                  guard: 'isWalked',
                  actions: { type: 'conclude', params: { outcome: 'solved' } },
                },
              },
              /** Questions, and what to try, until it is mended or beyond an agent's means. */
              diagnosing: {
                on: {
                  ...handed(OF_INTERVIEW, { guard: 'canReply', actions: 'askOn' } as const),
                  'symptom.followed': { guard: 'isMoving', actions: 'askElsewhere' },
                  'diagnosis.left': [
                    { target: 'walking', guard: 'hasWalk', actions: 'shelve' },
                    { target: 'finding', actions: 'shelve' },
                  ],
                },
                always: [
                  { target: 'walking', guard: 'isMended', actions: 'takeUpScript' },
                  {
                    target: '#closed',
                    guard: 'isSolved',
                    actions: { type: 'conclude', params: { outcome: 'solved' } },
                  },
                ],
              },
            },
          },
          /** The call's work is over. What can still be done is to write notes, and to open it again. */
          closed: {
            id: 'closed',
            on: {
              'case.reopened': [
                { target: 'open.diagnosing', guard: 'hasInterview', actions: 'reopen' },
                { target: 'open.walking', guard: 'hasWalk', actions: 'reopen' },
                { target: 'open.finding', actions: 'reopen' },
              ],
            },
          },
        },
      },
      line: {
        initial: 'talking',
        states: {
          talking: { on: { 'call.held': 'held' } },
          held: { on: { 'call.resumed': 'talking' } },
        },
      },
    },
  });
}

/** The guide that is left for another stays in the ticket. */
function leftBehind({ walk, walks }: CaseContext): Partial<CaseContext> {
  if (!walk) return {};
  return { walks: [...walks, { guide: walk.guide, progress: walk.state.context.progress }] };
}

/** The same transition for each of some events. */
function handed<Type extends string, Transition>(types: readonly Type[], how: Transition): Record<Type, Transition> {
  return Object.fromEntries(types.map((type) => [type, how])) as Record<Type, Transition>;
}

/** Makes each thing once, when it is first needed. */
function keeping<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
