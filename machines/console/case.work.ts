import {
  createInterview,
  isAllDone,
  isAmong,
  meaningOf,
  statusAfter,
  type InterviewMachine,
  type Reply,
  type InterviewStatus,
  type ReaderWorld,
} from '../diagnosis/index.ts';
import { createWalkthrough, type Progress, type WalkthroughMachine } from '../walkthrough/index.ts';
import type { CaseContext, OpenInterview, OpenWalk, WalkSnapshot } from './case.context.ts';
import type { CaseEvent, ConsoleWorld, PastInterview } from './case.types.ts';
import { guideIn, symptomIn } from './console-world.ts';
import { createStepper, type Stepper } from './stepper.machine.ts';

/** Opens and advances the scripts and interviews of a site. */
export interface Work {
  walks(guide: string): Stepper<WalkthroughMachine>;
  interviews(symptom: string): Stepper<InterviewMachine>;
  walkAt(guide: string, progress?: Progress, done?: readonly string[]): OpenWalk;
  interviewAt(
    symptom: string,
    world: ReaderWorld | undefined,
    replies?: readonly Reply[],
    before?: readonly string[],
  ): OpenInterview;
  statusOf(interview: OpenInterview): InterviewStatus;
  /** The caller's world, from the guide, the device, and the answer that led to the current symptom. */
  worldOf(context: CaseContext): ReaderWorld;
  /** Whether the caller's task is done once the current symptom is solved. */
  isAllDoneIn(context: CaseContext): boolean;
  /** Continues the interview about a symptom if it was left; otherwise starts one with the known replies. */
  interviewOn(context: CaseContext, symptom: string): Partial<CaseContext>;
  /** Applies a changed device to the interview: updates the known replies and keeps the caller's own. */
  interviewWith(context: CaseContext): Partial<CaseContext>;
}

/** Creates the machine of each guide and symptom once. */
export function createWork(world: ConsoleWorld): Work {
  const walks = keeping((guide: string) => createStepper(createWalkthrough(guideIn(world, guide)), {}));
  const interviews = keeping((symptom: string) => createStepper(createInterview(symptomIn(world, symptom)), {}));

  const walkAt: Work['walkAt'] = (guide, progress, done = []) => {
    const state = walks(guide).begin({ progress });
    return { guide, state, done: withoutHere(done, state) };
  };
  const interviewAt: Work['interviewAt'] = (symptom, callers, replies, before = []) => ({
    symptom,
    before,
    state: interviews(symptom).begin({ world: callers, replies }),
  });
  const statusOf = ({ symptom, state }: OpenInterview): InterviewStatus =>
    statusAfter(symptomIn(world, symptom), state.context.replies);
  const outcomeBefore = (past: PastInterview | undefined) => {
    const last = past?.ending === 'moved' ? past.replies.at(-1) : undefined;
    return past && last && meaningOf(symptomIn(world, past.symptom), last);
  };
  const worldOf = ({ walk, device, interviews: past }: CaseContext): ReaderWorld => ({
    ...(walk && guideIn(world, walk.guide).world),
    ...(device === undefined ? {} : { platform: device }),
    ...outcomeBefore(past.at(-1))?.world,
  });
  const isAllDoneIn = ({ interview, interviews: past }: CaseContext): boolean =>
    outcomeBefore(past.at(-1))?.done === true ||
    (interview !== undefined && isAllDone(symptomIn(world, interview.symptom), interview.state.context.replies));

  return {
    ...{ walks, interviews, walkAt, interviewAt, statusOf, worldOf, isAllDoneIn },
    interviewOn(context, symptom) {
      const left = context.interviews.find((each) => each.symptom === symptom && each.ending === undefined);
      const others = context.interviews.filter((each) => each !== left);
      const callers = worldOf({ ...context, interviews: others });
      const begun = interviewAt(symptom, callers);
      // Known replies may have changed since then. The caller's own replies are kept.
      const own = left?.replies.filter((reply) => !isAmong(left.implied, reply)) ?? [];
      const known = begun.state.context.known.filter(({ step }) => !own.some((each) => each.step === step));
      return {
        interview: left ? interviewAt(symptom, callers, [...known, ...own], left.before) : begun,
        interviews: others,
        notice: undefined,
      };
    },
    interviewWith(context) {
      const { device, interview } = context;
      if (!interview) return { device };
      const state = interviews(interview.symptom).step(interview.state, {
        type: 'world.changed',
        world: worldOf(context),
      });
      return { device, interview: { ...interview, state } };
    },
  };
}

/** The past interviews, with the current one added. */
export function shelved(
  { walk, interview, interviews: past }: CaseContext,
  ending?: PastInterview['ending'],
): PastInterview[] {
  if (!interview) return [...past];
  return [...past, { ...heldInterview(interview, walk), ending }];
}

/** The current interview in the form of a past one, to store it or to write a ticket. */
export function heldInterview({ symptom, state, before }: OpenInterview, walk: OpenWalk | undefined): PastInterview {
  const { replies, known, ending } = state.context;
  return { symptom, replies, implied: known, impliedBy: walk ? 'guide' : 'device', before, ending };
}

/** The script after an event. A step is done once the caller moves on from it, until they return to it. */
export function walkedOn({ guide, state, done }: OpenWalk, next: WalkSnapshot, type: CaseEvent['type']): OpenWalk {
  const { progress } = state.context;
  const isOn = progress !== undefined && (type === 'step.completed' || type === 'way.chosen');
  return { guide, state: next, done: withoutHere(isOn ? [...done, progress.step] : done, next) };
}

/** Removes the current step: it counts as done only at the end of the guide. */
function withoutHere(done: readonly string[], state: WalkSnapshot): readonly string[] {
  const isWhole = state.matches('confirming') || state.status === 'done';
  return isWhole ? done : done.filter((step) => step !== state.context.progress?.step);
}

/** Stores the guide that is left for another, since tickets list it. */
export function leftBehind({ walk, walks }: CaseContext): Partial<CaseContext> {
  if (!walk) return {};
  const { guide, state, done } = walk;
  return { walks: [...walks, { guide, progress: state.context.progress, done }] };
}

/** Memoizes `make`. */
function keeping<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
