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
  aboutStep,
  type PracticeAct,
  type PracticeSign,
  type StepPractice,
} from '../diagnosis/index.ts';
import { type Practice, type Product, isSharpAt, isSwitched, isWhere } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { followGuide, resumeGuide, scenarioOf } from './rehearse.ts';
import {
  deviceOf,
  isReady,
  performAct,
  performActs,
  reached,
  screenNow,
  waitUntil,
  type Mismatch,
  type Remedy,
} from './perform.ts';

export interface DiagnosisWorld {
  product: Product;
  symptoms: ReadonlyMap<SymptomId, Symptom>;
  guides: ReadonlyMap<string, Graph>;
  /** For faults that a guide does not make visible. */
  remedies: Readonly<Record<string, Remedy>>;
}

/** A combination of symptom, faults and guide to test. */
export interface DiagnosisCase {
  symptom: SymptomId;
  cause: CauseId;
  /** The simulated faults: one of the cause, and optionally one of an opened symptom. */
  faults: readonly string[];
  guide: string;
  seed: number;
  /** Whether the reader comes from the guide, which answers some questions, instead of the list of symptoms. */
  fromGuide: boolean;
}

interface DiagnosisMove {
  symptom: SymptomId;
  step: StepId;
  outcome: OutcomeId;
}

export interface DiagnosisRun {
  moves: readonly DiagnosisMove[];
  end: DiagnosisEnd;
}

export type DiagnosisEnd =
  /** Solved, and a goal was reached on the simulator. */
  | { kind: 'solved' }
  | { kind: 'called'; symptom: SymptomId }
  /** The fault is not visible, so there is nothing to diagnose. */
  | { kind: 'unseen' }
  | { kind: 'blocked'; symptom: SymptomId; step: StepId; mismatch: Mismatch }
  /** No outcome matches the state of the simulator. */
  | { kind: 'unanswered'; symptom: SymptomId; step: StepId; shown: readonly string[] }
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
            product.seedsIn(graph.world).flatMap((seed) =>
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

function openedBy({ steps }: Symptom, symptoms: DiagnosisWorld['symptoms']): Symptom[] {
  return Object.values(steps).flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ opens }) => (opens === undefined ? [] : (symptoms.get(opens) ?? []))),
  );
}

export function symptomIn({ symptoms }: Pick<DiagnosisWorld, 'symptoms'>, id: SymptomId): Symptom {
  return assertDefined(symptoms.get(id), `Symptom \`${id}\``);
}

export function guideIn({ guides }: Pick<DiagnosisWorld, 'guides'>, id: string): Graph {
  return assertDefined(guides.get(id), `Guide \`${id}\``);
}

/**
 * Follows a guide with faults on the simulator until it fails, then performs the steps of the diagnosis and answers its
 * questions from the state of the practice.
 *
 * @throws Error if the guide or symptom does not exist, or the guide cannot have the faults
 */
export function performDiagnosis(world: DiagnosisWorld, wanted: DiagnosisCase): DiagnosisRun {
  const moves: DiagnosisMove[] = [];
  const practice = meetFault(world, wanted);
  return { moves, end: practice ? diagnose(practice, world, wanted, moves) : { kind: 'unseen' } };
}

/** The practice in which a guide fails, or the remedy's `shows` acts do; `undefined` if the fault is not visible. */
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
      const shown = ([deviceOf(practice), 'portal'] as const).map(
        (on) => `\`${screenNow(practice, on)}\` on the ${on}`,
      );
      return { kind: 'unanswered', symptom: symptom.id, step, shown: [...new Set(shown)] };
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

/** The outcome of a step, if any, or what prevented it. */
export type StepTaken = { outcome: OutcomeId | undefined } | { mismatch: Mismatch };

/** Answers a question from the state of the practice, or performs a repair and determines its outcome. */
export function takeStep(
  practice: Practice,
  symptom: Symptom,
  step: StepId,
  guide: Graph,
  guides: Iterable<Graph>,
): StepTaken {
  const how = symptom.practice?.[step];
  // Steps that the simulator cannot perform are answered with “not sure” or “couldn't do it”.
  if (!how || !isWhere(guide.world, how.in) || Object.keys(how.when).length === 0)
    return { outcome: silentOutcome(symptom, step) };
  const since = practice.view.log.length;
  for (const [index, act] of how.acts.entries()) {
    if (act.optional && !waitUntil(practice, () => isReady(practice, act))) continue;
    const done = performAct(practice, withoutDoneSwitch(practice, act), { act: index });
    // A camera that does not read the code is an outcome, not an obstacle.
    if ('mismatch' in done && done.mismatch.kind !== 'not-read') return done;
  }
  if (how.resume !== undefined) {
    const found = guideBy(how.resume, guide, guides);
    if (!found) {
      const expected = `a guide by ${how.resume}`;
      const at = { on: 'phone', found: screenNow(practice, 'phone') } as const;
      return { mismatch: { kind: 'screen', act: how.acts.length, ...at, expected } };
    }
    resumeGuide(found, practice);
  }
  return { outcome: outcomeShown(practice, how, since) };
}

/** Does not tap a switch that is already as it should be. */
function withoutDoneSwitch(practice: Practice, act: PracticeAct): PracticeAct {
  const { on, screen, tap } = act;
  if (tap === undefined) return act;
  waitUntil(practice, () => isReady(practice, act));
  const view = practice.view[on];
  const isShown = view !== undefined && (screen === undefined || view.screen === screen);
  const isDone = isShown && isSwitched(view, tap, act.off ? 'off' : 'on');
  return isDone ? { ...act, tap: undefined } : act;
}

/** The guide itself, or that of the same task with another method. */
function guideBy(resume: string, guide: Graph, guides: Iterable<Graph>): Graph | undefined {
  if (resume === 'same') return guide;
  const { platform, task } = guide.world;
  return [...guides].find(({ world }) => world.platform === platform && world.task === task && world.method === resume);
}

function silentOutcome(symptom: Symptom, step: StepId): OutcomeId | undefined {
  return Object.entries(aboutStep(symptom, step).outcomes).find(([, { role }]) => role !== undefined)?.[0];
}

/** The outcome of a step. @param since the length of the log when the step began; earlier goals do not count */
export function outcomeShown(practice: Practice, { when }: StepPractice, since: number): OutcomeId | undefined {
  const signs = Object.entries(when);
  const holds = ([, sign]: [string, PracticeSign | 'otherwise']): boolean =>
    sign !== 'otherwise' && isTrue(practice, sign, since);
  const goals = signs.filter(([, sign]) => sign !== 'otherwise' && sign.goal !== undefined);
  // Success takes time: intermediate screens do not count.
  if (goals.length > 0) waitUntil(practice, () => goals.some(holds));
  waitUntil(practice, () => signs.some(holds));
  return (signs.find(holds) ?? signs.find(([, sign]) => sign === 'otherwise'))?.[0];
}

function isTrue(practice: Practice, sign: PracticeSign, since: number): boolean {
  const { on, screen, picture, goal, heard } = sign;
  const { scenario, log, camera } = practice.view;
  const dimensions = ['platform', 'method', 'task'] as const;
  return (
    (on === undefined || screenNow(practice, on) === screen) &&
    (picture === undefined || (camera !== undefined && isSharpAt(camera.distance) === (picture === 'sharp'))) &&
    dimensions.every((each) => sign[each] === undefined || [sign[each]].flat().includes(scenario[each])) &&
    (goal === undefined || [goal].flat().some((each) => reached(practice, since, each))) &&
    (heard === undefined || log.some((entry) => entry.kind === 'message' && entry.message === heard))
  );
}
