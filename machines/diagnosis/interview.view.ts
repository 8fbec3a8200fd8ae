import type { OutcomeId, DiagnosisStep, StepId } from './diagnosis.types.ts';
import { doubtfulReply } from './interview.doubt.ts';
import { lastOwn, type InterviewSnapshot } from './interview.machine.ts';
import { meaningOf, skipOutcome, stepIn } from './interview.outcomes.ts';
import { statusAfter } from './interview.replies.ts';
import type { Ending, Reply, Skip } from './interview.types.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

/** What a page needs to show of an interview. */
export type InterviewView =
  | (Place & {
      phase: 'asking';
      step: StepId;
      kind: DiagnosisStep['kind'];
      /** The answers that say something, as they are written. */
      outcomes: readonly OutcomeId[];
      /** What each way to leave the step comes to; absent where the step has no such outcome. */
      skips: Readonly<Record<Skip, OutcomeId | undefined>>;
      /** The reply to look at again, where the replies hardly go together. */
      doubt: StepId | undefined;
    })
  | (Place & { phase: 'confirming'; step: StepId })
  | (Place & { phase: 'moving'; to: SymptomId })
  /** `early`: the reader asked for support before the questions had come to it; `hasMore`: there is more to try. */
  | (Place & { phase: 'calling'; early: boolean; hasMore: boolean; doubt: StepId | undefined })
  | (Place & { phase: 'finished'; ending: Ending });

interface Place {
  replies: readonly Reply[];
  canGoBack: boolean;
}

/** A plain picture of a snapshot, for the page. */
export function interviewView(snapshot: InterviewSnapshot, symptom: Symptom): InterviewView {
  const { replies, known, ending } = snapshot.context;
  const status = statusAfter(symptom, replies);
  const place: Place = { replies, canGoBack: lastOwn(snapshot.context) >= 0 };
  if (ending) return { phase: 'finished', ...place, canGoBack: false, ending };
  // What a guide says of its own task is as sure as can be: nobody is to look at it again. What does not fit is said when it
  // shows: whoever has let it stand goes on.
  const doubted = doubtfulReply(symptom, replies);
  const isSaid = doubted === doubtfulReply(symptom, replies.slice(0, -1));
  const doubt = isSaid || known.some(({ step }) => step === doubted) ? undefined : doubted;
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
