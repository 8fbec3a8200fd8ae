import { encodeInterview, encodeReplies, interviewView, type InterviewView } from '../diagnosis/index.ts';
import { encodeCase, encodeProgress, walkthroughView, type WalkthroughView } from '../walkthrough/index.ts';
import type { CallField, CaseOutcome, ConsoleWorld, PlaceNotice } from './case.types.ts';
import { guideIn, symptomIn } from './console-world.ts';
import { isClosed, isHeld, type Case } from './case-logs.ts';
import { triedSteps, type Tried } from './tried.ts';
import type { OpeningAnswer } from './opening/index.ts';

/** The script of a case: which guide, and where in it. */
interface ScriptView {
  guide: string;
  walk: WalkthroughView;
  /** The place to be handed over; absent in the introduction. */
  place: { code: string; fragment: string } | undefined;
}

/** The interview of a case. */
export interface DiagnosisView {
  symptom: string;
  interview: InterviewView;
  /** What the caller may have done before the call, and has as far as they said. */
  tried: readonly Tried[];
  place: { code: string; fragment: string };
}

/** What a page needs to show of a case. */
export interface CaseView {
  phase: 'finding' | 'walking' | 'diagnosing' | 'closed';
  isHeld: boolean;
  caller: string | undefined;
  /** The platform of the caller's device; absent: nobody has said. */
  device: string | undefined;
  /** What was typed about the caller. */
  fields: Readonly<Partial<Record<CallField, string>>>;
  /** The agent whose call it was. */
  from: string | undefined;
  /** What the caller said since their place was last known. */
  opening: readonly OpeningAnswer[];
  note: string;
  isMasked: boolean;
  /** Pieces of the notes that look like secrets and are none. */
  shownPieces: readonly string[];
  notice: PlaceNotice | undefined;
  /** Stays during an interview: the place in the guide does not change. */
  script: ScriptView | undefined;
  diagnosis: DiagnosisView | undefined;
  outcome: CaseOutcome | undefined;
  /** The desk's own name for how it ended, where one was given. */
  disposition: string | undefined;
}

const known = new WeakMap<Case['state'], CaseView>();

/** A plain picture of a case, made once for each state: a page is drawn more often than a case changes. */
export function caseView(of: Case, world: ConsoleWorld): CaseView {
  const view = known.get(of.state) ?? viewOf(of, world);
  known.set(of.state, view);
  return view;
}

function viewOf(of: Case, world: ConsoleWorld): CaseView {
  const { context } = of.state;
  const { caller, device, fields, from, opening, note, isMasked, shownPieces, notice, outcome, disposition } = context;
  const diagnosis = diagnosisOf(of, world);
  const script = scriptOf(of, world);
  const open = diagnosis ? 'diagnosing' : script ? 'walking' : 'finding';
  return {
    phase: isClosed(of) ? 'closed' : open,
    isHeld: isHeld(of),
    ...{ caller, device, fields, from, opening, note, isMasked, shownPieces, notice, outcome, disposition },
    ...{ script, diagnosis },
  };
}

function scriptOf({ state }: Case, world: ConsoleWorld): ScriptView | undefined {
  const { walk } = state.context;
  if (!walk) return undefined;
  const graph = guideIn(world, walk.guide);
  const { progress } = walk.state.context;
  return {
    guide: walk.guide,
    walk: walkthroughView(walk.state, graph),
    place: progress && { code: encodeCase(progress, graph), fragment: encodeProgress(progress) },
  };
}

function diagnosisOf({ state }: Case, world: ConsoleWorld): DiagnosisView | undefined {
  const { interview } = state.context;
  if (!interview) return undefined;
  const symptom = symptomIn(world, interview.symptom);
  const { replies } = interview.state.context;
  return {
    symptom: interview.symptom,
    interview: interviewView(interview.state, symptom),
    tried: triedSteps(symptom, replies, interview.before),
    place: { code: encodeInterview(replies, symptom), fragment: encodeReplies(replies) },
  };
}
