import { encodeInterview, encodeReplies, interviewView, type InterviewView } from '../diagnosis/index.ts';
import { encodeCase, encodeProgress, walkthroughView, type WalkthroughView } from '../walkthrough/index.ts';
import { guideIn, symptomIn, type CaseState, type ConsoleWorld } from './case.types.ts';

interface ScriptView {
  guide: string;
  walk: WalkthroughView;
  /** The place in the forms for sharing; `undefined` in the introduction. */
  place: { code: string; fragment: string } | undefined;
}

export interface DiagnosisView {
  symptom: string;
  interview: InterviewView;
  place: { code: string; fragment: string };
}

export interface CaseView extends Omit<CaseState, 'walk' | 'interview'> {
  phase: 'finding' | 'walking' | 'diagnosing' | 'closed';
  /** Kept during an interview, since the place in the guide does not change. */
  script: ScriptView | undefined;
  diagnosis: DiagnosisView | undefined;
}

const known = new WeakMap<CaseState, CaseView>();

/** The view of a case, cached by state because pages render more often than cases change. */
export function caseView({ state }: { state: CaseState }, world: ConsoleWorld): CaseView {
  const view = known.get(state) ?? viewOf(state, world);
  known.set(state, view);
  return view;
}

function viewOf(state: CaseState, world: ConsoleWorld): CaseView {
  const diagnosis = diagnosisOf(state, world);
  const script = scriptOf(state, world);
  const open = diagnosis ? 'diagnosing' : script ? 'walking' : 'finding';
  return { ...state, phase: state.outcome === undefined ? open : 'closed', script, diagnosis };
}

function scriptOf({ walk }: CaseState, world: ConsoleWorld): ScriptView | undefined {
  if (!walk) return undefined;
  const graph = guideIn(world, walk.guide);
  const { progress } = walk.state.context;
  return {
    guide: walk.guide,
    walk: walkthroughView(walk.state, graph),
    place: progress && { code: encodeCase(progress, graph), fragment: encodeProgress(progress) },
  };
}

function diagnosisOf({ interview }: CaseState, world: ConsoleWorld): DiagnosisView | undefined {
  if (!interview) return undefined;
  const symptom = symptomIn(world, interview.symptom);
  const { replies } = interview.state.context;
  return {
    symptom: interview.symptom,
    interview: interviewView(interview.state, symptom),
    place: { code: encodeInterview(replies, symptom), fragment: encodeReplies(replies) },
  };
}
