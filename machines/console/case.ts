import { initialTransition, transition } from 'xstate';
import {
  createInterview,
  decodeReplies,
  isAllDone,
  isAmong,
  meaningOf,
  statusAfter,
  type InterviewInput,
  type ReaderWorld,
} from '../diagnosis/index.ts';
import { createWalkthrough, decodeProgress, type Progress } from '../walkthrough/index.ts';
import {
  guideIn,
  symptomIn,
  type CaseEvent,
  type CaseOutcome,
  type CaseState,
  type ConsoleWorld,
  type OpenInterview,
  type OpenWalk,
  type PastInterview,
} from './case.types.ts';
import { compared } from './mask.ts';

/** The state of a call after an event; `undefined` if the event is not possible now. */
export type CaseReducer = (state: CaseState, event: CaseEvent) => CaseState | undefined;

/** The reducer of calls. The walkthrough and the diagnosis handle the events of the script and the interview. */
export function createCaseReducer(world: ConsoleWorld): CaseReducer {
  const walks = memoized((guide: string) => createWalkthrough(guideIn(world, guide)));
  const interviews = memoized((symptom: string) => createInterview(symptomIn(world, symptom)));

  const walkAt = (guide: string, progress?: Progress, done: readonly string[] = []): OpenWalk => {
    const [state] = initialTransition(walks(guide), { progress });
    return { guide, state, done: withoutCurrent(done, state) };
  };
  const interviewAt = (symptom: string, input: InterviewInput): OpenInterview => {
    const [state] = initialTransition(interviews(symptom), input);
    return { symptom, state };
  };
  /** The caller's world, from the guide, the device, and the answer that led to the current symptom. */
  const worldOf = ({ walk, device, interviews: past }: CaseState): ReaderWorld => ({
    ...(walk && guideIn(world, walk.guide).world),
    ...(device === undefined ? {} : { platform: device }),
    ...outcomeThatMoved(past)?.world,
  });
  const outcomeThatMoved = (past: readonly PastInterview[]) => {
    const { symptom = '', ending, replies } = past.at(-1) ?? {};
    const last = ending === 'moved' ? replies?.at(-1) : undefined;
    return last && meaningOf(symptomIn(world, symptom), last);
  };

  /** Opens a guide, which can determine the device. Keeps the guide that is left for it, since tickets list it. */
  const walked = (state: CaseState, walk: OpenWalk, earlier: OpenWalk | undefined): Partial<CaseState> => {
    const { platform } = guideIn(world, walk.guide).world;
    const device = world.platforms.includes(platform) ? platform : state.device;
    const isDeviceSaid = state.isDeviceSaid && device === state.device;
    const past = earlier && { guide: earlier.guide, progress: earlier.state.context.progress, done: earlier.done };
    const walks = past ? [...state.walks, past] : state.walks;
    return { ...left(state), walk, walks, device, isDeviceSaid, opening: [] };
  };
  /** Continues the interview about a symptom if it was left; otherwise starts one with the known replies. */
  const asked = (state: CaseState, symptom: string): Partial<CaseState> => {
    const earlier = state.interviews.find((each) => each.symptom === symptom && each.ending === undefined);
    const others = state.interviews.filter((each) => each !== earlier);
    const callers = worldOf({ ...state, interviews: others });
    const begun = interviewAt(symptom, { world: callers });
    if (!earlier) return { interview: begun, notice: undefined };
    // Known replies may have changed since then. The caller's own replies are kept.
    const own = earlier.replies.filter((reply) => !isAmong(earlier.implied, reply));
    const known = begun.state.context.known.filter(({ step }) => !own.some((each) => each.step === step));
    const interview = interviewAt(symptom, { world: callers, replies: [...known, ...own] });
    return { interview, interviews: others, notice: undefined };
  };
  /** Changes the device. It answers questions of the interview, but the caller's own replies are kept. */
  const withDevice = (state: CaseState, device: string | undefined): Partial<CaseState> => {
    const { interview } = state;
    const said = { device, isDeviceSaid: device !== undefined };
    if (!interview) return said;
    const event = { type: 'world.changed', world: worldOf({ ...state, device }) } as const;
    const [next] = transition(interviews(interview.symptom), interview.state, event);
    return { ...said, interview: { ...interview, state: next } };
  };

  const scripted = (walk: OpenWalk, event: CaseEvent): Partial<CaseState> | undefined => {
    if (!walk.state.can(event as never)) return undefined;
    const [next] = transition(walks(walk.guide), walk.state, event as never);
    const { progress } = walk.state.context;
    const isOn = progress !== undefined && (event.type === 'step.completed' || event.type === 'way.chosen');
    const done = withoutCurrent(isOn ? [...walk.done, progress.step] : walk.done, next);
    return {
      ...(next.status === 'done' ? concluded('solved') : { notice: undefined }),
      walk: { guide: walk.guide, state: next, done },
    };
  };
  /** Forwards an event to the interview. Once it has helped, the script continues, or the call is over. */
  const answered = (state: CaseState, interview: OpenInterview, event: CaseEvent): Partial<CaseState> | undefined => {
    const { symptom } = interview;
    if (!interview.state.can(event as never)) return undefined;
    const [next] = transition(interviews(symptom), interview.state, event as never);
    const now: OpenInterview = { symptom, state: next };
    if (next.status !== 'done') return { interview: now, notice: undefined };
    const isAll =
      outcomeThatMoved(state.interviews)?.done === true || isAllDone(symptomIn(world, symptom), next.context.replies);
    if (!state.walk || isAll) return { ...concluded('solved'), interview: now };
    const { guide, state: walk, done } = state.walk;
    const past = withPastInterview({ ...state, interview: now }, 'solved');
    return {
      interviews: past,
      interview: undefined,
      notice: undefined,
      walk: walkAt(guide, walk.context.progress, done),
    };
  };
  const reopened = (state: CaseState): Partial<CaseState> => {
    const { walk, interview } = state;
    return {
      ...{ outcome: undefined, disposition: undefined, isFiled: false },
      walk: walk?.state.status === 'done' ? walkAt(walk.guide, walk.state.context.progress, walk.done) : walk,
      interview:
        interview?.state.status === 'done'
          ? interviewAt(interview.symptom, { world: worldOf(state), replies: interview.state.context.replies })
          : interview,
    };
  };

  const changed = (state: CaseState, event: CaseEvent): Partial<CaseState> | undefined => {
    const { walk, interview, opening, fields } = state;
    switch (event.type) {
      case 'note.written':
        return { note: event.text };
      case 'field.written': {
        const { [event.field]: _, ...others } = fields;
        return { fields: event.text === '' ? others : { ...others, [event.field]: event.text } };
      }
      case 'case.received':
        return { from: event.from };
      case 'caller.spoke':
        return { caller: event.language };
      case 'masking.changed':
        return { isMasked: event.on };
      case 'piece.shown':
        return { shownPieces: [...without(state.shownPieces, event.text), event.text] };
      case 'piece.hidden':
        return { shownPieces: without(state.shownPieces, event.text) };
      case 'call.held':
        return state.isHeld ? undefined : { isHeld: true };
      case 'call.resumed':
        return state.isHeld ? { isHeld: false } : undefined;
      case 'case.filed':
        return state.outcome === undefined || state.isFiled ? undefined : { isFiled: true };
      case 'case.reopened':
        return state.outcome === undefined ? undefined : reopened(state);
    }
    if (state.outcome !== undefined) return undefined;
    if ('guide' in event && !Object.hasOwn(world.guides, event.guide)) return undefined;
    if ('symptom' in event && !Object.hasOwn(world.symptoms, event.symptom)) return undefined;
    switch (event.type) {
      case 'guide.chosen':
        return walked(state, walkAt(event.guide), walk);
      case 'place.found': {
        const { progress, notice } = decodeProgress(event.place, guideIn(world, event.guide));
        const isSame = walk?.guide === event.guide;
        const next = walkAt(event.guide, progress, isSame ? walk.done : []);
        return { ...walked(state, next, isSame ? undefined : walk), notice };
      }
      case 'symptom.chosen': {
        const interviews = withPastInterview(state);
        return { interviews, ...asked({ ...state, interviews }, event.symptom) };
      }
      case 'interview.found': {
        const { replies, notice } = decodeReplies(event.said, symptomIn(world, event.symptom));
        // An unreadable place starts the interview with the known replies, as an unreadable link does.
        const input = { world: worldOf(state), replies: notice === 'unreadable' ? undefined : replies };
        return { interviews: withPastInterview(state), interview: interviewAt(event.symptom, input), notice };
      }
      case 'symptom.followed': {
        const { symptom = '', state: now } = interview ?? {};
        const status = now && statusAfter(symptomIn(world, symptom), now.context.replies);
        if (status?.phase !== 'moving' || !Object.hasOwn(world.symptoms, status.to)) return undefined;
        const interviews = withPastInterview(state, 'moved');
        return { interviews, ...asked({ ...state, interviews }, status.to) };
      }
      case 'diagnosis.left':
        return interview && left(state);
      case 'device.chosen':
        return world.platforms.includes(event.platform) ? withDevice(state, event.platform) : undefined;
      case 'opening.answered': {
        const { question, answer } = event;
        const isDevice = question === 'device' && world.platforms.includes(answer);
        return { opening: [...opening, { question, answer }], ...(isDevice && withDevice(state, answer)) };
      }
      case 'opening.withdrawn': {
        const last = opening.at(-1);
        if (!last) return undefined;
        return { opening: opening.slice(0, -1), ...(last.question === 'device' && withDevice(state, undefined)) };
      }
      case 'case.closed':
        return concluded(event.outcome, event.disposition);
      default:
        if (interview) return answered(state, interview, event);
        return walk && scripted(walk, event);
    }
  };

  return (state, event) => {
    const change = changed(state, event);
    return change && { ...state, ...change };
  };
}

function concluded(outcome: CaseOutcome, disposition?: string): Partial<CaseState> {
  return { outcome, disposition, notice: undefined };
}

function left(state: CaseState): Partial<CaseState> {
  return { interviews: withPastInterview(state), interview: undefined, notice: undefined };
}

function withPastInterview(
  { walk, interview, interviews: past }: CaseState,
  ending?: PastInterview['ending'],
): readonly PastInterview[] {
  return interview ? [...past, { ...pastInterviewOf(interview, walk), ending }] : past;
}

export function pastInterviewOf({ symptom, state }: OpenInterview, walk: OpenWalk | undefined): PastInterview {
  const { replies, known, ending } = state.context;
  return { symptom, replies, implied: known, impliedBy: walk ? 'guide' : 'device', ending };
}

/** Removes the current step: it counts as done only at the end of the guide, or once the caller moves on from it. */
function withoutCurrent(done: readonly string[], state: OpenWalk['state']): readonly string[] {
  const isWhole = state.matches('confirming') || state.status === 'done';
  return isWhole ? done : done.filter((step) => step !== state.context.progress?.step);
}

function without(pieces: readonly string[], piece: string): string[] {
  return pieces.filter((each) => compared(each) !== compared(piece));
}

function memoized<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
