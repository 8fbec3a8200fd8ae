import { assertDefined as certain } from '../assert-defined.ts';
import { beliefsFrom, digitsOf } from './belief.ts';
import { compile } from './compiled.ts';
import type { DiagnosisStep, Evidence, Model, OutcomeId, StepId } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import { lastOwn, type InterviewSnapshot } from './interview.machine.ts';
import {
  evidenceOf,
  meaningOf,
  skipOutcome,
  statusAfter,
  stepIn,
  type Ending,
  type Reply,
  type Skip,
} from './interview.replies.ts';
import { nextStep } from './next-step.ts';
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

/** A reply conflicts with the others if they make it at least this many times less likely than it is a priori, … */
const CONFLICT = 4;
/** … and its probability given the others is at most this. */
const HARDLY = 0.2;

/**
 * Returns the reply to ask about again if the replies contradict each other, or nearly. Contradictions come from
 * `nextStep`; without one, it is the answer with the highest conflict (Jensen's measure: how much less likely the other
 * replies make it). A repair that did not help never counts as a conflict.
 */
export function doubtfulReply(symptom: Symptom, replies: readonly Reply[]): StepId | undefined {
  const { model } = symptom;
  const { why } = nextStep(model, evidenceOf(replies));
  if (why.contradiction) return why.contradiction.lookAgain;
  const { priors, steps } = compile(model);
  const doubtful = why.answers
    .filter(({ step }) => steps.some(({ id, asks }) => id === step && asks))
    .map(({ step, outcome, expected }) => {
      const { p } = meaningOf(symptom, { step, outcome });
      return { step, expected, conflict: dot(priors, Float64Array.from(p)) / expected };
    })
    .filter(({ expected, conflict }) => conflict >= CONFLICT && expected <= HARDLY)
    .sort((a, b) => b.conflict - a.conflict);
  return doubtful[0]?.step;
}

/** The probability that the reader ends up calling support if they follow every step. */
export function callChance(model: Model, evidence: Evidence): number {
  const { step: move } = nextStep(model, evidence);
  if (move === 'call') return 1;
  if (move === 'done') return 0;
  const compiled = compile(model);
  const { weights } = beliefsFrom(compiled, digitsOf(model, evidence));
  const { written } = certain(compiled.steps.find(({ id }) => id === move));
  return written.reduce((sum, { id, p }) => {
    const weight = dot(weights, p);
    return weight === 0 ? sum : sum + weight * callChance(model, { ...evidence, [move]: id });
  }, 0);
}

/** Expected remaining minutes without the call, at least 1; `undefined` if support is next. */
export function minutesLeft(model: Model, evidence: Evidence): number | undefined {
  const { step, expectedCost } = nextStep(model, evidence);
  if (step === 'call' || step === 'done') return undefined;
  const seconds = expectedCost - callChance(model, evidence) * model.callCost;
  return Math.max(1, Math.round(seconds / 60));
}
