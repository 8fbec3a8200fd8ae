import { assign, setup } from 'xstate';
import { decodeReplies } from '../diagnosis/index.ts';
import { decodeProgress } from '../walkthrough/index.ts';
import type { CaseContext } from './case.context.ts';
import type { CaseEvent, CaseOutcome, ConsoleWorld } from './case.types.ts';
import { guideIn, symptomIn } from './console-world.ts';
import { compared } from './mask.ts';
import { stillTried, triedSteps, withTried } from './tried.ts';
import { createWork, leftBehind, shelved, walkedOn } from './case.work.ts';

/** The guards and actions of the case machine. Its states are in case.machine.ts. */
export function caseSetup(world: ConsoleWorld) {
  const { guides, symptoms } = world;
  const { walks, interviews, walkAt, interviewAt, statusOf, worldOf, isAllDoneIn, interviewOn, interviewWith } =
    createWork(world);
  /** The caller's device once a guide is chosen. A guide for a device determines it. */
  const deviceIn = (guide: string, { device }: CaseContext): string | undefined => {
    const { platform } = guideIn(world, guide).world;
    return world.platforms.includes(platform) ? platform : device;
  };

  return setup({
    types: {} as { context: CaseContext; events: CaseEvent; input: { caller?: string | undefined } },
    guards: {
      isGuide: ({ event }) => 'guide' in event && Object.hasOwn(guides, event.guide),
      isDevice: ({ event }) => event.type === 'device.chosen' && world.platforms.includes(event.platform),
      isSymptom: ({ event }) => 'symptom' in event && Object.hasOwn(symptoms, event.symptom),
      canWalk: ({ context: { walk }, event }) => walk !== undefined && walk.state.can(event as never),
      canReply: ({ context: { interview }, event }) => interview !== undefined && interview.state.can(event as never),
      isWalked: ({ context: { walk } }) => walk?.state.status === 'done',
      isMended: ({ context }) =>
        context.interview?.state.status === 'done' && context.walk !== undefined && !isAllDoneIn(context),
      isSolved: ({ context: { interview } }) => interview?.state.status === 'done',
      isTriable: ({ context: { interview }, event }) => {
        if (!interview || event.type !== 'step.tried') return false;
        const symptom = symptomIn(world, interview.symptom);
        const all = triedSteps(symptom, interview.state.context.replies, interview.before);
        return all.some(({ step }) => step === event.step);
      },
      isMoving: ({ context: { interview } }) => {
        const status = interview && statusOf(interview);
        return status?.phase === 'moving' && Object.hasOwn(symptoms, status.to);
      },
      hasWalk: ({ context: { walk } }) => walk !== undefined,
      hasInterview: ({ context: { interview } }) => interview !== undefined,
      hasHeard: ({ context: { opening } }) => opening.length > 0,
    },
    actions: {
      walkFromStart: assign(({ context, event }) => {
        if (event.type !== 'guide.chosen') return {};
        const device = deviceIn(event.guide, context);
        return { ...leftBehind(context), walk: walkAt(event.guide), device, opening: [], notice: undefined };
      }),
      walkFromPlace: assign(({ context, event }) => {
        if (event.type !== 'place.found') return {};
        const { progress, notice } = decodeProgress(event.place, guideIn(world, event.guide));
        const isSame = context.walk?.guide === event.guide;
        const device = deviceIn(event.guide, context);
        return {
          ...(isSame ? {} : leftBehind(context)),
          walk: walkAt(event.guide, progress, isSame ? context.walk?.done : []),
          device,
          opening: [],
          notice,
        };
      }),
      walkOn: assign(({ context: { walk }, event }) => {
        if (!walk) return {};
        const next = walks(walk.guide).step(walk.state, event as never);
        return { walk: walkedOn(walk, next, event.type), notice: undefined };
      }),
      askFromStart: assign(({ context, event }) =>
        event.type === 'symptom.chosen' ? interviewOn({ ...context, interviews: shelved(context) }, event.symptom) : {},
      ),
      askFromPlace: assign(({ context, event }) => {
        if (event.type !== 'interview.found') return {};
        const { replies, notice } = decodeReplies(event.said, symptomIn(world, event.symptom));
        // An unreadable place starts the interview with the known replies, as an unreadable link does.
        const wanted = notice === 'unreadable' ? undefined : replies;
        const interview = interviewAt(event.symptom, worldOf(context), wanted);
        return { interviews: shelved(context), interview, notice };
      }),
      askOn: assign(({ context: { interview }, event }) => {
        if (!interview) return {};
        const { symptom, state, before } = interview;
        const next = interviews(symptom).step(state, event as never);
        const still = stillTried(symptomIn(world, symptom), next.context.replies, before);
        return { interview: { symptom, state: next, before: still }, notice: undefined };
      }),
      takeAsTried: assign(({ context: { interview }, event }) => {
        if (!interview || event.type !== 'step.tried') return {};
        const { symptom, state, before } = interview;
        const { step } = event;
        const isTried = before.includes(step);
        const replies = withTried(symptomIn(world, symptom), state.context.replies, { step, isTried });
        const next = interviews(symptom).step(state, { type: 'place.requested', replies });
        const all = isTried ? before.filter((each) => each !== step) : [...before, step];
        const still = stillTried(symptomIn(world, symptom), next.context.replies, all);
        return { interview: { symptom, state: next, before: still }, notice: undefined };
      }),
      askElsewhere: assign(({ context }) => {
        const status = context.interview && statusOf(context.interview);
        const past = { ...context, interviews: shelved(context, 'moved') };
        return status?.phase === 'moving' ? interviewOn(past, status.to) : {};
      }),
      shelve: assign(({ context }) => ({ interviews: shelved(context), interview: undefined, notice: undefined })),
      takeUpScript: assign(({ context }) => {
        if (!context.walk) return {};
        const { guide, state, done } = context.walk;
        return {
          interviews: shelved(context, 'solved'),
          interview: undefined,
          walk: walkAt(guide, state.context.progress, done),
        };
      }),
      conclude: assign({
        outcome: ({ event }, { outcome }: { outcome?: CaseOutcome }) =>
          outcome ?? (event.type === 'case.closed' ? event.outcome : undefined),
        disposition: ({ event }) => (event.type === 'case.closed' ? event.disposition : undefined),
        notice: undefined,
      }),
      /** Restores the script and the interview to their state before they ended. */
      reopen: assign(({ context }) => {
        const { walk, interview } = context;
        return {
          outcome: undefined,
          disposition: undefined,
          walk: walk?.state.status === 'done' ? walkAt(walk.guide, walk.state.context.progress, walk.done) : walk,
          interview:
            interview?.state.status === 'done'
              ? interviewAt(interview.symptom, worldOf(context), interview.state.context.replies, interview.before)
              : interview,
        };
      }),
      take: assign(({ context, event }) =>
        event.type === 'device.chosen' ? interviewWith({ ...context, device: event.platform }) : {},
      ),
      hear: assign(({ context, event }) => {
        if (event.type !== 'opening.answered') return {};
        const { question, among, answer } = event;
        const opening = [...context.opening, { question, among, answer }];
        const isDevice = question === 'device' && world.platforms.includes(answer);
        return { opening, ...(isDevice ? interviewWith({ ...context, device: answer }) : {}) };
      }),
      unhear: assign(({ context }) => {
        const opening = context.opening.slice(0, -1);
        const isDevice = context.opening.at(-1)?.question === 'device';
        return { opening, ...(isDevice ? interviewWith({ ...context, device: undefined }) : {}) };
      }),
      write: assign({
        note: ({ context: { note }, event }) => (event.type === 'note.written' ? event.text : note),
      }),
      fillIn: assign({
        fields: ({ context: { fields }, event }) => {
          if (event.type !== 'field.written') return fields;
          const { [event.field]: _, ...others } = fields;
          return event.text === '' ? others : { ...others, [event.field]: event.text };
        },
      }),
      receive: assign({
        from: ({ context: { from }, event }) => (event.type === 'case.received' ? event.from : from),
      }),
      speak: assign({
        caller: ({ context, event }) => (event.type === 'caller.spoke' ? event.language : context.caller),
      }),
      mask: assign({
        isMasked: ({ context, event }) => (event.type === 'masking.changed' ? event.on : context.isMasked),
      }),
      showPiece: assign({
        shownPieces: ({ context: { shownPieces }, event }) =>
          event.type === 'piece.shown' ? [...without(shownPieces, event.text), event.text] : shownPieces,
      }),
      hidePiece: assign({
        shownPieces: ({ context: { shownPieces }, event }) =>
          event.type === 'piece.hidden' ? without(shownPieces, event.text) : shownPieces,
      }),
      noteMistake: assign({
        mistakes: ({ context: { mistakes }, event }) => {
          if (event.type !== 'mistake.noted') return mistakes;
          const { kind, of, id, version, language, text } = event;
          return [...mistakes, { kind, of, id, version, language, text }];
        },
      }),
    },
  });
}

function without(pieces: readonly string[], piece: string): string[] {
  return pieces.filter((each) => compared(each) !== compared(piece));
}
