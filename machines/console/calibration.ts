import { known } from '../known.ts';
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

/** What a cause's prior was, and what tickets make of it. */
export interface CausePrior {
  cause: CauseId;
  /** Normalised. */
  before: number;
  /** In how many of the tickets it was this cause, as far as their answers tell: causes share a ticket that leaves doubt. */
  count: number;
  after: number;
}

/** The first step that is advised, and what it takes from there to the end on average, in seconds of effort. */
interface FirstStep {
  step: string;
  expectedCost: number;
}

/** New priors for a symptom, as a proposal. */
interface Calibration {
  symptom: string;
  /** The interviews that were counted. */
  used: number;
  causes: readonly CausePrior[];
  before: FirstStep;
  after: FirstStep;
  /** What going on as before would take by the new priors: what the change saves is the difference. */
  unchanged: number;
}

/** The characters of a symptom's file that hold the prior of each cause. */
export type PriorPlaces = Readonly<Record<string, readonly [from: number, to: number]>>;

/** New priors for a symptom as they would be written. */
export interface PriorProposal {
  result: Calibration;
  skipped: readonly Skipped[];
  /** The first step that these advise, and the average effort from there to the end, in seconds. */
  first: FirstStep;
}

/** Why an interview of a ticket was not counted. */
export type Skipped = 'other-version' | 'answers-dropped' | 'nothing-said';

/** As many tickets the priors of a file count for, unless somebody says otherwise. */
export const STRENGTH = 20;
/** Repetitions of the count, and how near two must come. */
const MOST_ROUNDS = 1000;
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

/** Priors with three digits, and never 0: a cause that nobody had yet may still come. */
export function roundedPriors(causes: readonly Pick<CausePrior, 'after'>[]): number[] {
  return causes.map(({ after }) => Math.max(0.001, Number(after.toFixed(3))));
}

/** A symptom's file with other priors. Nothing else in it changes, comments included. */
export function withPriorsAt(text: string, places: PriorPlaces, causes: readonly CausePrior[]): string {
  const priors = roundedPriors(causes);
  const edits = causes.flatMap(({ cause, before }, index) => {
    const place = places[cause];
    // A prior that would be rounded to the same number stays as its writer wrote it.
    if (!place || priors[index] === Number(before.toFixed(3))) return [];
    return [{ from: place[0], to: place[1], prior: String(priors[index]) }];
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, { from, to, prior }) => changed.slice(0, from) + prior + changed.slice(to), text);
}

/** The interviews of tickets about a symptom, and why others are left out. */
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
 * New priors from interviews: the counts of causes, and the old priors as a Dirichlet distribution that weighs as much
 * as `strength` tickets. Each interview counts for each cause by its probability under the new priors, which is repeated
 * until nothing changes (the EM algorithm of Dempster, Laird and Rubin).
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
  for (let [round, moved] = [0, Infinity]; round < MOST_ROUNDS && moved >= NEAR; round++) {
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

/** The same model with other priors, in the causes' order. */
export function withPriors(model: Model, priors: readonly number[]): Model {
  const causes = model.causes.map(({ id }, cause) => ({ id, prior: known(priors[cause], `The prior of \`${id}\``) }));
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

/** What it takes on average if causes are as likely as one model says, and the other advises. */
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
