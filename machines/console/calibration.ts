import { assertDefined } from '../assert-defined.ts';
import {
  belief,
  decodeReplies,
  encodeReplies,
  evidenceOf,
  meaningOf,
  nextStep,
  type CauseId,
  type Model,
  type Reply,
  type Symptom,
} from '../diagnosis/index.ts';
import type { Answered } from './ticket.ts';

/** The prior of a cause before and after calibration. */
interface CausePrior {
  cause: CauseId;
  /** Normalized. */
  before: number;
  /** Expected number of interviews with this cause. An inconclusive interview is divided among its causes. */
  count: number;
  after: number;
}

/** The character range of each cause's prior in a symptom's file. */
export type PriorPlaces = Readonly<Record<string, readonly [from: number, to: number]>>;

/** New priors for a symptom, to be written into its file, and the recommended first step before and after. */
export interface PriorProposal {
  causes: readonly CausePrior[];
  used: number;
  skipped: readonly Skipped[];
  before: string;
  after: string;
  /** Expected effort from the first step to the end, in seconds, by the priors as written. */
  expectedCost: number;
}

export type Skipped = 'other-version' | 'answers-dropped' | 'nothing-said';

/** Default number of tickets that the old priors count as. */
export const STRENGTH = 20;
/** Maximum number of iterations, and the change of the priors below which they end. */
const MAX_ROUNDS = 1000;
const NEAR = 1e-9;

/** New priors from tickets; `undefined` if none is about the symptom. */
export function proposePriors(
  symptom: Symptom,
  tickets: readonly { diagnoses: readonly Answered[] }[],
  strength: number,
): PriorProposal | undefined {
  const { replies, skipped } = interviewsIn(tickets, symptom);
  if (replies.length + skipped.length === 0) return undefined;
  const causes = calibrate(symptom, replies, strength);
  const { step: before } = nextStep(symptom.model, {});
  const { step: after, expectedCost } = nextStep(withPriors(symptom.model, roundedPriors(causes)), {});
  return { causes, used: replies.length, skipped, before, after, expectedCost };
}

/** Priors rounded to three decimals, but never to 0: a cause that no ticket had may still occur. */
function roundedPriors(causes: readonly Pick<CausePrior, 'after'>[]): number[] {
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

export function interviewsIn(
  tickets: readonly { diagnoses: readonly Answered[] }[],
  symptom: Symptom,
): { replies: readonly Reply[][]; skipped: readonly Skipped[] } {
  const replies: Reply[][] = [];
  const skipped: Skipped[] = [];
  for (const diagnosis of tickets.flatMap(({ diagnoses }) => diagnoses)) {
    if (diagnosis.symptom !== symptom.id) continue;
    const why = reasonToSkip(diagnosis, symptom);
    if (why) skipped.push(why);
    else replies.push([...diagnosis.replies]);
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
  { model }: Symptom,
  interviews: readonly (readonly Reply[])[],
  strength = STRENGTH,
): CausePrior[] {
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  const evidences = interviews.map(evidenceOf);
  let causes = model.causes.map(({ id, prior }): CausePrior => {
    return { cause: id, before: prior / total, count: 0, after: prior / total };
  });
  for (let [round, moved] = [0, Infinity]; round < MAX_ROUNDS && moved >= NEAR; round++) {
    const current = withPriors(
      model,
      causes.map(({ after }) => after),
    );
    const likely = evidences.map((evidence) => belief(current, evidence));
    const recounted = causes.map((each): CausePrior => {
      const count = likely.reduce((sum, chances) => sum + (chances[each.cause] ?? 0), 0);
      return { ...each, count, after: (strength * each.before + count) / (strength + evidences.length) };
    });
    moved = Math.max(...recounted.map(({ after }, at) => Math.abs(after - (causes[at]?.after ?? 0))));
    causes = recounted;
  }
  return causes;
}

/** The same model with other priors, in the order of its causes. */
export function withPriors(model: Model, priors: readonly number[]): Model {
  const causes = model.causes.map(({ id }, cause) => ({
    id,
    prior: assertDefined(priors[cause], `The prior of \`${id}\``),
  }));
  return { ...model, causes };
}
