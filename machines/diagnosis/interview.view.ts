import type { OutcomeId, DiagnosisStep, StepId } from './diagnosis.types.ts';
import { doubtfulReply } from './interview.doubt.ts';
import { lastOwn, type InterviewSnapshot } from './interview.machine.ts';
import { meaningOf, skipOutcome, stepIn } from './interview.outcomes.ts';
import { statusAfter } from './interview.replies.ts';
import type { Ending, Reply, Skip } from './interview.types.ts';
import type { Symptom, SymptomId } from './symptom.types.ts';

/** The state of an interview for display. */
export type InterviewView =
  | (Place & {
      phase: 'asking';
      step: StepId;
      kind: DiagnosisStep['kind'];
      /** The answers, without those that say nothing about the cause. */
      outcomes: readonly OutcomeId[];
      /** The outcome of each kind of skipping; `undefined` if the step has none. */
      skips: Readonly<Record<Skip, OutcomeId | undefined>>;
      /** The step to ask about again if the replies nearly contradict each other. */
      doubt: StepId | undefined;
    })
  | (Place & { phase: 'confirming'; step: StepId })
  | (Place & { phase: 'moving'; to: SymptomId })
  /** `early`: the reader asked for support before the steps led there; `hasMore`: more steps are available. */
  | (Place & { phase: 'calling'; early: boolean; hasMore: boolean; doubt: StepId | undefined })
  | (Place & { phase: 'finished'; ending: Ending });

interface Place {
  replies: readonly Reply[];
  canGoBack: boolean;
}

/** Converts a snapshot for display. */
export function interviewView(snapshot: InterviewSnapshot, symptom: Symptom): InterviewView {
  const { replies, known, ending } = snapshot.context;
  const status = statusAfter(symptom, replies);
  const place: Place = { replies, canGoBack: lastOwn(snapshot.context) >= 0 };
  if (ending) return { phase: 'finished', ...place, canGoBack: false, ending };
  // A doubt is shown once, when it arises. Replies known from a guide are never doubted.
  const doubted = doubtfulReply(symptom, replies);
  const wasShown = doubted === doubtfulReply(symptom, replies.slice(0, -1));
  const doubt = wasShown || known.some(({ step }) => step === doubted) ? undefined : doubted;
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
