import { assertDefined } from '../assert-defined.ts';
import {
  belief,
  decodeReplies,
  encodeReplies,
  evidenceOf,
  meaningOf,
  nextStep,
  stepIn,
  type CauseId,
  type Model,
  type Reply,
  type Symptom,
} from '../diagnosis/index.ts';
import type { Answered } from './ticket.types.ts';

/** The prior of a cause before and after calibration. */
export interface CausePrior {
  cause: CauseId;
  /** Normalized. */
  before: number;
  /** Expected number of interviews with this cause. An inconclusive interview is divided among its causes. */
  count: number;
  after: number;
}

/** The recommended first step and the expected effort from there to the end, in seconds. */
interface FirstStep {
  step: string;
  expectedCost: number;
}

/** New priors for a symptom and their effect. */
interface Calibration {
  symptom: string;
  /** Number of interviews counted. */
  used: number;
  causes: readonly CausePrior[];
  before: FirstStep;
  after: FirstStep;
  /** Expected effort of the old recommendations under the new priors. The change saves the difference to `after`. */
  unchanged: number;
}

/** The character range of each cause's prior in a symptom's file. */
export type PriorPlaces = Readonly<Record<string, readonly [from: number, to: number]>>;

/** New priors for a symptom, to be written into its file. */
export interface PriorProposal {
  result: Calibration;
  skipped: readonly Skipped[];
  /** The first step by the priors as written, which are rounded. */
  first: FirstStep;
}

/** Why an interview was not counted. */
export type Skipped = 'other-version' | 'answers-dropped' | 'nothing-said';

/** Default number of tickets that the old priors count as. */
export const STRENGTH = 20;
/** Maximum number of iterations, and the change of the priors below which they end. */
const MAX_ROUNDS = 1000;
const NEAR = 1e-9;

/**
 * New priors for a symptom from tickets; `undefined` if no ticket is about it.
 *
 * @param strength the number of tickets that the old priors count as
 */
export function proposePriors(
  symptom: Symptom,
  tickets: readonly { diagnoses: readonly Answered[] }[],
  strength: number,
): PriorProposal | undefined {
  const { replies, skipped } = interviewsIn(tickets, symptom);
  if (replies.length + skipped.length === 0) return undefined;
  const result = calibrate(symptom, replies, strength);
  return { result, skipped, first: firstStep(withPriors(symptom.model, roundedPriors(result.causes))) };
}

/** Priors rounded to three decimals, but never to 0: a cause that no ticket had may still occur. */
export function roundedPriors(causes: readonly Pick<CausePrior, 'after'>[]): number[] {
  return causes.map(({ after }) => Math.max(0.001, Number(after.toFixed(3))));
}

/** Replaces the priors in a symptom's file. Everything else is unchanged, comments included. */
export function withPriorsAt(text: string, places: PriorPlaces, causes: readonly CausePrior[]): string {
  const priors = roundedPriors(causes);
  const edits = causes.flatMap(({ cause, before }, index) => {
    const place = places[cause];
    // A prior that rounds to the same number stays as written.
    if (!place || priors[index] === Number(before.toFixed(3))) return [];
    return [{ from: place[0], to: place[1], prior: String(priors[index]) }];
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, { from, to, prior }) => changed.slice(0, from) + prior + changed.slice(to), text);
}

/** The interviews about a symptom in some tickets, and why others are skipped. */
export function interviewsIn(
  tickets: readonly { diagnoses: readonly Answered[] }[],
  symptom: Symptom,
): { replies: readonly Reply[][]; skipped: readonly Skipped[] } {
  const replies: Reply[][] = [];
  const skipped: Skipped[] = [];
  for (const { diagnoses } of tickets) {
    for (const diagnosis of diagnoses) {
      if (diagnosis.symptom !== symptom.id) continue;
      const why = reasonToSkip(diagnosis, symptom);
      if (why) skipped.push(why);
      else replies.push([...diagnosis.replies]);
    }
  }
  return { replies, skipped };
}

function reasonToSkip({ version, replies }: Answered, symptom: Symptom): Skipped | undefined {
  if (version !== symptom.version) return 'other-version';
  if (decodeReplies(encodeReplies(replies), symptom).notice) return 'answers-dropped';
  const says = replies.some((reply) => meaningOf(symptom, reply).role === undefined);
  return says ? undefined : 'nothing-said';
}

/**
 * Estimates new priors from the counts of causes in interviews and the old priors, which form a Dirichlet distribution
 * that weighs as much as `strength` tickets. Each interview counts for each cause by its probability under the new
 * priors. This is repeated until nothing changes (the EM algorithm of Dempster, Laird and Rubin).
 */
export function calibrate(
  symptom: Symptom,
  interviews: readonly (readonly Reply[])[],
  strength = STRENGTH,
): Calibration {
  const { model } = symptom;
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  const evidences = interviews.map(evidenceOf);
  const counted = (causes: readonly CausePrior[]): { moved: number; causes: CausePrior[] } => {
    const changed = changedBy(model, causes);
    const likely = evidences.map((evidence) => belief(changed, evidence));
    const recounted = causes.map((each) => {
      const count = likely.reduce((sum, chances) => sum + (chances[each.cause] ?? 0), 0);
      const after = (strength * each.before + count) / (strength + evidences.length);
      return { moved: Math.abs(after - each.after), prior: { ...each, count, after } };
    });
    return { moved: Math.max(...recounted.map(({ moved }) => moved)), causes: recounted.map(({ prior }) => prior) };
  };
  let causes = model.causes.map(({ id, prior }): CausePrior => {
    return { cause: id, before: prior / total, count: 0, after: prior / total };
  });
  for (let [round, moved] = [0, Infinity]; round < MAX_ROUNDS && moved >= NEAR; round++) {
    ({ moved, causes } = counted(causes));
  }
  const changed = changedBy(model, causes);
  return {
    symptom: symptom.id,
    used: evidences.length,
    causes,
    before: firstStep(model),
    after: firstStep(changed),
    unchanged: costBy(model, changed),
  };
}

/** The same model with other priors, in the order of its causes. */
export function withPriors(model: Model, priors: readonly number[]): Model {
  const causes = model.causes.map(({ id }, cause) => ({
    id,
    prior: assertDefined(priors[cause], `The prior of \`${id}\``),
  }));
  return { ...model, causes };
}

function changedBy(model: Model, causes: readonly CausePrior[]): Model {
  return withPriors(
    model,
    causes.map(({ after }) => after),
  );
}

function firstStep(model: Model): FirstStep {
  const { step, expectedCost } = nextStep(model, {});
  return { step, expectedCost };
}

/** Expected cost if one model recommends the steps and the other has the true probabilities. */
function costBy(adviser: Model, truth: Model): number {
  const walk = (evidence: Record<string, string>): number => {
    const { step: move } = nextStep(adviser, evidence);
    if (move === 'done') return 0;
    if (move === 'call') return truth.callCost;
    const { cost, outcomes } = stepIn(truth, move);
    const weights = belief(truth, evidence);
    return outcomes.reduce((sum, { id, p, cost: extra = 0 }) => {
      const chance = truth.causes.reduce((all, cause, at) => all + (weights[cause.id] ?? 0) * (p[at] ?? 0), 0);
      return chance === 0 ? sum : sum + chance * (extra + walk({ ...evidence, [move]: id }));
    }, cost);
  };
  return walk({});
}
