import { assertDefined } from '../assert-defined.ts';
import {
  evidenceOf,
  knownReplies,
  meaningOf,
  nextStep,
  type CauseId,
  type Evidence,
  type OutcomeId,
  type ReaderWorld,
  type StepId,
  type Symptom,
  type SymptomId,
} from '../diagnosis/index.ts';
import type { Practice, Product } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { reached, takeStep } from './diagnosis-step.ts';
import { followGuide } from './follow.ts';
import { performActs, screenNow, waitUntil, type Mismatch, type Remedy } from './perform.ts';
import { scenarioOf } from './rehearse.ts';

/** The data to perform diagnoses. */
export interface DiagnosisWorld {
  product: Product;
  symptoms: ReadonlyMap<SymptomId, Symptom>;
  guides: ReadonlyMap<string, Graph>;
  /** For faults that a guide does not make visible. */
  remedies: Readonly<Record<string, Remedy>>;
}

/** A combination of symptom, faults and guide to test. */
export interface DiagnosisCase {
  /** The first symptom. */
  symptom: SymptomId;
  /** The true cause. */
  cause: CauseId;
  /** The simulated faults: one of the cause, and optionally one of an opened symptom. */
  faults: readonly string[];
  guide: string;
  seed: number;
  /** Whether the reader comes from the guide, which answers some questions, instead of the list of symptoms. */
  fromGuide: boolean;
}

