import { encodeInterview, encodeReplies, interviewView, type InterviewView } from '../diagnosis/index.ts';
import { encodeCase, encodeProgress, walkthroughView, type WalkthroughView } from '../walkthrough/index.ts';
import type { CallField, CaseOutcome, ConsoleWorld, PlaceNotice } from './case.types.ts';
import { guideIn, symptomIn } from './console-world.ts';
import { isClosed, isHeld, type Case } from './case-logs.ts';
import { triedSteps, type Tried } from './tried.ts';
import type { OpeningAnswer } from './opening/index.ts';

/** The guide of a case and the place in it. */
interface ScriptView {
  guide: string;
  walk: WalkthroughView;
  /** The place in the forms for sharing; `undefined` in the introduction. */
  place: { code: string; fragment: string } | undefined;
}

/** The interview of a case. */
export interface DiagnosisView {
  symptom: string;
  interview: InterviewView;
  /** Repairs that the caller may have tried before the call, and whether they did. */
  tried: readonly Tried[];
  place: { code: string; fragment: string };
}

/** The data of a case that the page shows. */
export interface CaseView {
  phase: 'finding' | 'walking' | 'diagnosing' | 'closed';
  isHeld: boolean;
  caller: string | undefined;
  /** The platform of the caller's device; `undefined` if unknown. */
  device: string | undefined;
  /** Texts about the caller. */
  fields: Readonly<Partial<Record<CallField, string>>>;
  /** The agent whose call it was, if it came from a file that names one. */
  from: string | undefined;
  /** The caller's answers since their place was last known. */
  opening: readonly OpeningAnswer[];
  note: string;
  isMasked: boolean;
  /** Pieces of the notes that look like secrets but are not. */
  shownPieces: readonly string[];
  notice: PlaceNotice | undefined;
  /** Kept during an interview, since the place in the guide does not change. */
  script: ScriptView | undefined;
  diagnosis: DiagnosisView | undefined;
  outcome: CaseOutcome | undefined;
  /** Id of the desk's disposition. */
  disposition: string | undefined;
}

const known = new WeakMap<Case['state'], CaseView>();

/** The view of a case, cached by state because pages render more often than cases change. */
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
