import type { Practice } from '../simulator/index.ts';
import {
  evidenceOf,
  knownReplies,
  meaningOf,
  nextStep,
  type Evidence,
  type ReaderWorld,
  type Symptom,
} from '../diagnosis/index.ts';
import type { DiagnosisCase, DiagnosisEnd, DiagnosisMove, DiagnosisRun, DiagnosisWorld } from './diagnosis.types.ts';
import { guideIn, openedBy, symptomIn } from './diagnosis-cases.ts';
import { reached } from './diagnosis-signs.ts';
import { waitUntil } from './perform.ts';
import { takeStep } from './diagnosis-step.ts';
import { followGuide } from './follow.ts';
import { performActs } from './recover.ts';
import { scenarioOf } from './rehearse.ts';

/**
 * Follows a guide with faults on the simulator until it fails, then performs the steps of the diagnosis and answers its
 * questions from the state of the practice, until the case is solved or the diagnosis ends with the call.
 *
 * @throws Error if the guide or symptom does not exist, or the guide cannot have the faults
 */
export function performDiagnosis(world: DiagnosisWorld, wanted: DiagnosisCase): DiagnosisRun {
  const moves: DiagnosisMove[] = [];
  const practice = meetFault(world, wanted);
  const end: DiagnosisEnd = practice ? diagnose(practice, world, wanted, moves) : { kind: 'unseen' };
  return { moves, end };
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
    if (outcome === undefined) return unanswered(practice, symptom.id, step);
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
      next = openedBy(symptom, world.symptoms).find((each) => !opened.has(each) && canHave(each, faults));
      if (!next) return { kind: 'untrue', symptom: symptom.id, step, outcome };
    }
    opened.add(next);
    symptom = next;
    evidence = known(symptom);
  }
}

/** Whether one of the faults can cause the symptom. */
function canHave({ causes }: Symptom, faults: readonly string[]): boolean {
  return Object.values(causes).some((cause) => cause.faults.some((fault) => faults.includes(fault)));
}

function unanswered({ view }: Practice, symptom: string, step: string): DiagnosisEnd {
  const [phone, portal] = [view.phone?.screen ?? 'nothing', view.portal.screen];
  return { kind: 'unanswered', symptom, step, phone, portal };
}