/** A performed step and its outcome. */
interface DiagnosisMove {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

/** The course of a diagnosis. */
export interface DiagnosisRun {
  moves: readonly DiagnosisMove[];
  end: DiagnosisEnd;
}

export type DiagnosisEnd =
  /** Solved, and a goal was reached on the simulator. */
  | { kind: 'solved' }
  /** The diagnosis ended with the call. */
  | { kind: 'called'; symptom: SymptomId }
  /** The fault is not visible, so there is nothing to diagnose. */
  | { kind: 'unseen' }
  /** An act is impossible. */
  | { kind: 'blocked'; symptom: SymptomId; step: StepId; mismatch: Mismatch }
  /** No outcome matches the state of the simulator. */
  | { kind: 'unanswered'; symptom: SymptomId; step: StepId; phone: string; portal: string }
  /** An outcome claims success, but no goal was reached. */
  | { kind: 'untrue'; symptom: SymptomId; step: StepId; outcome: OutcomeId };

/**
 * All cases to test: each fault of each cause in each guide that can have it, alone and combined with each fault of the
 * symptoms that it can lead to.
 */
export function diagnosisCases({ product, symptoms, guides }: DiagnosisWorld): DiagnosisCase[] {
  return [...symptoms.values()].flatMap((symptom) =>
    Object.entries(symptom.causes).flatMap(([cause, { faults }]) =>
      [...guides].flatMap(([guide, graph]) =>
        faults.flatMap((fault) =>
          togetherWith(product, fault, symptom, symptoms, graph).flatMap((together) =>
            product.seeds.flatMap((seed) =>
              [true, false].map((fromGuide) => ({
                symptom: symptom.id,
                cause,
                faults: together,
                guide,
                seed,
                fromGuide,
              })),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The fault alone and combined with faults of opened symptoms; empty if the guide cannot have it. */
function togetherWith(
  product: Product,
  fault: string,
  symptom: Symptom,
  symptoms: DiagnosisWorld['symptoms'],
  { world }: Graph,
): string[][] {
  const possible = product.faultsIn(world);
  const [first] = possible.filter((each) => each === fault);
  if (first === undefined) return [];
  const later = new Set(
    openedBy(symptom, symptoms).flatMap(({ causes }) => Object.values(causes).flatMap(({ faults }) => faults)),
  );
  return [[first], ...possible.filter((each) => each !== first && later.has(each)).map((each) => [first, each])];
}

/** The symptoms that the answers of one can open. */
function openedBy({ steps }: Symptom, symptoms: DiagnosisWorld['symptoms']): Symptom[] {
  return Object.values(steps).flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ opens }) => (opens === undefined ? [] : (symptoms.get(opens) ?? []))),
  );
}

/** A symptom of the world, which must exist. */
export function symptomIn({ symptoms }: Pick<DiagnosisWorld, 'symptoms'>, id: SymptomId): Symptom {
  return assertDefined(symptoms.get(id), `Symptom \`${id}\``);
}

/** A guide of the world, which must exist. */
export function guideIn({ guides }: Pick<DiagnosisWorld, 'guides'>, id: string): Graph {
  return assertDefined(guides.get(id), `Guide \`${id}\``);
}

/**
 * Follows a guide with faults on the simulator until it fails, then performs the steps of the diagnosis and answers its
 * questions from the state of the practice, until the case is solved or the diagnosis ends with the call.
 *
 * @throws Error if the guide or symptom does not exist, or the guide cannot have the faults
 */
export function performDiagnosis(world: DiagnosisWorld, wanted: DiagnosisCase): DiagnosisRun {
  const moves: DiagnosisMove[] = [];
  const practice = meetFault(world, wanted);
  return { moves, end: practice ? diagnose(practice, world, wanted, moves) : { kind: 'unseen' } };
}

/**
 * Follows a guide until something goes wrong, and returns the practice. If the guide succeeds, also performs the
 * remedy's `shows` acts; `undefined` if the fault is still not visible.
 */
export function meetFault({ product, guides, remedies }: DiagnosisWorld, wanted: DiagnosisCase): Practice | undefined {
  const { guide: id, seed, faults } = wanted;
  const guide = guides.get(id);
  const scenario = guide && scenarioOf(product, guide, seed, faults);
  if (!scenario) throw new Error(`\`${id}\` cannot have ${faults.join(' and ')}.`);
  const practice = product.start(scenario);
  if (followGuide(guide, practice).mismatch) return practice;
  const shows = faults.map((fault) => remedies[fault]?.shows).find((acts) => acts !== undefined);
  return shows && performActs(practice, shows).mismatch ? practice : undefined;
}

function diagnose(
  practice: Practice,
  world: DiagnosisWorld,
  { symptom: first, fromGuide, guide: id, faults }: DiagnosisCase,
  moves: DiagnosisMove[],
): DiagnosisEnd {
  const guide = guideIn(world, id);
  const begun = practice.view.log.length;
  let readerWorld: ReaderWorld = fromGuide ? guide.world : {};
  const known = (symptom: Symptom) => evidenceOf(knownReplies(symptom, readerWorld));
  let symptom = symptomIn(world, first);
  const opened = new Set([symptom]);
  let evidence: Evidence = known(symptom);
  for (;;) {
    const { model } = symptom;
    const { step } = nextStep(model, evidence);
    if (step === 'call') return { kind: 'called', symptom: symptom.id };
    const taken = takeStep(practice, symptom, step, guide, world.guides.values());
    if ('mismatch' in taken) return { kind: 'blocked', symptom: symptom.id, step, mismatch: taken.mismatch };
    const { outcome } = taken;
    if (outcome === undefined) {
      const [phone, portal] = [screenNow(practice, 'phone'), screenNow(practice, 'portal')];
      return { kind: 'unanswered', symptom: symptom.id, step, phone, portal };
    }
    moves.push({ symptom: symptom.id, step, outcome });
    const { opens, world: now } = meaningOf(symptom, { step, outcome });
    readerWorld = { ...readerWorld, ...now };
    let next = opens === undefined ? undefined : world.symptoms.get(opens);
    if (!next || opened.has(next)) {
      evidence = { ...evidence, [step]: outcome };
      if (nextStep(model, evidence).step !== 'done') continue;
      const sign = symptom.practice?.[step]?.when[outcome];
      // A message was sent, but its effect may take time.
      if (sign !== 'otherwise' && sign?.heard !== undefined) waitUntil(practice, () => reached(practice, begun));
      if (reached(practice, begun)) return { kind: 'solved' };
      // This symptom is solved, and the guide fails for another reason.
      next = openedBy(symptom, world.symptoms).find(
        (each) =>
          !opened.has(each) &&
          Object.values(each.causes).some((own) => own.faults.some((fault) => faults.includes(fault))),
      );
      if (!next) return { kind: 'untrue', symptom: symptom.id, step, outcome };
    }
    opened.add(next);
    symptom = next;
    evidence = known(symptom);
  }
}
