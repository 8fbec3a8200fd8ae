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

/** The scripts and interviews of a site, as a case opens them, steps them and puts them aside. */
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
  /** What the guide that is read, the caller's device, and an answer that has led to these questions say of the caller's world. */
  worldOf(context: CaseContext): ReaderWorld;
  /** Whether the caller's task is done once this symptom is solved. */
  isAllDoneIn(context: CaseContext): boolean;
  /** An interview about a symptom: where it was left, it goes on; else it begins with what the guide answers. */
  interviewOn(context: CaseContext, symptom: string): Partial<CaseContext>;
  /** The same interview where the caller's device has changed: what it answers is answered, what callers said stays. */
  interviewWith(context: CaseContext): Partial<CaseContext>;
}

/** Makes the machines of guides and symptoms, each once. */
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
      // What was known then may be otherwise now; what the caller said stays.
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

/** The interviews that are over or left, with the one that is held now. */
export function shelved(
  { walk, interview, interviews: past }: CaseContext,
  ending?: PastInterview['ending'],
): PastInterview[] {
  if (!interview) return [...past];
  return [...past, { ...heldInterview(interview, walk), ending }];
}

/** What is kept of an interview once it is left, or told of it in a ticket. */
export function heldInterview({ symptom, state, before }: OpenInterview, walk: OpenWalk | undefined): PastInterview {
  const { replies, known, ending } = state.context;
  return { symptom, replies, implied: known, impliedBy: walk ? 'guide' : 'device', before, ending };
}

/** A script after an event: a step is done once the caller has gone on from it, and not while they are at it again. */
export function walkedOn({ guide, state, done }: OpenWalk, next: WalkSnapshot, type: CaseEvent['type']): OpenWalk {
  const { progress } = state.context;
  const isOn = progress !== undefined && (type === 'step.completed' || type === 'way.chosen');
  return { guide, state: next, done: withoutHere(isOn ? [...done, progress.step] : done, next) };
}

/** The current step is done only when the whole guide is. */
function withoutHere(done: readonly string[], state: WalkSnapshot): readonly string[] {
  const isWhole = state.matches('confirming') || state.status === 'done';
  return isWhole ? done : done.filter((step) => step !== state.context.progress?.step);
}

/** The guide that is left for another stays in the ticket. */
export function leftBehind({ walk, walks }: CaseContext): Partial<CaseContext> {
  if (!walk) return {};
  const { guide, state, done } = walk;
  return { walks: [...walks, { guide, progress: state.context.progress, done }] };
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
